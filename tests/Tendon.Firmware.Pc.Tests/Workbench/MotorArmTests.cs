using Tendon.Contracts;

namespace Tendon.Firmware.Pc.Tests.Workbench;

/// <summary>Motors with encoders end to end: controller, joint loops, encoders, gravity.</summary>
public sealed class MotorArmTests
{
    [Fact]
    public void It_arms_follows_moves_under_gravity_and_rests_where_it_was_told()
    {
        var arm = new MotorArm();
        BootAndArm(arm);
        foreach (double side in new[] { 1.0, -1.0 })
        {
            Assert.Equal(SegmentResult.Accepted, arm.Move([0.4 * side, 0.3 * side, -0.3 * side, 0.3 * side, 0.5 * side, 0.2 * side], 1.2));
            arm.Run(1.8);
            Assert.True(arm.Controller.State == SafetyState.Holding, $"{arm.Controller.State} {arm.Controller.Fault} joint {arm.Controller.FaultJoint}");
            for (int j = 0; j < 5; j++)
                Assert.InRange(arm.ErrorRad(j), -0.02, 0.02);
        }

        Assert.InRange(arm.WorstRad, 0, 0.06);
        var buffer = new byte[512];
        Assert.True(HelloMessage.TryRead(buffer, 0, arm.Controller.WriteHello(buffer, 0, 1), out HelloMessage hello));
        Assert.Equal(FeedbackClass.Partial, hello.JointFeedbackClass(1));
    }

    [Fact]
    public void An_encoder_that_comes_loose_on_the_way_stops_the_arm_and_its_own_motor()
    {
        var arm = new MotorArm();
        BootAndArm(arm);
        arm.Move([0.4, 0, 0, 0, 0, 0], 1.2);
        arm.Run(0.5);
        arm.Detach(0);
        arm.Run(2);
        Assert.Equal((SafetyState.Faulted, FaultCode.JointSensorFailed, (byte)0), (arm.Controller.State, arm.Controller.Fault, arm.Controller.FaultJoint));
        Assert.Equal(0, arm.DutyOf(0));
        for (int j = 1; j < 5; j++)
            Assert.InRange(arm.ErrorRad(j), -0.03, 0.03);
    }

    private static void BootAndArm(MotorArm arm)
    {
        arm.Run(0.3);
        Assert.Equal(SafetyState.Disarmed, arm.Controller.State);
        Assert.Equal(AckResult.Ok, arm.Command(CommandCode.Arm));
        arm.Run(0.6);
        Assert.True(arm.Controller.State == SafetyState.Holding, $"{arm.Controller.State} {arm.Controller.Fault} joint {arm.Controller.FaultJoint}");
    }
}
