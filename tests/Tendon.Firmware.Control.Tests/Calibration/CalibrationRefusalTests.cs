using Tendon.Contracts;
using Tendon.Firmware.Control.Calibration;
using Tendon.Firmware.Control.Tests.Bench;

namespace Tendon.Firmware.Control.Tests.Calibration;

public sealed class CalibrationRefusalTests
{
    [Fact]
    public void Without_a_calibration_the_arm_is_measured_but_never_arms_whatever_is_cleared_first()
    {
        var rig = new ArmRig();
        rig.Controller.RefuseToArm(CalibrationResult.WrongUnit);
        rig.Controller.Report(FaultCode.BrownOutReset, 0, rig.NowUs);
        for (int i = 0; i < 100; i++) rig.Tick();
        Assert.Equal(FaultCode.BrownOutReset, rig.Controller.Fault);
        rig.Command(CommandCode.ClearFault, (uint)FaultCode.BrownOutReset);
        for (int i = 0; i < 100; i++) rig.Tick();
        Assert.Equal((SafetyState.Faulted, FaultCode.NotCalibrated), (rig.Controller.State, rig.Controller.Fault));
        Assert.True(rig.Controller.Measured(0).IsMeasured);
        Assert.Equal(AckResult.RefusedFaulted, rig.Command(CommandCode.Arm));
        Assert.Equal(AckResult.RefusedNotClearable, rig.Command(CommandCode.ClearFault, (uint)FaultCode.NotCalibrated));
        Assert.DoesNotContain(rig.Bus.Servos, servo => servo.HasTorque);
    }

    [Fact]
    public void No_cycle_of_the_boot_leaves_it_ready_to_be_armed()
    {
        var rig = new ArmRig();
        rig.Controller.RefuseToArm(CalibrationResult.None);
        for (int i = 0; i < 200; i++)
        {
            rig.Tick();
            Assert.NotEqual(SafetyState.Disarmed, rig.Controller.State);
        }

        Assert.Equal(FaultCode.NotCalibrated, rig.Controller.Fault);
    }

    [Fact]
    public void A_servo_whose_homing_offset_is_not_the_calibrated_one_is_refused_by_its_joint()
    {
        var right = new ArmRig(change: arm => arm.Joints[3].HomingOffsetSteps = -1234);
        SetOffset(right.Bus.Servos[3], 0x0800 | 1234);
        for (int i = 0; i < 100; i++) right.Tick();
        Assert.Equal(SafetyState.Disarmed, right.Controller.State);

        var wrong = new ArmRig(change: arm => arm.Joints[3].HomingOffsetSteps = -1234);
        SetOffset(wrong.Bus.Servos[3], 1234);
        for (int i = 0; i < 100; i++) wrong.Tick();
        Assert.Equal((FaultCode.NotCalibrated, (byte)3), (wrong.Controller.Fault, wrong.Controller.FaultJoint));
    }

    private static void SetOffset(FakeServo servo, int encoded)
    {
        servo.Registers[31] = (byte)encoded;
        servo.Registers[32] = (byte)(encoded >> 8);
    }
}
