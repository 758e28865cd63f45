namespace Tendon.Mqtt.Tests.MqttNet;

public sealed class MqttNetSecurityTests : MqttSecurityContract
{
    protected override IMqttClient Create(MqttClientOptions options) => new Tendon.Mqtt.MqttNet.MqttNetClient(options);
}
