using Tendon.Contracts;
using Tendon.Firmware.Control.Tests.Bench;

namespace Tendon.Firmware.Control.Tests.Safety;

public sealed class ArmLifeTests
{
    [Fact]
    public void It_boots_arms_where_it_stands_and_holds()
    {
        var rig = new ArmRig();
        for (int j = 0; j < 6; j++)
        {
            rig.Bus.Servos[j].PositionSteps = 1700 + 100 * j;
            rig.Bus.Servos[j].Registers[42] = 0xFF;
            rig.Bus.Servos[j].Registers[43] = 0x0F;
        }

        double[] before = rig.Bus.Servos.Select(s => s.PositionSteps).ToArray();
        rig.BootAndArm();
        rig.Run(50);
        Assert.All(rig.Bus.Servos, s => Assert.True(s.HasTorque));
        for (int j = 0; j < 6; j++)
            Assert.InRange(rig.Bus.Servos[j].PositionSteps - before[j], -1, 1);
    }

    [Fact]
    public void A_final_segment_is_followed_to_its_end_and_then_held_without_a_fault()
    {
        var rig = new ArmRig();
        rig.BootAndArm();
        Assert.Equal(SegmentResult.Accepted, rig.Send(rig.NowUs + 30000, true, (0, 0, 0), (400, 300000, 0)));
        Assert.Equal(SafetyState.Tracking, rig.Controller.State);
        Assert.True(rig.RunUntil(SafetyState.Holding, 60));
        Assert.Equal(FaultCode.None, rig.Controller.Fault);
        rig.Run(50);
        for (int j = 0; j < 6; j++)
            Assert.InRange(rig.State().PositionUrad(j), 298000, 302000);
    }

    [Fact]
    public void Setpoints_that_run_dry_are_a_numbered_fault_and_the_arm_holds_until_a_person_clears_it()
    {
        var rig = new ArmRig();
        rig.BootAndArm();
        Assert.Equal(SegmentResult.Accepted, rig.Send(rig.NowUs + 30000, false, (0, 0, 0), (400, 300000, 0)));
        Assert.True(rig.RunUntil(SafetyState.Faulted, 60));
        Assert.Equal(FaultCode.SetpointUnderrun, rig.Controller.Fault);
        FaultMessage fault = Assert.Single(rig.TakeFaults());
        Assert.True(fault.FirstCause);
        Assert.Equal(ClearedBy.Operator, fault.ClearedBy);
        rig.Run(500);
        Assert.Equal(SafetyState.Faulted, rig.Controller.State);
        Assert.All(rig.Bus.Servos, s => Assert.True(s.HasTorque));
        Assert.Equal(SegmentResult.WrongState, rig.Send(rig.NowUs + 30000, true, (0, 300000, 0), (400, 0, 0)));
        Assert.Equal(AckResult.RefusedWrongFault, rig.Command(CommandCode.ClearFault, 301));
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.ClearFault, (uint)FaultCode.SetpointUnderrun));
        Assert.Equal(SafetyState.Holding, rig.Controller.State);
        Assert.Equal(SegmentResult.WrongAuthority, rig.Send(rig.NowUs + 30000, true, (0, 300000, 0), (400, 0, 0)));
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.Arm));
        Assert.Equal(SegmentResult.Accepted, rig.Send(rig.NowUs + 30000, true, (0, 300000, 0), (400, 0, 0)));
    }

    [Fact]
    public void An_operational_stop_in_mid_motion_ends_on_the_path_and_withdraws_the_authority()
    {
        var rig = new ArmRig();
        rig.BootAndArm();
        rig.SendJoints(rig.NowUs + 30000, true, 2, k => k * 800000, (k, j) => k * 100000 * (j + 1), (_, _) => 0);
        rig.Run(40);
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.OperationalStop, authority: 9, epoch: 1));
        Assert.Equal(SafetyState.Decelerating, rig.Controller.State);
        Assert.True(rig.RunUntil(SafetyState.Holding, 60));
        Assert.Equal(0u, rig.Controller.Authority);
        double share = rig.Controller.SetpointUrad(5) / 600000.0;
        Assert.InRange(share, 0.1, 0.9);
        for (int j = 0; j < 6; j++)
            Assert.InRange(rig.Controller.SetpointUrad(j) - share * 100000 * (j + 1), -400, 400);
    }
}
