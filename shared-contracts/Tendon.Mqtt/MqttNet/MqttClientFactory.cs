using Tendon.Mqtt.MqttNet;

namespace Tendon.Mqtt;

/// <summary>Makes the client that this build's package feed allows: MQTTnet here, libmosquitto on the limited feed.</summary>
public static class MqttClientFactory
{
    /// <summary>A client that is not connected yet.</summary>
    public static IMqttClient Create(MqttClientOptions options) => new MqttNetClient(options);
}
