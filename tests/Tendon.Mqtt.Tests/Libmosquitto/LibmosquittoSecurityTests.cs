namespace Tendon.Mqtt.Tests.Libmosquitto;

public sealed class LibmosquittoSecurityTests : MqttSecurityContract
{
    protected override IMqttClient Create(MqttClientOptions options) => new Tendon.Mqtt.Libmosquitto.LibmosquittoClient(options);
}
