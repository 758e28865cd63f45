using Tendon.Contracts;
using Tendon.Firmware.Control.Configuration;
using Tendon.Workbench.Servos.Dxl;
using Tendon.Workbench.Servos.Lx;

namespace Tendon.Firmware.Pc.Tests.Families;

/// <summary>What only one family has: the Dynamixel's dead-man and its latched shutdown, the LX servo's motor that switches itself off.</summary>
public sealed class DynamixelWatchdogTests
{
    [Fact]
    public void A_hung_board_stops_the_servos_and_arming_again_frees_them()
    {
        var rig = new FamilyRig(BusFamily.Dynamixel);
        rig.BootAndArm();
        Assert.All(rig.Arm.Shafts.Cast<DxlServo>(), servo => Assert.False(servo.HasTripped));
        rig.IsHung = true;
        rig.Run(0.4);
        Assert.All(rig.Arm.Shafts.Cast<DxlServo>(), servo => Assert.True(servo.HasTripped && servo.HasTorque));
        rig.IsHung = false;
        rig.Run(1.5);
        Assert.Equal((SafetyState.Faulted, FaultCode.JointTorqueLost), (rig.Controller.State, rig.Controller.Fault));
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.ClearFault, (uint)FaultCode.JointTorqueLost));
        Assert.True(rig.RunUntil(SafetyState.Holding), $"{rig.Controller.State} {rig.Controller.Fault}");
        Assert.All(rig.Arm.Shafts.Cast<DxlServo>(), servo => Assert.False(servo.HasTripped));
        rig.Run(1);
        Assert.Equal(SafetyState.Holding, rig.Controller.State);
    }

    [Fact]
    public void A_latched_overload_is_reported_and_arming_again_restarts_the_servo()
    {
        var rig = new FamilyRig(BusFamily.Dynamixel);
        rig.BootAndArm();
        ((DxlServo)rig.Arm.Shafts[3]).Latch(0x20);
        rig.Run(1.5);
        Assert.Equal((FaultCode.JointTorqueLost, (byte)3), (rig.Controller.Fault, rig.Controller.FaultJoint));
        Assert.False(rig.Arm.HasTorque(3));
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.ClearFault, (uint)FaultCode.JointTorqueLost));
        Assert.True(rig.RunUntil(SafetyState.Holding), $"{rig.Controller.State} {rig.Controller.Fault}");
        Assert.True(rig.Arm.HasTorque(3));
    }

    [Fact]
    public void A_servo_in_velocity_mode_is_refused_and_not_rewritten()
    {
        var rig = new FamilyRig(BusFamily.Dynamixel);
        ((DxlServo)rig.Arm.Shafts[1]).Table.Set(DxlRegister.OperatingMode, 1, 1);
        rig.Run(1);
        Assert.Equal((FaultCode.ConfigurationMismatch, (byte)1), (rig.Controller.Fault, rig.Controller.FaultJoint));
        Assert.Equal(1, ((DxlServo)rig.Arm.Shafts[1]).Table[DxlRegister.OperatingMode]);
    }

    [Fact]
    public void An_lx_servo_that_has_switched_its_motor_off_by_heat_is_found_out()
    {
        var rig = new FamilyRig(BusFamily.HiwonderLx);
        rig.BootAndArm();
        rig.Arm.Shafts[4].Motor.TemperatureC = 95;
        rig.Run(6);
        Assert.Equal((byte)4, rig.Controller.FaultJoint);
        Assert.Contains(rig.Controller.Fault, new[] { FaultCode.JointTorqueLost, FaultCode.JointOverTemperature });
    }
}
