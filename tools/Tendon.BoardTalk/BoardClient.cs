using System.Collections.Concurrent;
using System.Text;
using Tendon.Contracts;
using Tendon.Mqtt;

namespace Tendon.BoardTalk;

/// <summary>A host's side of the conversation with a board, over a real broker, for the tests of boards.</summary>
public sealed class BoardClient : IAsyncDisposable
{
    /// <summary>Authority that it commands with.</summary>
    public const uint Writer = 99;

    private readonly IMqttClient _client;
    private readonly string _arm;
    private readonly ConcurrentQueue<AckMessage> _acks = new();
    private uint _commandId;
    private uint _sequence;
    private volatile byte[]? _state;
    private volatile string _presence = "";
    private volatile int _stateCount;

    private BoardClient(IMqttClient client, string arm)
    {
        _client = client;
        _arm = arm;
        client.MessageReceived += Receive;
    }

    public HelloMessage? Hello { get; private set; }

    public string Presence => _presence;

    public int StateCount => _stateCount;

    public ConcurrentQueue<FaultMessage> Faults { get; } = new();

    public ConcurrentQueue<PastFaultMessage> History { get; } = new();

    public ConcurrentQueue<HealthMessage> Health { get; } = new();

    public ConcurrentQueue<ClockResponseMessage> Clock { get; } = new();

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
        var host = new BoardClient(MqttClientFactory.Create(new MqttClientOptions(broker, $"test-{Guid.NewGuid():n}")), arm);
        await host._client.Connect();
        await host._client.Subscribe($"tendon/v1/{arm}/#", MqttQos.AtLeastOnce);
        return host;
    }

    /// <summary>Waits for a condition; the time only bounds a failure.</summary>
    public static async Task<bool> Until(Func<bool> condition, int seconds = 30)
    {
        for (int i = 0; i < seconds * 100 && !condition(); i++)
            await Task.Delay(10);
        return condition();
    }

    public void AskClock()
    {
        byte[] message = new byte[ClockRequestMessage.Size];
        new ClockRequestMessage { SessionEpoch = Hello!.Value.SessionEpoch, RequestId = 7, HostSendUs = 1234 }.Write(message, 0);
        Publish(Topics.ClockRequest(_arm), message);
    }

    public void Publish(string topic, byte[] bytes, bool retain = false) => _client.Publish(topic, bytes, 0, bytes.Length, MqttQos.AtLeastOnce, retain);

    public async Task<AckResult> Command(CommandCode code, uint argument = 0)
    {
        byte[] message = new byte[CommandMessage.Size];
        uint id = ++_commandId;
        new CommandMessage { SessionEpoch = Hello!.Value.SessionEpoch, CommandId = id, Authority = Writer, Command = code, Argument = argument }.Write(message, 0);
        Publish(Topics.Command(_arm), message);
        if (!await Until(() => _acks.Any(ack => ack.CommandId == id)))
            throw new TimeoutException($"no answer to {code}");
        return _acks.First(ack => ack.CommandId == id).Result;
    }

    /// <summary>Moves one joint from rest to rest in one segment.</summary>
    public void Move(int joint, int byUrad, int durationMs, bool final)
    {
        StateMessage now = State;
        byte[] message = new byte[ContractLimits.MaxMessageBytes];
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

        Publish(Topics.Segment(_arm), message[..writer.End()]);
    }

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private void Receive(MqttMessage message)
    {
        byte[] bytes = message.Payload;
        string leaf = message.Topic[$"tendon/v1/{_arm}/".Length..];
        if (leaf == "hello" && HelloMessage.TryRead(bytes, 0, bytes.Length, out HelloMessage hello))
            Hello = hello;
        else if (leaf == "presence")
            _presence = Encoding.ASCII.GetString(bytes);
        else if (leaf == "state")
        {
            _state = bytes;
            Interlocked.Increment(ref _stateCount);
        }
        else if (leaf == "ack" && AckMessage.TryRead(bytes, 0, bytes.Length, out AckMessage ack))
            _acks.Enqueue(ack);
        else if (leaf == "fault" && FaultMessage.TryRead(bytes, 0, bytes.Length, out FaultMessage fault))
            Faults.Enqueue(fault);
        else if (leaf.StartsWith("history/", StringComparison.Ordinal) && PastFaultMessage.TryRead(bytes, 0, bytes.Length, out PastFaultMessage past))
            History.Enqueue(past);
        else if (leaf == "health" && HealthMessage.TryRead(bytes, 0, bytes.Length, out HealthMessage health))
            Health.Enqueue(health);
        else if (leaf == "clock/response" && ClockResponseMessage.TryRead(bytes, 0, bytes.Length, out ClockResponseMessage response))
            Clock.Enqueue(response);
    }
}
