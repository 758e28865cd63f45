using System.Diagnostics;
using Tendon.Contracts;
using Tendon.Firmware.Pc.Arms;
using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Link;
using Tendon.Host.Time;
using Tendon.Mqtt;
using Tendon.Mqtt.PrivateBrokers;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Processes;
using Tendon.Tool.Sim;

namespace Tendon.System.Tests.Processes;

/// <summary>Real processes: broker, board and host. Whatever dies in motion, the arm comes to rest by itself and holds.</summary>
public sealed class KilledHostTests
{
    private const double FastRadPerS = 0.5;

    [Theory]
    [InlineData("KILL", 1)]
    [InlineData("STOP", 4)]
    public async Task A_host_that_dies_in_motion_leaves_the_arm_holding_with_a_numbered_fault(string signal, int motion)
    {
        using PrivateBroker broker = PrivateBroker.Start();
        using SimBoard board = await SimBoard.Start(broker.Address, 12, 0, "so101", CancellationToken.None);
        string calibration = Path.Combine(Path.GetTempPath(), $"tendon-{Guid.NewGuid():N}.json");
        Assert.Equal((int)ExitCode.Done, await ToolApp.Run(["camera", "calibrate", "--camera", board.CameraUrl, "--calibration", calibration], CancellationToken.None));
        await board.SetScene("large blue bowl, red cube", 12, CancellationToken.None);
        ArmModel arm = ArmModelReader.Read(await File.ReadAllBytesAsync(ArmFile.Find("so101")));
        await using IArmLink link = await MqttArmLink.Connect(
            new MqttClientOptions(broker.Address, "watcher"), new ArmLinkOptions("so101", arm), new WallClock(), CancellationToken.None);
        (ChildProcess host, _) = await ChildProcess.Start(
            "tendon-tool.dll",
            ["run", "put the red cube in the blue bowl", "--broker", broker.Address.ToString(), "--camera", board.CameraUrl, "--calibration", calibration],
            line => line.Contains('→', StringComparison.Ordinal), TimeSpan.FromSeconds(60), CancellationToken.None);
        await UnderWay(link, motion);
        using (Process killer = Process.Start("kill", [$"-{signal}", host.Id.ToString()]))
            await killer.WaitForExitAsync();

        var waited = Stopwatch.StartNew();
        while (link.State.Fault == FaultCode.None && waited.Elapsed < TimeSpan.FromSeconds(8))
            await Task.Delay(20);
        Assert.Equal(FaultCode.SetpointUnderrun, link.State.Fault);
        Assert.True(await link.WaitForStandstill(0.08, 3_000_000, CancellationToken.None));
        Assert.Equal(SafetyState.Faulted, link.State.Safety);
        Assert.All(link.State.Joints, joint => Assert.True((joint.Flags & JointFlags.TorqueOn) != 0, "a joint was let go"));
        File.Delete(calibration);
        using Process reaper = Process.Start("kill", ["-KILL", host.Id.ToString()]);
        await reaper.WaitForExitAsync();
    }

    // By what the arm does, not by the clock: how long a host looks and plans before it moves is the machine's affair.
    private static async Task UnderWay(IArmLink link, int motion)
    {
        var waited = Stopwatch.StartNew();
        bool wasFast = false;
        for (int begun = 0; begun < motion;)
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), $"only {begun} motions in a minute");
            bool isFast = link.State.Safety == SafetyState.Tracking && link.State.FastestJointRadPerS() > FastRadPerS;
            bool isAtRest = link.State.Safety == SafetyState.Holding;
            begun += isFast && !wasFast ? 1 : 0;
            wasFast = isFast || (wasFast && !isAtRest);
            await Task.Delay(5);
        }
    }
}
