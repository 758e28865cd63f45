namespace Tendon.Mqtt.Tests.Libmosquitto;

public sealed class LibmosquittoClientTests : MqttClientContract
{
    protected override IMqttClient Create(MqttClientOptions options) => new Tendon.Mqtt.Libmosquitto.LibmosquittoClient(options);
}
