using Tendon.Contracts;
using Tendon.Firmware.Control.Calibration;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Pc;
using Tendon.Firmware.Pc.Arms;
using Tendon.Firmware.Pc.Buses;
using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Link;
using Tendon.Host.Time;
using Tendon.Mqtt;
using Tendon.Mqtt.PrivateBrokers;
using Tendon.Tool.Station.Calibrate;
using Tendon.Workbench;
using Tendon.Workbench.Arm;

namespace Tendon.Tool.Tests.Station.Calibrate;

/// <summary>Pulses through a real broker to a board in wall time. The board ends them unless they are asked for again, so the port asks again.</summary>
public sealed class BoardPulsePortTests
{
    [Fact]
    public async Task A_held_pulse_outlasts_the_boards_patience_and_ends_when_it_is_let_go()
    {
        string file = ArmFile.Find("eezybotarm-mk2");
        ArmConfiguration configuration = ArmFile.Read(file);
        using PrivateBroker broker = PrivateBroker.Start();
        using var bench = new Bench(new BenchOptions { Seed = 3, Arm = ArmDescription.Load(file) });
        var plant = new WorkbenchBus(bench);
        await using var board = new BoardHost(new BoardOptions(configuration, "eezy", broker.Address) { Calibration = CalibrationResult.None }, WorkbenchJoints.On(bench, configuration), plant);
        board.Start();
        await using IArmLink link = await MqttArmLink.Connect(
            new MqttClientOptions(broker.Address, "test"), new ArmLinkOptions("eezy", ArmModelReader.Read(File.ReadAllBytes(file))), new WallClock(), CancellationToken.None);
        while (link.State.Fault != FaultCode.NotCalibrated)
            await Task.Delay(10);
        using var port = new BoardPulsePort(link, configuration.Joints.Length, CancellationToken.None);
        double before = plant.Snapshot.JointAnglesRad[0];
        port.SetPulse(0, configuration.Joints[0].ZeroStep);
        port.Hold(0);
        port.WaitUntil(port.NowUs + 300_000);
        port.SetPulse(0, configuration.Joints[0].ZeroStep + 90);
        port.Hold(0);
        port.WaitUntil(port.NowUs + 2_500_000);
        Assert.True(IsDriven(), "the board let the joint go although its pulse was asked for");
        Assert.InRange(Math.Abs(plant.Snapshot.JointAnglesRad[0] - before), 0.03, 0.12);
        port.SetPulse(0, 0);
        port.WaitUntil(port.NowUs + 300_000);
        Assert.False(IsDriven(), "the joint is still driven");
        Assert.Throws<PulseRefusedException>(() => port.SetPulse(0, 4000));

        port.SetPulse(0, configuration.Joints[0].ZeroStep + 90);
        Assert.True((await link.Stop(CancellationToken.None)).IsDone);
        port.WaitUntil(port.NowUs + 1_500_000);
        Assert.False(IsDriven(), "the joint is driven again after an operational stop");
        Assert.Equal(AckResult.RefusedWrongAuthority, Assert.Throws<PulseRefusedException>(() => port.SetPulse(0, configuration.Joints[0].ZeroStep)).Answer);

        bool IsDriven() => (link.State.Joints[0].Flags & JointFlags.TorqueOn) != 0;
    }
}
