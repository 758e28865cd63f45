using Tendon.Contracts;
using Tendon.Workbench;
using Tendon.Workbench.Scenes;

namespace Tendon.Firmware.Pc.Tests.Workbench;

/// <summary>Every arm file on the workbench, through its own bus family, by its own bytes or pulses.</summary>
public sealed class EveryArmTests
{
    private static readonly BenchOptions s_emptyTable = new() { Seed = 4, Scene = new SceneSpec([]) };

    [Theory]
    [InlineData("so101", false, 0.02)]
    [InlineData("so101-7v4", false, 0.02)]
    [InlineData("so100", false, 0.02)]
    [InlineData("xarm1s", false, 0.03)]
    [InlineData("eezybotarm-mk2", true, 0.06)]
    public void It_boots_arms_and_its_true_joints_follow_a_move(string name, bool isBlind, double mostRad)
    {
        using var arm = new VirtualArm(s_emptyTable, arm: name);
        arm.BootAndArm(restPoseConfirmed: isBlind);
        arm.Run(20);
        double worst = 0, atRest = 0;
        arm.AfterTick = () => worst = Math.Max(worst, arm.Controller.State == SafetyState.Tracking ? Error(arm) : 0);
        double[] by = [.. Enumerable.Range(0, arm.Configuration.Joints.Length).Select(j => j == 0 ? 0.3 : j == 1 ? -0.2 : j == arm.Configuration.Joints.Length - 1 ? 0.2 : 0)];
        if (name != "eezybotarm-mk2")
            by[1] = 0.2;
        Assert.Equal(SegmentResult.Accepted, arm.Move(by, 1.2));
        arm.Run(150);
        atRest = Error(arm);
        Assert.True(arm.Controller.State == SafetyState.Holding, $"{arm.Controller.State} {arm.Controller.Fault} joint {arm.Controller.FaultJoint}");
        Assert.InRange(worst, 0, mostRad);
        Assert.InRange(atRest, 0, mostRad);
    }

    [Fact]
    public void An_arm_without_encoders_is_armed_only_after_a_person_has_confirmed_and_claims_no_measurement()
    {
        using var arm = new VirtualArm(s_emptyTable, arm: "eezybotarm-mk2");
        arm.Run(50);
        Assert.Equal(SafetyState.Disarmed, arm.Controller.State);
        Assert.Equal(AckResult.RefusedRestPoseUnconfirmed, arm.Command(CommandCode.Arm));
        arm.Run(50);
        Assert.False(arm.Bench.OutputsEnabled);
        arm.BootAndArm(restPoseConfirmed: true);
        Assert.True(arm.Bench.OutputsEnabled);
        var buffer = new byte[512];
        Assert.True(StateMessage.TryRead(buffer, 0, arm.Controller.WriteState(buffer, 0, arm.NowUs), out StateMessage state));
        for (int j = 0; j < arm.Configuration.Joints.Length; j++)
            Assert.Equal(JointFlags.None, state.JointFlags(j) & JointFlags.Measured);
    }

    [Fact]
    public void The_firmware_refuses_a_path_through_the_coupled_limit_that_every_joint_by_itself_would_allow()
    {
        using var arm = new VirtualArm(s_emptyTable, arm: "eezybotarm-mk2");
        arm.BootAndArm(restPoseConfirmed: true);
        arm.Run(20);
        // From (2.0, -2.0) rad the elbow may go to -1.66 and no further; by itself it could go to -0.1.
        Assert.Equal(SegmentResult.OutsidePositionLimit, arm.Move([0, 0, 0.5, 0], 1.4));
        Assert.Equal(SegmentResult.OutsidePositionLimit, arm.Move([0, -0.5, -0.5, 0], 1.4));
        Assert.Equal(SegmentResult.Accepted, arm.Move([0, 0, 0.3, 0], 1.4));
        arm.Run(120);
        Assert.Equal(SafetyState.Holding, arm.Controller.State);
        Assert.InRange(arm.Bench.AnglesRad[2], -1.76, -1.64);
    }

    private static double Error(VirtualArm arm)
    {
        IReadOnlyList<int> driven = arm.Bench.Options.Arm.Driven;
        double worst = 0;
        for (int i = 0; i < driven.Count - 1; i++)
            worst = Math.Max(worst, Math.Abs(arm.Bench.AnglesRad[driven[i]] - (arm.Controller.SetpointUrad(i) * 1e-6)));
        return worst;
    }
}
