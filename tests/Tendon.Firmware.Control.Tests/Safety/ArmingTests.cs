using Tendon.Contracts;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Tests.Bench;

namespace Tendon.Firmware.Control.Tests.Safety;

public sealed class ArmingTests
{
    [Fact]
    public void A_servo_that_is_missing_is_named_and_boot_is_tried_again_after_clearing()
    {
        var rig = new ArmRig();
        rig.Bus.Servos[3].IsPresent = false;
        Assert.True(rig.RunUntil(SafetyState.Faulted));
        Assert.Equal((FaultCode.JointMissing, (byte)3), (rig.Controller.Fault, rig.Controller.FaultJoint));
        rig.Bus.Servos[3].IsPresent = true;
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.ClearFault, (uint)FaultCode.JointMissing));
        rig.BootAndArm();
    }

    [Fact]
    public void A_silent_bus_is_a_fault_of_its_own()
    {
        var rig = new ArmRig();
        rig.Bus.IsSilent = true;
        Assert.True(rig.RunUntil(SafetyState.Faulted));
        Assert.Equal(FaultCode.BusLost, rig.Controller.Fault);
    }

    [Fact]
    public void A_servo_of_another_family_is_refused_with_its_model_number()
    {
        var rig = new ArmRig();
        rig.Bus.Servos[2].Registers[3] = 1284 & 0xFF;
        rig.Bus.Servos[2].Registers[4] = 1284 >> 8;
        Assert.True(rig.RunUntil(SafetyState.Faulted));
        FaultMessage fault = Assert.Single(rig.TakeFaults());
        Assert.Equal((FaultCode.ConfigurationMismatch, (byte)2, 1284), (fault.Code, fault.Joint, fault.Detail));
        Assert.Equal(AckResult.RefusedNotClearable, rig.Command(CommandCode.ClearFault, (uint)FaultCode.ConfigurationMismatch));
    }

    [Fact]
    public void Boot_sets_what_only_lasts_until_power_off_and_never_unlocks_the_eeprom()
    {
        var rig = new ArmRig(change: arm => arm.Joints[5].TorqueLimitPermille = 250);
        rig.Bus.Records = true;
        rig.BootAndArm();
        Assert.All(rig.Bus.Servos, s => Assert.Equal(0, s.Registers[41]));
        Assert.Equal(250, rig.Bus.Servos[5].TorqueLimit);
        Assert.Equal(1000, rig.Bus.Servos[0].TorqueLimit);
        Assert.DoesNotContain(rig.Bus.Written, packet => packet[4] == 0x83 && packet[5] < 40);
        Assert.DoesNotContain(rig.Bus.Written, packet => packet[4] == 0x83 && packet[5] == 55 && packet[8] == 0);
        // 128 in register 40 would redefine the servo's zero.
        Assert.DoesNotContain(rig.Bus.Written, packet => packet[4] == 0x83 && packet[5] == 40 && packet[8] > 1);
    }

    [Fact]
    public void Boot_switches_nothing_off_so_that_a_board_that_restarts_does_not_drop_the_arm()
    {
        var rig = new ArmRig();
        foreach (FakeServo servo in rig.Bus.Servos)
        {
            servo.Registers[40] = 1;
            servo.Registers[42] = 0;
            servo.Registers[43] = 8;
        }

        Assert.True(rig.RunUntil(SafetyState.Disarmed));
        rig.Run(100);
        Assert.All(rig.Bus.Servos, s => Assert.True(s.HasTorque));
        Assert.True(rig.State().JointFlags(0).HasFlag(JointFlags.TorqueOn));
        rig.BootAndArm();
    }

    [Fact]
    public void Torque_never_comes_on_with_a_stale_goal_even_on_a_noisy_bus()
    {
        for (int seed = 0; seed < 40; seed++)
        {
            var rig = new ArmRig(seed: seed);
            rig.Bus.CorruptByteShare = 0.01;
            var random = new Random(seed);
            double[] before = new double[6];
            for (int j = 0; j < 6; j++)
            {
                before[j] = rig.Bus.Servos[j].PositionSteps = random.Next(1200, 2900);
                rig.Bus.Servos[j].Registers[43] = 15;
            }

            rig.BootAndArm();
            rig.Run(30);
            // A damaged packet that passes the 8-bit checksum is rare and may move a servo for one cycle, never run it to the stale goal.
            for (int j = 0; j < 6; j++)
                Assert.InRange(rig.Bus.Servos[j].PositionSteps - before[j], -40, 40);
        }
    }

    [Fact]
    public void A_joint_that_jumps_while_torque_comes_on_ends_arming_and_torque()
    {
        var rig = new ArmRig();
        Assert.True(rig.RunUntil(SafetyState.Disarmed));
        rig.Run(10);
        rig.AfterTick = () =>
        {
            if (rig.Bus.Servos[1].HasTorque && rig.Bus.Servos[1].PositionSteps < 2200)
                rig.Bus.Servos[1].PositionSteps += 40;
        };
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.Arm));
        Assert.True(rig.RunUntil(SafetyState.Faulted));
        Assert.Equal((FaultCode.EncoderJumpOnArming, (byte)1), (rig.Controller.Fault, rig.Controller.FaultJoint));
        rig.Run(20);
        Assert.All(rig.Bus.Servos, s => Assert.False(s.HasTorque));
    }

    [Fact]
    public void An_arm_far_outside_its_limits_is_not_armed()
    {
        var rig = new ArmRig();
        rig.Bus.Servos[0].PositionSteps = 3700;
        Assert.True(rig.RunUntil(SafetyState.Disarmed));
        rig.Run(10);
        rig.Command(CommandCode.Arm);
        Assert.True(rig.RunUntil(SafetyState.Faulted));
        Assert.Equal(FaultCode.PositionLimit, rig.Controller.Fault);
        Assert.All(rig.Bus.Servos, s => Assert.False(s.HasTorque));
    }

    [Fact]
    public void A_joint_that_sagged_onto_its_stop_is_eased_inside_its_limits_before_the_arm_holds()
    {
        var rig = new ArmRig();
        rig.Bus.Servos[0].PositionSteps = 2048 + 1140;
        Assert.True(rig.RunUntil(SafetyState.Disarmed));
        rig.Run(10);
        rig.Command(CommandCode.Arm);
        double before = rig.Bus.Servos[0].PositionSteps;
        rig.AfterTick = () =>
        {
            Assert.InRange(before - rig.Bus.Servos[0].PositionSteps, -1, 2.5);
            before = rig.Bus.Servos[0].PositionSteps;
        };
        Assert.True(rig.RunUntil(SafetyState.Holding));
        Assert.InRange(rig.Controller.SetpointUrad(0), 1698700, 1700000);
    }

    [Fact]
    public void Disarming_is_for_the_writer_at_rest_and_switches_every_servo_off()
    {
        var rig = new ArmRig();
        rig.BootAndArm();
        rig.Send(rig.NowUs + 30000, true, (0, 0, 0), (400, 300000, 0));
        rig.Run(20);
        Assert.Equal(AckResult.RefusedMoving, rig.Command(CommandCode.Disarm));
        Assert.True(rig.RunUntil(SafetyState.Holding));
        Assert.Equal(AckResult.RefusedWrongAuthority, rig.Command(CommandCode.Disarm, authority: 5));
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.Disarm));
        rig.Run(3);
        Assert.Equal(SafetyState.Disarmed, rig.Controller.State);
        Assert.All(rig.Bus.Servos, s => Assert.False(s.HasTorque));
    }

    [Fact]
    public void Without_feedback_a_person_must_confirm_the_rest_pose()
    {
        var rig = new ArmRig(change: arm => arm.FeedbackClass = FeedbackClass.None);
        Assert.True(rig.RunUntil(SafetyState.Disarmed));
        rig.Run(10);
        Assert.Equal(AckResult.RefusedRestPoseUnconfirmed, rig.Command(CommandCode.Arm));
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.Arm, argument: 1));
    }

    [Fact]
    public void A_writer_may_take_over_only_from_one_that_has_fallen_silent()
    {
        var rig = new ArmRig();
        rig.BootAndArm();
        Assert.Equal(AckResult.RefusedWrongAuthority, rig.Command(CommandCode.Arm, authority: 5));
        rig.Run(210);
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.Arm, authority: 5));
        Assert.Equal(5u, rig.Controller.Authority);
        Assert.Equal(SegmentResult.WrongAuthority, rig.Send(rig.NowUs + 30000, true, (0, 0, 0), (400, 100000, 0)));
    }

    [Fact]
    public void A_command_that_comes_twice_is_answered_twice_and_done_once()
    {
        var rig = new ArmRig();
        rig.BootAndArm();
        rig.Run(5);
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.Disarm, id: 900));
        rig.Run(20);
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.Arm, id: 901));
        Assert.True(rig.RunUntil(SafetyState.Holding));
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.Disarm, id: 900));
        Assert.Equal(SafetyState.Holding, rig.Controller.State);
        rig.Send(rig.NowUs + 30000, true, (0, 0, 0), (800, 300000, 0));
        rig.Run(10);
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.OperationalStop, id: 902));
        Assert.Equal(SafetyState.Decelerating, rig.Controller.State);
    }

    [Fact]
    public void Every_joint_policy_holds_first_and_reduces_torque_only_where_it_says_so()
    {
        var rig = new ArmRig(change: arm =>
        {
            arm.Joints[4].StopPolicy = StopPolicy.ReduceTorque;
            arm.Joints[4].ReducedTorquePermille = 300;
        });
        rig.BootAndArm();
        rig.Send(rig.NowUs + 30000, false, (0, 0, 0), (400, 300000, 0));
        Assert.True(rig.RunUntil(SafetyState.Faulted));
        rig.Run(2900);
        Assert.All(rig.Bus.Servos, s => Assert.Equal(1000, s.TorqueLimit));
        rig.Run(200);
        Assert.Equal(300, rig.Bus.Servos[4].TorqueLimit);
        Assert.Equal(1000, rig.Bus.Servos[1].TorqueLimit);
        Assert.All(rig.Bus.Servos, s => Assert.True(s.HasTorque));
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.ClearFault, (uint)FaultCode.SetpointUnderrun));
        rig.Run(2);
        Assert.Equal(1000, rig.Bus.Servos[4].TorqueLimit);
    }
}
