using Tendon.BoardTalk;
using Tendon.Contracts;
using Tendon.Firmware.Pc.Arms;
using Tendon.Firmware.Pc.Buses;
using Tendon.Mqtt.PrivateBrokers;
using Tendon.Workbench;

namespace Tendon.Firmware.Pc.Tests.Hosting;

/// <summary>The board in real time over a real broker, on the workbench.</summary>
[Collection(RealTime.Name)]
public sealed class BoardHostTests : IAsyncLifetime
{
    private readonly Bench _bench = new(new BenchOptions { Seed = 3 });
    private PrivateBroker _broker = null!;
    private BoardHost _board = null!;
    private BoardClient _client = null!;

    public async Task InitializeAsync()
    {
        _broker = PrivateBroker.Start();
        _board = new BoardHost(new BoardOptions(ArmFile.Read(ArmFile.Find("so101")), "test", _broker.Address), new WorkbenchBus(_bench));
        _board.Start();
        _client = await BoardClient.Connect(_broker.Address, "test");
    }

    public async Task DisposeAsync()
    {
        await _client.DisposeAsync();
        await _board.DisposeAsync();
        _broker.Dispose();
        _bench.Dispose();
    }

    [Fact]
    public async Task It_introduces_itself_arms_moves_and_says_goodbye()
    {
        await Arm();
        Assert.Equal("online", _client.Presence);
        Assert.Equal(6, _client.Hello!.Value.JointCount);
        Assert.Equal(_board.SessionEpoch, _client.Hello.Value.SessionEpoch);
        _client.AskClock();
        Assert.True(await BoardClient.Until(() => !_client.Clock.IsEmpty));
        Assert.Equal(1234, _client.Clock.Last().HostSendUs);
        Assert.InRange(_client.Clock.Last().DeviceSendUs - _client.Clock.Last().DeviceReceiveUs, 0, 1000000);

        int before = _client.State.PositionUrad(0);
        _client.Move(0, 400000, 800, final: true);
        Assert.True(await BoardClient.Until(() => _client.State.PositionUrad(0) - before > 380000), $"{_client.State.SafetyState} {_client.State.LastSegmentResult}");
        Assert.True(await BoardClient.Until(() => _client.State.SafetyState == SafetyState.Holding));
        Assert.Empty(_client.Faults);
        await _board.DisposeAsync();
        Assert.True(await BoardClient.Until(() => _client.Presence == "offline"));
    }

    [Fact]
    public async Task It_reports_how_its_loop_is_doing_and_when_the_collector_stopped_it()
    {
        Assert.True(await BoardClient.Until(() => _client.Health.Count > 0));
        uint collections = _client.Health.Last().CollectionCount;
        GC.Collect();
        Assert.True(await BoardClient.Until(() => _client.Health.Any(health => health.CollectionCount > collections && health.LongestPauseUs > 0)));
        HealthMessage last = _client.Health.Last();
        Assert.Equal(last.CycleCount, last.TickBelow250Us + last.TickBelow500Us + last.TickBelow1Ms + last.TickBelow2Ms + last.TickBelow4Ms + last.TickBelow8Ms + last.TickBelow16Ms + last.TickFrom16Ms);
        Assert.Equal(_client.Health.Select(health => health.Sequence).Order(), _client.Health.Select(health => health.Sequence));
        Assert.Equal(_board.SessionEpoch, last.SessionEpoch);
    }

    [Fact]
    public async Task A_stream_that_ends_without_saying_so_ends_in_a_numbered_fault_with_the_arm_holding()
    {
        await Arm();
        _client.Move(0, 400000, 800, final: false);
        Assert.True(await BoardClient.Until(() => _client.State.SafetyState == SafetyState.Faulted), $"{_client.State.SafetyState} {_client.State.LastSegmentResult}");
        Assert.Equal(FaultCode.SetpointUnderrun, _client.State.FaultCode);
        Assert.True(_client.State.JointFlags(1).HasFlag(JointFlags.TorqueOn));
        Assert.True(await BoardClient.Until(() => _client.Faults.Any(f => f.Code == FaultCode.SetpointUnderrun)));
    }

    [Fact]
    public async Task Losing_the_broker_in_mid_motion_leaves_the_arm_held_and_the_board_comes_back_with_the_fault()
    {
        await Arm();
        _client.Move(0, 400000, 1000, final: false);
        Assert.True(await BoardClient.Until(() => _client.State.SafetyState == SafetyState.Tracking));
        int port = _broker.Address.Port;
        _broker.Dispose();
        Assert.True(await BoardClient.Until(() => _board.State == SafetyState.Faulted));
        Assert.Equal(FaultCode.SetpointUnderrun, _board.Fault);
        _broker = PrivateBroker.Start(new PrivateBrokerOptions { Port = port });
        Assert.True(await BoardClient.Until(() => _board.IsConnected));
        await using BoardClient second = await BoardClient.Connect(_broker.Address, "test");
        Assert.True(await BoardClient.Until(() => second.Hello != null && second.Presence == "online"));
        Assert.True(await BoardClient.Until(() => second.State.FaultCode == FaultCode.SetpointUnderrun));
        Assert.Equal(AckResult.Ok, await second.Command(CommandCode.ClearFault, (uint)FaultCode.SetpointUnderrun));
    }

    [Fact]
    public async Task Stopping_the_board_in_mid_motion_decelerates_and_holds()
    {
        await Arm();
        _client.Move(0, 700000, 1000, final: false);
        Assert.True(await BoardClient.Until(() => Math.Abs(_client.State.VelocityUradPerS(0)) > 200000));
        Assert.True(await _board.StopMotion(TimeSpan.FromSeconds(10)));
        Assert.Equal(SafetyState.Holding, _board.State);
        Assert.Equal(FaultCode.None, _board.Fault);
    }

    private async Task Arm()
    {
        Assert.True(await BoardClient.Until(() => _client.Hello != null), "no hello");
        Assert.True(await BoardClient.Until(() => _client.State.SafetyState == SafetyState.Disarmed), $"{_client.State.SafetyState} {_client.State.FaultCode}");
        Assert.Equal(AckResult.Ok, await _client.Command(CommandCode.Arm));
        Assert.True(await BoardClient.Until(() => _client.State.SafetyState == SafetyState.Holding), $"{_client.State.SafetyState} {_client.State.FaultCode}");
    }
}
