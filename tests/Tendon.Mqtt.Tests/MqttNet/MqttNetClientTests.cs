namespace Tendon.Mqtt.Tests.MqttNet;

public sealed class MqttNetClientTests : MqttClientContract
{
    protected override IMqttClient Create(MqttClientOptions options) => new Tendon.Mqtt.MqttNet.MqttNetClient(options);
}
