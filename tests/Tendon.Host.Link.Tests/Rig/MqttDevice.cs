using System.Collections.Concurrent;
using System.Diagnostics;
using Tendon.Contracts;
using Tendon.Host.Link.Transport;
using Tendon.Mqtt;

namespace Tendon.Host.Link.Tests.Rig;

/// <summary>A fake device on a real broker, on a thread of its own.</summary>
internal sealed class MqttDevice : IDevicePort, IAsyncDisposable
{
    private const string Name = "so101";
    private readonly IMqttClient _client;
    private readonly ConcurrentQueue<(ArmChannel, byte[])> _received = new();
    private readonly Thread _thread;
    private volatile bool _stopping;

    public MqttDevice(BrokerAddress broker)
    {
        var will = new MqttWill(Topics.Presence(Name), "offline"u8.ToArray());
        _client = MqttClientFactory.Create(new MqttClientOptions(broker, "device") { Will = will, ReconnectMaxMs = 100 });
        Device = new FakeDevice(this, () => Stopwatch.GetTimestamp() / (Stopwatch.Frequency / 1_000_000) + 77_000_000_000);
        _client.MessageReceived += m => _received.Enqueue((ChannelOf(m.Topic), m.Payload));
        _client.ConnectionChanged += c =>
        {
            if (c.State == MqttConnectionState.Connected)
                NeedsHello = true;
        };
        _thread = new Thread(Run) { IsBackground = true };
    }

    public FakeDevice Device { get; }

    private volatile bool NeedsHello;

    public async Task Start()
    {
        await _client.Connect();
        await _client.Subscribe(Topics.Segment(Name), MqttQos.AtMostOnce);
        await _client.Subscribe(Topics.Command(Name), MqttQos.AtLeastOnce);
        await _client.Subscribe(Topics.ClockRequest(Name), MqttQos.AtMostOnce);
        _thread.Start();
    }

    public bool TryReceive(out ArmChannel channel, out byte[] payload)
    {
        bool any = _received.TryDequeue(out (ArmChannel Channel, byte[] Payload) first);
        (channel, payload) = first;
        return any;
    }

    public void Publish(ArmChannel channel, byte[] buffer, int offset, int length)
    {
        bool isStream = channel is ArmChannel.State or ArmChannel.ClockResponse;
        bool isKept = channel is ArmChannel.Hello or ArmChannel.Presence;
        _client.Publish(TopicOf(channel), buffer, offset, length, isStream ? MqttQos.AtMostOnce : MqttQos.AtLeastOnce, isKept);
    }

    public async ValueTask DisposeAsync()
    {
        _stopping = true;
        _thread.Join();
        await _client.DisposeAsync();
    }

    private static ArmChannel ChannelOf(string topic) =>
        topic == Topics.Segment(Name) ? ArmChannel.Segment : topic == Topics.Command(Name) ? ArmChannel.Command : ArmChannel.ClockRequest;

    private static string TopicOf(ArmChannel channel) => channel switch
    {
        ArmChannel.Hello => Topics.Hello(Name),
        ArmChannel.Presence => Topics.Presence(Name),
        ArmChannel.State => Topics.State(Name),
        ArmChannel.Ack => Topics.Ack(Name),
        ArmChannel.ClockResponse => Topics.ClockResponse(Name),
        _ => Topics.Fault(Name),
    };

    private void Run()
    {
        while (!_stopping)
        {
            if (NeedsHello)
            {
                NeedsHello = false;
                Device.SayHello();
            }
            Device.Step();
            Thread.Sleep(2);
        }
    }
}
