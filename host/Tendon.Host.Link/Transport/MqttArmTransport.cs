using Tendon.Mqtt;

namespace Tendon.Host.Link.Transport;

/// <summary>The contract over MQTT.</summary>
internal sealed class MqttArmTransport : IArmTransport
{
    private readonly IMqttClient _client;
    private readonly ArmTopics _topics;

    public MqttArmTransport(IMqttClient client, string arm)
    {
        _client = client;
        _topics = new ArmTopics(arm);
        _client.MessageReceived += OnMessage;
    }

    public ArmMessageHandler? Received { get; set; }

    public bool IsConnected => _client.State == MqttConnectionState.Connected;

    /// <summary>Connects and subscribes; set <see cref="Received"/> before. Throws <see cref="MqttException"/>.</summary>
    public async Task Connect(CancellationToken cancellation)
    {
        await _client.Connect(cancellation).ConfigureAwait(false);
        foreach (ArmChannel channel in ArmTopics.FromDevice)
            await _client.Subscribe(_topics[channel], ArmTopics.QosOf(channel)).WaitAsync(cancellation).ConfigureAwait(false);
    }

    public bool Send(ArmChannel channel, byte[] buffer, int length) =>
        _client.Publish(_topics[channel], buffer, 0, length, ArmTopics.QosOf(channel)) == MqttPublishResult.Ok;

    public ValueTask DisposeAsync()
    {
        _client.MessageReceived -= OnMessage;
        return _client.DisposeAsync();
    }

    private void OnMessage(MqttMessage message)
    {
        ArmChannel channel = _topics.ChannelOf(message.Topic);
        if (channel != ArmChannel.None && (!message.Retained || ArmTopics.MayBeRetained(channel)))
            Received?.Invoke(channel, message.Payload);
    }
}
