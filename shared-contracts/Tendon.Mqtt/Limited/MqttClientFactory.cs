using Tendon.Mqtt.Libmosquitto;

namespace Tendon.Mqtt;

/// <summary>Makes the client that this build's package feed allows: libmosquitto here, MQTTnet on the full feed.</summary>
public static class MqttClientFactory
{
    /// <summary>A client that is not connected yet.</summary>
    public static IMqttClient Create(MqttClientOptions options) => new LibmosquittoClient(options);
}
