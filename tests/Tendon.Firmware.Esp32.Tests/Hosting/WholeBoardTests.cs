using Tendon.BoardTalk;
using Tendon.Contracts;
using Tendon.Firmware.Esp32.Boards;
using Tendon.Firmware.Esp32.Hosting;
using Tendon.Firmware.Esp32.Tests.Bench;
using Tendon.Mqtt.PrivateBrokers;
using Tendon.NanoStandIn;
using Tendon.Workbench;

namespace Tendon.Firmware.Esp32.Tests.Hosting;

/// <summary>The firmware as the device runs it, from its files to its threads, on the workbench's servos and a real broker.</summary>
[Collection(OneBoard.Name)]
public sealed class WholeBoardTests : IAsyncLifetime
{
    private const string Arm = "whole";

    private static readonly BoardPins s_pins = Esp32DevKitC.Pins();

    private readonly DeviceFiles _files = new();
    private readonly Workbench.Bench _bench = new(new BenchOptions { Seed = 5 });
    private WorkbenchLine _line = null!;
    private PrivateBroker _broker = null!;
    private RunningBoard? _board;

    public Task InitializeAsync()
    {
        BoardBench.Clear();
        _line = new WorkbenchLine(_bench);
        BoardBench.Wire("COM2", _line);
        _broker = PrivateBroker.Start();
        _files.Write(s_pins.Name, "127.0.0.1", _broker.Address.Port, Arm);
        return Task.CompletedTask;
    }

    public Task DisposeAsync()
    {
        _board?.Stop();
        _broker.Dispose();
        _bench.Dispose();
        _files.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task It_boots_arms_moves_and_survives_a_killed_broker_without_losing_a_cycle_of_control()
    {
        await using BoardClient host = await Boot();
        Assert.Equal(6, host.Hello!.Value.JointCount);
        Assert.Equal(s_pins.HardwareRevision, host.Hello.Value.HardwareRevision);
        Assert.Equal(AckResult.Ok, await host.Command(CommandCode.Arm));
        Assert.True(await BoardClient.Until(() => host.State.SafetyState == SafetyState.Holding), $"{host.State.SafetyState} {host.State.FaultCode}");
        int from = host.State.SetpointUrad(0);
        host.Move(0, 300000, 900, final: true);
        Assert.True(await BoardClient.Until(() => host.State.SafetyState == SafetyState.Tracking), $"{host.State.LastSegmentResult}");
        _broker.Dispose();

        // The motion ends by itself, as the segment says, and the watchdog is fed all the while.
        Assert.True(await BoardClient.Until(() => _board!.Controller.State == SafetyState.Holding), $"{_board!.Controller.State} {_board.Controller.Fault}");
        Assert.Equal(from + 300000, _board!.Controller.SetpointUrad(0));
        int edges = BoardBench.Edges(s_pins.WatchdogPulse);
        Assert.True(await BoardClient.Until(() => BoardBench.Edges(s_pins.WatchdogPulse) > edges + 20));
        Assert.Equal("", _board.Problem);

        _broker = PrivateBroker.Start(new PrivateBrokerOptions { Port = _broker.Address.Port });
        await using BoardClient second = await BoardClient.Connect(_broker.Address, Arm);
        Assert.True(await BoardClient.Until(() => second.Hello != null && second.StateCount > 0), _board.Link.LastProblem);
        Assert.Equal(SafetyState.Holding, second.State.SafetyState);
        Assert.True(await BoardClient.Until(() => second.Health.Any(health => health.LinkLossCount == 1 && health.CycleCount > 100)));
        HealthMessage health = second.Health.Last();
        Assert.Equal(health.CycleCount, health.TickBelow250Us + health.TickBelow500Us + health.TickBelow1Ms + health.TickBelow2Ms + health.TickBelow4Ms + health.TickBelow8Ms + health.TickBelow16Ms + health.TickFrom16Ms);
        Assert.Equal(1, health.BootNumber);
    }

    [Fact]
    public async Task An_exception_in_the_loop_is_said_and_ends_the_watchdogs_food_instead_of_ending_a_thread_in_silence()
    {
        await using BoardClient host = await Boot();
        _line.Throws = true;
        Assert.True(await BoardClient.Until(() => host.Faults.Any(fault => fault.Code == FaultCode.InternalError)), _board!.Problem);
        Assert.Equal("the UART driver failed", _board!.Problem);
        int edges = BoardBench.Edges(s_pins.WatchdogPulse);
        await Task.Delay(200);
        Assert.Equal(edges, BoardBench.Edges(s_pins.WatchdogPulse));
        Assert.False(BoardBench.Level(s_pins.Lamp));
    }

    [Fact]
    public async Task The_watchdogs_own_line_latches_its_fault_and_the_next_boot_tells_it_as_history()
    {
        BoardBench.Set(s_pins.WatchdogTripped, true);
        await using (BoardClient host = await Boot(SafetyState.Faulted))
        {
            Assert.Equal(BootCause.Watchdog, _board!.BootCause);
            Assert.Equal(FaultCode.WatchdogReset, host.State.FaultCode);
            Assert.Equal(AckResult.Ok, await host.Command(CommandCode.ClearFault, (uint)FaultCode.WatchdogReset));
            Assert.True(await BoardClient.Until(() => host.State.SafetyState == SafetyState.Disarmed), $"{host.State.SafetyState} {host.State.FaultCode}");
        }

        _board.Stop();
        BoardBench.Set(s_pins.WatchdogTripped, false);
        await using BoardClient next = await Boot();
        Assert.True(await BoardClient.Until(() => !next.History.IsEmpty));
        PastFaultMessage past = next.History.Last();
        Assert.Equal((FaultCode.WatchdogReset, 1), (past.Code, past.BootNumber));
    }

    [Fact]
    public async Task An_open_stop_wire_faults_and_is_cleared_only_once_it_is_closed()
    {
        await using BoardClient host = await Boot();
        BoardBench.Set(s_pins.StopWire, true);
        Assert.True(await BoardClient.Until(() => host.State.FaultCode == FaultCode.EmergencyStopSensed));
        await host.Command(CommandCode.ClearFault, (uint)FaultCode.EmergencyStopSensed);
        Assert.True(await BoardClient.Until(() => host.Faults.Count(fault => fault.Code == FaultCode.EmergencyStopSensed) > 1 && host.State.FaultCode == FaultCode.EmergencyStopSensed));
        BoardBench.Set(s_pins.StopWire, false);
        Assert.Equal(AckResult.Ok, await host.Command(CommandCode.ClearFault, (uint)FaultCode.EmergencyStopSensed));
        Assert.True(await BoardClient.Until(() => host.State.SafetyState == SafetyState.Disarmed), $"{host.State.SafetyState} {host.State.FaultCode}");
    }

    [Fact]
    public void Missing_settings_an_unknown_board_or_a_missing_arm_start_nothing()
    {
        using var empty = new DeviceFiles();
        Assert.Null(new BoardStart(empty.Prefix).Start());
        empty.Write("no-such-board", "127.0.0.1", 1, Arm);
        Assert.Null(new BoardStart(empty.Prefix).Start());
        empty.Write(s_pins.Name, "127.0.0.1", 1, Arm);
        File.Delete(empty.Prefix + "arm0.bin");
        File.Delete(empty.Prefix + "arm1.bin");
        Assert.Null(new BoardStart(empty.Prefix).Start());
    }

    [Fact]
    public async Task Without_the_calibration_of_its_own_unit_the_arm_is_seen_and_never_arms()
    {
        File.Delete(_files.Prefix + "calibration0.bin");
        File.Delete(_files.Prefix + "calibration1.bin");
        await using BoardClient host = await Boot(SafetyState.Faulted);
        Assert.Equal((FaultCode.NotCalibrated, 0ul), (host.State.FaultCode, host.Hello!.Value.CalibrationHash));
        Assert.Equal(AckResult.RefusedFaulted, await host.Command(CommandCode.Arm));
        Assert.Equal(AckResult.RefusedNotClearable, await host.Command(CommandCode.ClearFault, (uint)FaultCode.NotCalibrated));
    }

    [Fact]
    public void The_radio_is_kept_awake_after_one_restart_and_not_before()
    {
        using var files = new DeviceFiles();
        files.Write(s_pins.Name, "127.0.0.1", _broker.Address.Port, Arm, keepsRadioAwake: true);
        Assert.Null(new BoardStart(files.Prefix).Start());
        Assert.Equal(1, BoardBench.RebootCount);
        RunningBoard board = new BoardStart(files.Prefix).Start()!;
        board.Stop();
        Assert.Equal(1, BoardBench.RebootCount);
        Assert.NotEqual(BootCause.BrownOut, board.BootCause);
        files.Write(s_pins.Name, "127.0.0.1", _broker.Address.Port, Arm);
        Assert.Null(new BoardStart(files.Prefix).Start());
        Assert.Equal(2, BoardBench.RebootCount);
    }

    private async Task<BoardClient> Boot(SafetyState expected = SafetyState.Disarmed)
    {
        _board = new BoardStart(_files.Prefix).Start();
        Assert.NotNull(_board);
        BoardClient host = await BoardClient.Connect(_broker.Address, Arm);
        Assert.True(await BoardClient.Until(() => host.Hello?.SessionEpoch == _board.Controller.SessionEpoch && host.State.SafetyState == expected), $"{host.State.SafetyState} {host.State.FaultCode} {_board.Link.LastProblem} {_board.Problem}");
        return host;
    }
}
