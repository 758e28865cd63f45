using System.Diagnostics;
using Tendon.BoardTalk;
using Tendon.Contracts;
using Tendon.Firmware.Pc.Tests.Hosting;
using Tendon.Mqtt.PrivateBrokers;

namespace Tendon.Firmware.Pc.Tests.CommandLine;

/// <summary>The program as a process of its own, over a real broker, with the signals that life has in store.</summary>
[Collection(RealTime.Name)]
public sealed class BoardProcessTests : IDisposable
{
    private readonly PrivateBroker _broker = PrivateBroker.Start();
    private readonly Process _board;

    public BoardProcessTests()
    {
        string program = Path.Combine(AppContext.BaseDirectory, "tendon-board.dll");
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        foreach (string argument in (string[])["exec", program, "--workbench", "--seed", "11", "--name", "proc", "--broker", _broker.Address.ToString()])
            start.ArgumentList.Add(argument);
        _board = Process.Start(start)!;
    }

    public void Dispose()
    {
        if (!_board.HasExited)
            _board.Kill();
        _board.Dispose();
        _broker.Dispose();
    }

    [Fact]
    public async Task Terminating_it_in_mid_motion_stops_the_arm_says_so_and_exits_with_0()
    {
        await using BoardClient client = await Arm();
        client.Move(0, 700000, 1000, final: false);
        Assert.True(await BoardClient.Until(() => Math.Abs(client.State.VelocityUradPerS(0)) > 200000), $"{client.State.SafetyState} {client.State.LastSegmentResult}");
        Signal("TERM", _board.Id);
        Assert.True(await BoardClient.Until(() => _board.HasExited));
        Assert.Equal(0, _board.ExitCode);
        Assert.Contains("the arm stands still", await _board.StandardOutput.ReadToEndAsync());
        Assert.True(await BoardClient.Until(() => client.Presence == "offline"));
        Assert.Equal(SafetyState.Holding, client.State.SafetyState);
        Assert.Empty(client.Faults);
    }

    [Fact]
    public async Task A_broker_that_is_stopped_in_mid_motion_leaves_the_arm_held_with_a_fault_and_what_it_kept_back_moves_nothing()
    {
        await using BoardClient client = await Arm();
        client.Move(0, 300000, 600, final: false);
        Assert.True(await BoardClient.Until(() => client.State.SafetyState == SafetyState.Tracking), $"{client.State.SafetyState} {client.State.LastSegmentResult}");
        Signal("STOP", _broker.ProcessId);
        client.Move(0, 300000, 600, final: true);
        await Task.Delay(2500);
        Signal("CONT", _broker.ProcessId);
        Assert.True(await BoardClient.Until(() => client.State.SafetyState == SafetyState.Faulted), $"{client.State.SafetyState} {client.State.FaultCode}");
        Assert.Equal(FaultCode.SetpointUnderrun, client.State.FaultCode);
        int held = client.State.SetpointUrad(0);
        await Task.Delay(500);
        Assert.Equal((SafetyState.Faulted, held), (client.State.SafetyState, client.State.SetpointUrad(0)));
        Assert.True(client.State.JointFlags(1).HasFlag(JointFlags.TorqueOn));
    }

    private static void Signal(string name, int process)
    {
        using Process kill = Process.Start("kill", ["-" + name, process.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private async Task<BoardClient> Arm()
    {
        BoardClient client = await BoardClient.Connect(_broker.Address, "proc");
        Assert.True(await BoardClient.Until(() => client.Hello != null && client.State.SafetyState == SafetyState.Disarmed), $"{client.State.SafetyState} {client.State.FaultCode}");
        Assert.Equal(AckResult.Ok, await client.Command(CommandCode.Arm));
        Assert.True(await BoardClient.Until(() => client.State.SafetyState == SafetyState.Holding), $"{client.State.SafetyState} {client.State.FaultCode}");
        return client;
    }
}
