using Tendon.Contracts;
using Tendon.Firmware.Control.Tests.Bench;

namespace Tendon.Firmware.Control.Tests.Supervision;

public sealed class SupervisionTests
{
    [Theory]
    [InlineData(FaultCode.JointOvercurrent)]
    [InlineData(FaultCode.JointOverTemperature)]
    [InlineData(FaultCode.SupplyUnderVoltage)]
    [InlineData(FaultCode.SupplyOverVoltage)]
    [InlineData(FaultCode.JointOverload)]
    [InlineData(FaultCode.JointSensorFailed)]
    [InlineData(FaultCode.FeedbackStale)]
    [InlineData(FaultCode.FollowingError)]
    public void Trouble_in_mid_motion_stops_on_the_path_with_its_own_number_and_torque_stays_on(FaultCode expected)
    {
        var rig = new ArmRig();
        rig.BootAndArm();
        var watch = new LimitWatch(rig);
        rig.AfterTick = watch.Check;
        rig.Send(rig.NowUs + 30000, true, (0, 0, 0), (1400, 1200000, 0));
        rig.Run(40);
        Cause(rig.Bus.Servos[2], expected, true);
        Assert.True(rig.RunUntil(SafetyState.Faulted, 200), $"{rig.Controller.State} {rig.Controller.Fault}");
        Assert.Equal((expected, (byte)2), (rig.Controller.Fault, rig.Controller.FaultJoint));
        Assert.All(rig.Bus.Servos, s => Assert.True(s.HasTorque));
        FaultMessage first = rig.TakeFaults()[0];
        Assert.True(first.FirstCause);
        Assert.Equal(ArmRig.Epoch, first.SessionEpoch);
    }

    [Theory]
    [InlineData(FaultCode.JointOverTemperature)]
    [InlineData(FaultCode.SupplyUnderVoltage)]
    [InlineData(FaultCode.JointOvercurrent)]
    [InlineData(FaultCode.JointOverload)]
    public void A_fault_is_not_cleared_while_its_cause_is_there(FaultCode code)
    {
        var rig = new ArmRig();
        rig.BootAndArm();
        Cause(rig.Bus.Servos[2], code, true);
        Assert.True(rig.RunUntil(SafetyState.Faulted, 200));
        Assert.Equal(AckResult.RefusedCausePresent, rig.Command(CommandCode.ClearFault, (uint)code));
        Assert.Equal(AckResult.RefusedFaulted, rig.Command(CommandCode.Arm));
        Cause(rig.Bus.Servos[2], code, false);
        rig.Run(5);
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.ClearFault, (uint)code));
        Assert.True(rig.RunUntil(SafetyState.Holding), $"{rig.Controller.State} {rig.Controller.Fault}");
        Assert.Equal(0u, rig.Controller.Authority);
    }

    [Fact]
    public void A_servo_that_restarted_is_set_up_and_armed_again_before_the_arm_holds()
    {
        var rig = new ArmRig(change: arm => arm.Joints[5].TorqueLimitPermille = 250);
        rig.BootAndArm();
        FakeServo servo = rig.Bus.Servos[5];
        servo.IsPresent = false;
        Assert.True(rig.RunUntil(SafetyState.Faulted, 100));
        servo.IsPresent = true;
        servo.Registers[40] = 0;
        servo.Registers[41] = 50;
        (servo.Registers[48], servo.Registers[49]) = (1000 & 0xFF, 1000 >> 8);
        (servo.Registers[42], servo.Registers[43]) = (0xFF, 0x0F);
        rig.Run(5);
        double before = servo.PositionSteps;
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.ClearFault, (uint)rig.Controller.Fault));
        Assert.Equal(SafetyState.Arming, rig.Controller.State);
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.Arm));
        Assert.True(rig.RunUntil(SafetyState.Holding), $"{rig.Controller.State} {rig.Controller.Fault}");
        Assert.Equal(ArmRig.Writer, rig.Controller.Authority);
        Assert.True(servo.HasTorque);
        Assert.Equal((250, (byte)0), (servo.TorqueLimit, servo.Registers[41]));
        Assert.InRange(servo.PositionSteps - before, -1, 1);
        Assert.All(rig.Bus.Servos, s => Assert.True(s.HasTorque));
    }

    [Fact]
    public void The_first_cause_stays_and_what_follows_is_told_as_what_follows()
    {
        var rig = new ArmRig();
        rig.BootAndArm();
        Cause(rig.Bus.Servos[0], FaultCode.JointOverload, true);
        rig.Run(30);
        Cause(rig.Bus.Servos[1], FaultCode.JointOverTemperature, true);
        rig.Run(100);
        Assert.Equal(FaultCode.JointOverload, rig.Controller.Fault);
        Assert.Equal([(FaultCode.JointOverload, true), (FaultCode.JointOverTemperature, false)], rig.TakeFaults().Select(f => (f.Code, f.FirstCause)));
    }

    [Fact]
    public void A_joint_that_grips_may_stand_against_an_object()
    {
        var rig = new ArmRig(change: arm =>
        {
            arm.Joints[5].Grips = true;
            arm.Joints[5].TorqueLimitPermille = 250;
        });
        rig.BootAndArm();
        rig.Bus.Servos[5].IsBlocked = true;
        Assert.Equal(SegmentResult.Accepted, rig.SendJoints(rig.NowUs + 30000, true, 2, k => k * 800000, (k, j) => j == 5 ? k * -700000 : 0, (_, _) => 0));
        rig.Run(500);
        Assert.Equal((SafetyState.Holding, FaultCode.None), (rig.Controller.State, rig.Controller.Fault));
    }

    [Fact]
    public void A_blocked_joint_stops_pushing_and_the_others_stay_where_they_are()
    {
        var rig = new ArmRig();
        rig.BootAndArm();
        rig.Send(rig.NowUs + 30000, true, (0, 0, 0), (1400, 1200000, 0));
        rig.Run(60);
        rig.Bus.Servos[2].IsBlocked = true;
        Assert.True(rig.RunUntil(SafetyState.Faulted, 300));
        rig.Run(100);
        Assert.InRange(rig.Bus.Servos[2].GoalSteps - rig.Bus.Servos[2].PositionSteps, -8, 8);
    }

    [Fact]
    public void One_extreme_sample_stops_nothing()
    {
        var rig = new ArmRig();
        rig.BootAndArm();
        for (int i = 0; i < 20; i++)
        {
            FakeServo servo = rig.Bus.Servos[i % 6];
            double position = servo.PositionSteps;
            servo.PositionSteps = 4000;
            servo.TemperatureC = 120;
            servo.Status = 0x20;
            rig.Tick();
            servo.PositionSteps = position;
            servo.TemperatureC = 30;
            servo.Status = 0;
            rig.Run(10);
        }

        Assert.Equal(FaultCode.None, rig.Controller.Fault);
        Assert.True(rig.Controller.Measured(0).LeapCount > 0);
    }

    [Fact]
    public void A_dead_bus_is_a_fault_and_a_thirty_percent_loss_is_not()
    {
        var rig = new ArmRig();
        rig.BootAndArm();
        rig.Bus.LostReplyShare = 0.3;
        rig.Run(3000);
        Assert.Equal(FaultCode.None, rig.Controller.Fault);
        Assert.True(rig.Controller.BusErrorCount > 1000);
        rig.Bus.LostReplyShare = 1;
        Assert.True(rig.RunUntil(SafetyState.Faulted, 40));
        Assert.Equal(FaultCode.BusLost, rig.Controller.Fault);
        rig.Bus.LostReplyShare = 0;
        Assert.Equal(AckResult.RefusedCausePresent, rig.Command(CommandCode.ClearFault, (uint)FaultCode.BusLost));
        rig.Run(3);
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.ClearFault, (uint)FaultCode.BusLost));
    }

    [Fact]
    public void A_loop_that_was_away_in_mid_motion_does_not_run_after_the_path()
    {
        var rig = new ArmRig();
        rig.BootAndArm();
        rig.Send(rig.NowUs + 30000, true, (0, 0, 0), (1400, 1200000, 0));
        rig.Run(40);
        int[] before = [.. Enumerable.Range(0, 6).Select(rig.Controller.SetpointUrad)];
        rig.Tick(400000);
        Assert.Equal(FaultCode.ControlOverrun, rig.Controller.Fault);
        rig.Run(10);
        Assert.Equal(SafetyState.Faulted, rig.Controller.State);
        Assert.Equal(before, Enumerable.Range(0, 6).Select(rig.Controller.SetpointUrad));
    }

    [Fact]
    public void A_clock_that_runs_backwards_is_a_fault_that_needs_a_power_cycle()
    {
        var rig = new ArmRig();
        rig.BootAndArm();
        rig.Tick(-50000);
        Assert.Equal(FaultCode.ClockFault, rig.Controller.Fault);
        rig.Run(5);
        Assert.Equal(AckResult.RefusedNotClearable, rig.Command(CommandCode.ClearFault, (uint)FaultCode.ClockFault));
    }

    private static void Cause(FakeServo servo, FaultCode code, bool present)
    {
        switch (code)
        {
            case FaultCode.JointOvercurrent:
                servo.CurrentUnits = present ? 400 : 20;
                break;
            case FaultCode.JointOverTemperature:
                servo.TemperatureC = present ? 70 : 40;
                break;
            case FaultCode.SupplyUnderVoltage:
                servo.VoltageDecivolts = present ? 90 : 120;
                break;
            case FaultCode.SupplyOverVoltage:
                servo.VoltageDecivolts = present ? 135 : 120;
                break;
            case FaultCode.JointOverload:
                servo.Status = present ? (byte)0x20 : (byte)0x10;
                break;
            case FaultCode.JointSensorFailed:
                servo.Status = present ? (byte)0x02 : (byte)0;
                break;
            case FaultCode.FeedbackStale:
                servo.IsPresent = !present;
                break;
            case FaultCode.FollowingError:
                servo.IsBlocked = present;
                break;
        }
    }
}
