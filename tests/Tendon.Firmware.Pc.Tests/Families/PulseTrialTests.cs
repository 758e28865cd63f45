using Tendon.Contracts;
using Tendon.Firmware.Control.Pulses;

namespace Tendon.Firmware.Pc.Tests.Families;

/// <summary>Pulses that a person tries out to find a joint's range: one step at a time, never on an armed arm, never for longer than somebody asks.</summary>
public sealed class PulseTrialTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_tried_joint_goes_where_its_pulse_says_and_the_others_stay_limp(bool isPca)
    {
        BlindArmRig rig = Booted(isPca);
        Assert.Equal(AckResult.Ok, Try(rig, 1, 1700));
        rig.Run(0.8);
        Assert.InRange(rig.Servos[1].Motor.ShaftRad, 0.26, 0.34);
        Assert.All(new[] { 0, 2, 3 }, j => Assert.False(rig.Servos[j].HasTorque));
        Assert.Equal(SafetyState.Disarmed, rig.Controller.State);
        var buffer = new byte[512];
        Assert.True(StateMessage.TryRead(buffer, 0, rig.Controller.WriteState(buffer, 0, rig.NowUs), out StateMessage state));
        Assert.All(Enumerable.Range(0, 4), j => Assert.Equal(j == 1, (state.JointFlags(j) & JointFlags.TorqueOn) != 0));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_pulse_that_nobody_asks_for_again_ends_and_the_gate_closes(bool isPca)
    {
        BlindArmRig rig = Booted(isPca);
        Try(rig, 0, 1500);
        rig.Run(1.4);
        Assert.True(rig.Servos[0].HasTorque);
        Try(rig, 0, 1500);
        rig.Run(1.4);
        Assert.True(rig.Servos[0].HasTorque && rig.IsEnabled);
        rig.Run(0.3);
        Assert.False(rig.Servos[0].HasTorque || rig.IsEnabled);
    }

    [Fact]
    public void Leaps_wrong_lengths_unknown_joints_and_other_writers_are_refused()
    {
        BlindArmRig rig = Booted(true);
        Assert.Equal(AckResult.Ok, Try(rig, 0, 1500));
        rig.Run(0.05);
        Assert.Equal(AckResult.RefusedBadArgument, Try(rig, 0, 1500 + PulseTrial.LargestStepUs + 1));
        Assert.Equal(AckResult.RefusedBadArgument, Try(rig, 0, 499));
        Assert.Equal(AckResult.RefusedBadArgument, Try(rig, 0, 2501));
        Assert.Equal(AckResult.RefusedBadArgument, Try(rig, BlindArmRig.JointCount, 1500));
        Assert.Equal(AckResult.RefusedBadArgument, rig.Command(CommandCode.TrialPulse, uint.MaxValue));
        Assert.Equal(AckResult.RefusedWrongAuthority, rig.Command(CommandCode.TrialPulse, 1500, authority: 10));
        Assert.Equal(AckResult.RefusedBadArgument, rig.Command(CommandCode.TrialPulse, 1500, authority: 0));
        rig.Run(0.1);
        Assert.Equal(AckResult.Ok, Try(rig, 0, 1500 - PulseTrial.LargestStepUs));
        Assert.Equal(AckResult.Ok, Try(rig, 0, 0));
        rig.Run(0.2);
        Assert.False(rig.IsEnabled);
    }

    [Fact]
    public void Several_requests_in_one_cycle_do_not_add_up_to_a_leap_or_to_two_writers()
    {
        BlindArmRig rig = Booted(true);
        Assert.Equal(AckResult.Ok, Try(rig, 0, 600));
        Assert.Equal(AckResult.RefusedWrongAuthority, rig.Command(CommandCode.TrialPulse, (1u << 16) | 1500, authority: 10));
        Assert.Equal(AckResult.RefusedWrongState, rig.Command(CommandCode.Arm, argument: 1));
        rig.Run(0.5);
        Assert.Equal(AckResult.Ok, Try(rig, 0, 0));
        Assert.Equal(AckResult.RefusedBadArgument, Try(rig, 0, 2400));
        rig.Run(0.05);
        Assert.Equal(AckResult.RefusedBadArgument, Try(rig, 0, 2400));
        Assert.Equal(AckResult.Ok, Try(rig, 0, 700));
        Assert.Equal(AckResult.RefusedMoving, Try(rig, 0, 800));
        rig.Run(0.05);
        Assert.Equal(AckResult.RefusedMoving, Try(rig, 0, 800));
        rig.Run(0.06);
        Assert.Equal(AckResult.Ok, Try(rig, 0, 800));
        rig.Run(4);
        Assert.Equal(AckResult.Ok, Try(rig, 0, 2400));
    }

    [Fact]
    public void After_an_operational_stop_the_writer_may_not_go_on_and_another_may_begin()
    {
        BlindArmRig rig = Booted(true);
        Try(rig, 0, 1500);
        rig.Run(0.2);
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.OperationalStop));
        Assert.Equal(AckResult.RefusedWrongAuthority, Try(rig, 0, 1500));
        rig.Run(0.2);
        Assert.False(rig.Servos[0].HasTorque || rig.IsEnabled);
        rig.Run(5);
        Assert.Equal(AckResult.RefusedWrongAuthority, Try(rig, 0, 1500));
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.TrialPulse, 1500, authority: 10));
    }

    [Fact]
    public void An_armed_arm_is_not_tried_and_a_tried_arm_is_not_armed()
    {
        BlindArmRig rig = Booted(true);
        Try(rig, 2, 1520);
        rig.Run(0.1);
        Assert.Equal(AckResult.RefusedWrongState, rig.Command(CommandCode.Arm, argument: 1));
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.OperationalStop));
        rig.Run(0.1);
        Assert.False(rig.IsEnabled);
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.Arm, argument: 1));
        rig.Run(0.6);
        Assert.Equal(SafetyState.Holding, rig.Controller.State);
        Assert.Equal(AckResult.RefusedWrongState, Try(rig, 2, 1520));
        rig.Run(0.3);
        Assert.All(rig.Servos, servo => Assert.True(servo.HasTorque));
    }

    [Fact]
    public void An_arm_without_calibration_can_be_tried_but_not_armed_and_any_other_fault_ends_the_trial()
    {
        var rig = new BlindArmRig(true);
        rig.Controller.RefuseToArm(Control.Calibration.CalibrationResult.None);
        rig.Run(0.3);
        Assert.Equal(FaultCode.NotCalibrated, rig.Controller.Fault);
        Assert.Equal(AckResult.Ok, Try(rig, 0, 1500));
        rig.Run(0.2);
        Assert.True(rig.Servos[0].HasTorque);
        Assert.Equal(AckResult.RefusedFaulted, rig.Command(CommandCode.Arm, argument: 1));

        BlindArmRig stopped = Booted(true);
        Try(stopped, 0, 1500);
        stopped.Run(0.1);
        stopped.Controller.Report(FaultCode.EmergencyStopSensed, 0, stopped.NowUs);
        stopped.Run(0.1);
        Assert.False(stopped.Servos[0].HasTorque || stopped.IsEnabled);
        Assert.Equal(AckResult.RefusedWrongState, Try(stopped, 0, 1500));
    }

    [Fact]
    public void Random_requests_never_drive_a_pulse_outside_its_bounds_or_past_its_time()
    {
        var random = new Random(8);
        BlindArmRig rig = Booted(false);
        long lastOkUs = 0;
        for (int i = 0; i < 3000; i++)
        {
            if (random.Next(3) > 0 && Try(rig, random.Next(6), random.Next(4) == 0 ? random.Next(65536) : random.Next(1300, 1700)) == AckResult.Ok)
                lastOkUs = rig.NowUs;
            rig.Run(random.Next(20) == 0 ? 2 : 0.02);
            Assert.All(rig.Servos, servo => Assert.True(servo.PulseS == 0 || servo.PulseS is > 0.000497 and < 0.002503, $"{servo.PulseS}"));
            if (rig.NowUs - lastOkUs > PulseTrial.LastsUs + 20_000)
                Assert.False(rig.IsEnabled);
        }
    }

    private static BlindArmRig Booted(bool isPca)
    {
        var rig = new BlindArmRig(isPca);
        rig.Run(0.3);
        return rig;
    }

    private static AckResult Try(BlindArmRig rig, int joint, int pulseUs) => rig.Command(CommandCode.TrialPulse, ((uint)joint << 16) | (uint)pulseUs);
}
