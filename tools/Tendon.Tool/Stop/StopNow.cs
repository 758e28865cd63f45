using Tendon.Contracts;
using Tendon.Mqtt;

namespace Tendon.Tool.Stop;

/// <summary>An operational stop that waits for nothing: no hello, no clock. The device takes it from anyone, with any epoch, in any state.</summary>
internal static class StopNow
{
    /// <summary>Connects and sends it; keep the result until the stop was seen, for the message leaves in the background.</summary>
    /// <exception cref="MqttException">The broker cannot be reached.</exception>
    internal static async Task<IMqttClient> Send(BrokerAddress broker, string arm, CancellationToken cancellation)
    {
        IMqttClient client = MqttClientFactory.Create(new MqttClientOptions(broker, $"tendon-stop-{Random.Shared.Next():x8}"));
        try
        {
            await client.Connect(cancellation);
            var stop = new CommandMessage
            {
                CommandId = (uint)Random.Shared.Next(1, int.MaxValue),
                Authority = (uint)Random.Shared.Next(1, int.MaxValue),
                Command = CommandCode.OperationalStop,
            };
            byte[] buffer = new byte[CommandMessage.Size];
            client.Publish(Topics.Command(arm), buffer, 0, stop.Write(buffer, 0), MqttQos.AtLeastOnce);
            return client;
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }
}
