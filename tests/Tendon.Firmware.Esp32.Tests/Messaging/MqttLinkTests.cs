using Tendon.BoardTalk;
using Tendon.Contracts;
using Tendon.Firmware.Esp32.Hosting;
using Tendon.Firmware.Esp32.Messaging;
using Tendon.Firmware.Esp32.Tests.Bench;
using Tendon.Mqtt.PrivateBrokers;

namespace Tendon.Firmware.Esp32.Tests.Messaging;

/// <summary>The link over a client that does what M2Mqtt does, against a real broker that is killed and comes back.</summary>
[Collection(OneBoard.Name)]
public sealed class MqttLinkTests : IAsyncLifetime
{
    private const string Arm = "linked";

    private readonly MessageRing _incoming = new(16);
    private readonly MessageRing _outgoing = new(16);
    private readonly MotionGate _gate = new();
    private readonly DeviceClock _clock = new();
    private readonly byte[] _hello = new byte[HelloMessage.SizeFor(1)];
    private PrivateBroker _broker = null!;
    private MqttLink _link = null!;
    private Thread _thread = null!;

    public Task InitializeAsync()
    {
        _broker = PrivateBroker.Start();
        new HelloMessage { SessionEpoch = 5, ContractMajor = 1, JointCount = 1 }.Write(_hello, 0);
        byte[] past = new byte[PastFaultMessage.Size];
        new PastFaultMessage { SessionEpoch = 5, Code = FaultCode.BrownOutReset, Count = 1 }.Write(past, 0);
        var options = new LinkOptions { Host = "127.0.0.1", Port = _broker.Address.Port, ClientId = "board", ArmName = Arm, FirstRetryMs = 50, LongestRetryMs = 200 };
        _link = new MqttLink(options, _hello, [past], _incoming, _outgoing, _gate, _clock);
        _thread = new Thread(_link.Run);
        _thread.Start();
        return Task.CompletedTask;
    }

    public Task DisposeAsync()
    {
        _link.Stop();
        _thread.Join();
        _broker.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task It_introduces_itself_tells_its_history_and_passes_messages_both_ways()
    {
        await using BoardClient host = await BoardClient.Connect(_broker.Address, Arm);
        Assert.True(await BoardClient.Until(() => host.Hello != null && host.Presence == Presence.Online && host.History.Count == 1), _link.LastProblem);
        Assert.Equal(FaultCode.BrownOutReset, host.History.First().Code);
        host.Publish(Topics.Segment(Arm), [1, 2, 3]);
        host.Publish(Topics.Command(Arm), [4, 5]);
        host.Publish(Topics.ClockRequest(Arm), [6]);
        List<(MessageChannel Channel, byte[] Bytes)> got = await Take(3);
        Assert.Equal([MessageChannel.Segment, MessageChannel.Command, MessageChannel.ClockRequest], got.Select(message => message.Channel));
        Assert.Equal([4, 5], got[1].Bytes);

        byte[] fault = new byte[FaultMessage.Size];
        new FaultMessage { SessionEpoch = 5, Sequence = 1, Code = FaultCode.BusLost }.Write(fault, 0);
        _outgoing.TryAdd(MessageChannel.Fault, fault, fault.Length, 0);
        _link.Wake();
        Assert.True(await BoardClient.Until(() => host.Faults.Count == 1));
        Assert.Equal(0u, _link.DroppedCount);
    }

    [Fact]
    public async Task A_retained_command_or_segment_never_reaches_the_arm()
    {
        await using BoardClient host = await BoardClient.Connect(_broker.Address, Arm);
        Assert.True(await BoardClient.Until(() => host.Presence == Presence.Online), _link.LastProblem);
        host.Publish(Topics.Command(Arm), [9, 9], retain: true);
        host.Publish(Topics.Segment(Arm), [8, 8], retain: true);
        Assert.Equal(2, (await Take(2)).Count);

        // The broker hands a retained message to a subscriber that comes later: let the link come later.
        _gate.IsAtRest = false;
        KillBroker();
        Assert.True(await BoardClient.Until(() => !_link.IsConnected));
        StartBroker();
        await using BoardClient early = await BoardClient.Connect(_broker.Address, Arm);
        early.Publish(Topics.Command(Arm), [7, 7], retain: true);
        early.Publish(Topics.Presence(Arm), [(byte)'?']);
        Assert.True(await BoardClient.Until(() => early.Presence == "?"));
        _gate.IsAtRest = true;
        Assert.True(await BoardClient.Until(() => early.Presence == Presence.Online), _link.LastProblem);
        early.Publish(Topics.Command(Arm), [1]);
        Assert.Equal([1], (await Take(1))[0].Bytes);
    }

    [Fact]
    public async Task A_killed_broker_is_found_again_and_subscribed_to_again_time_after_time()
    {
        for (uint kill = 1; kill <= 3; kill++)
        {
            Assert.True(await BoardClient.Until(() => _link.IsConnected), _link.LastProblem);
            KillBroker();
            Assert.True(await BoardClient.Until(() => !_link.IsConnected));
            Assert.Equal(kill, _link.LossCount);
            Queue(5);
            Assert.True(await BoardClient.Until(() => _link.DroppedCount >= kill * 5), "without a connection nothing may wait in the client");
            StartBroker();
            Assert.True(await BoardClient.Until(() => _link.ConnectCount == kill + 1), _link.LastProblem);
            await using BoardClient host = await BoardClient.Connect(_broker.Address, Arm);
            Assert.True(await BoardClient.Until(() => host.Hello != null && host.Presence == Presence.Online));
            host.Publish(Topics.Command(Arm), [(byte)kill]);
            Assert.Equal([(byte)kill], (await Take(1))[0].Bytes);
        }
    }

    [Fact]
    public async Task While_the_arm_moves_no_connection_is_tried()
    {
        Assert.True(await BoardClient.Until(() => _link.IsConnected), _link.LastProblem);
        _gate.IsAtRest = false;
        KillBroker();
        Assert.True(await BoardClient.Until(() => !_link.IsConnected));
        StartBroker();
        await Task.Delay(600);
        Assert.Equal(1u, _link.ConnectCount);
        Assert.False(_link.IsConnected);
        _gate.IsAtRest = true;
        Assert.True(await BoardClient.Until(() => _link.ConnectCount == 2), _link.LastProblem);
    }

    [Fact]
    public async Task A_goodbye_says_offline_because_it_suppresses_the_will()
    {
        await using BoardClient host = await BoardClient.Connect(_broker.Address, Arm);
        Assert.True(await BoardClient.Until(() => host.Presence == Presence.Online));
        _link.Stop();
        Assert.True(await BoardClient.Until(() => host.Presence == Presence.Offline));
    }

    private async Task<List<(MessageChannel Channel, byte[] Bytes)>> Take(int count)
    {
        var got = new List<(MessageChannel, byte[])>();
        byte[] bytes = new byte[ContractLimits.MaxMessageBytes];
        await BoardClient.Until(() =>
        {
            int length = _incoming.TryTake(bytes, out MessageChannel channel, out _);
            if (length > 0)
                got.Add((channel, bytes[..length]));
            return got.Count >= count;
        });
        Assert.Equal(count, got.Count);
        return got;
    }

    private void Queue(int messages)
    {
        for (int i = 0; i < messages; i++)
            Assert.True(_outgoing.TryAdd(MessageChannel.State, [1, 2, 3], 3, 0));
        _link.Wake();
    }

    private void KillBroker() => _broker.Dispose();

    private void StartBroker() => _broker = PrivateBroker.Start(new PrivateBrokerOptions { Port = _broker.Address.Port });
}
