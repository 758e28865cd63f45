using System.Collections.Concurrent;
using Tendon.Contracts;
using Tendon.Mqtt;

namespace Tendon.Firmware.Pc.Tests.Hosting;

/// <summary>A host's side of the conversation over a real broker.</summary>
internal sealed class BoardClient : IAsyncDisposable
{
    public const uint Writer = 99;

    private readonly IMqttClient _client;
    private readonly string _arm;
    private readonly ConcurrentQueue<AckMessage> _acks = new();
    private uint _commandId;
    private uint _sequence;
    private volatile byte[]? _state;

    private BoardClient(IMqttClient client, string arm)
    {
        _client = client;
        _arm = arm;
        client.MessageReceived += Receive;
    }

    public HelloMessage? Hello { get; private set; }

    public string Presence { get; private set; } = "";

    public ConcurrentQueue<FaultMessage> Faults { get; } = new();

    public ConcurrentQueue<HealthMessage> Health { get; } = new();

    public ClockResponseMessage? Clock { get; private set; }

    public StateMessage State
    {
        get
        {
            byte[]? bytes = _state;
            return bytes != null && StateMessage.TryRead(bytes, 0, bytes.Length, out StateMessage state) ? state : default;
        }
    }

    public static async Task<BoardClient> Connect(BrokerAddress broker, string arm)
    {
        var client = new BoardClient(MqttClientFactory.Create(new MqttClientOptions(broker, $"test-{Guid.NewGuid():n}")), arm);
        await client._client.Connect();
        await client._client.Subscribe($"tendon/v1/{arm}/#", MqttQos.AtLeastOnce);
        return client;
    }

    public static async Task<bool> Until(Func<bool> condition, int seconds = 30)
    {
        for (int i = 0; i < seconds * 100 && !condition(); i++)
            await Task.Delay(10);
        return condition();
    }

    public async Task<AckResult> Command(CommandCode code, uint argument = 0)
    {
        byte[] message = new byte[64];
        var command = new CommandMessage { SessionEpoch = Hello!.Value.SessionEpoch, CommandId = ++_commandId, Authority = Writer, Command = code, Argument = argument };
        int length = command.Write(message, 0);
        _client.Publish(Topics.Command(_arm), message, 0, length, MqttQos.AtLeastOnce);
        AckMessage ack = default;
        Assert.True(await Until(() => _acks.Any(a => a.CommandId == command.CommandId)), $"no answer to {code}");
        foreach (AckMessage candidate in _acks)
        {
            if (candidate.CommandId == command.CommandId)
                ack = candidate;
        }

        return ack.Result;
    }

    public void AskClock()
    {
        byte[] message = new byte[64];
        int length = new ClockRequestMessage { SessionEpoch = Hello!.Value.SessionEpoch, RequestId = 7, HostSendUs = 1234 }.Write(message, 0);
        _client.Publish(Topics.ClockRequest(_arm), message, 0, length, MqttQos.AtMostOnce);
    }

    /// <summary>Moves one joint from where all stand, from rest to rest, in one segment.</summary>
    public void Move(int joint, int byUrad, int durationMs, bool final)
    {
        StateMessage now = State;
        byte[] message = new byte[1024];
        var writer = new SegmentWriter();
        writer.Begin(message, 0, new SegmentMessage
        {
            SessionEpoch = now.SessionEpoch,
            Authority = Writer,
            Sequence = ++_sequence,
            ApplyAtUs = now.DeviceTimeUs + 400000,
            ValidForUs = (uint)durationMs * 1000,
            Flags = final ? SegmentMessage.FinalFlag : (byte)0,
            JointCount = now.JointCount,
        });
        for (int k = 0; k < 2; k++)
        {
            writer.AddKnot((uint)(k * durationMs * 1000));
            for (int j = 0; j < now.JointCount; j++)
                writer.SetJoint(j, now.SetpointUrad(j) + (j == joint ? k * byUrad : 0), 0);
        }

        int length = writer.End();
        _client.Publish(Topics.Segment(_arm), message, 0, length, MqttQos.AtMostOnce);
    }

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private void Receive(MqttMessage message)
    {
        byte[] bytes = message.Payload;
        if (message.Topic == Topics.Hello(_arm) && HelloMessage.TryRead(bytes, 0, bytes.Length, out HelloMessage hello))
            Hello = hello;
        else if (message.Topic == Topics.State(_arm))
            _state = bytes;
        else if (message.Topic == Topics.Ack(_arm) && AckMessage.TryRead(bytes, 0, bytes.Length, out AckMessage ack))
            _acks.Enqueue(ack);
        else if (message.Topic == Topics.Fault(_arm) && FaultMessage.TryRead(bytes, 0, bytes.Length, out FaultMessage fault))
            Faults.Enqueue(fault);
        else if (message.Topic == Topics.Health(_arm) && HealthMessage.TryRead(bytes, 0, bytes.Length, out HealthMessage health))
            Health.Enqueue(health);
        else if (message.Topic == Topics.Presence(_arm))
            Presence = System.Text.Encoding.ASCII.GetString(bytes);
        else if (message.Topic == Topics.ClockResponse(_arm) && ClockResponseMessage.TryRead(bytes, 0, bytes.Length, out ClockResponseMessage response))
            Clock = response;
    }
}
