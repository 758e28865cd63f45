using Tendon.Contracts;

namespace Tendon.Firmware.Pc.Tests.Families;

/// <summary>Hobby servos: nothing is measured and nothing measured is claimed; a person confirms the rest pose; the output enable pin is the switch.</summary>
public sealed class BlindArmTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Arms_only_from_a_confirmed_rest_pose_and_follows_without_ever_claiming_a_measurement(bool isPca)
    {
        var rig = new BlindArmRig(isPca);
        rig.Run(0.3);
        Assert.Equal(SafetyState.Disarmed, rig.Controller.State);
        Assert.False(rig.IsEnabled);
        Assert.Equal(AckResult.RefusedRestPoseUnconfirmed, rig.Command(CommandCode.Arm));
        rig.Run(0.2);
        Assert.All(rig.Servos, servo => Assert.False(servo.HasTorque));
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.Arm, argument: 1));
        rig.Run(0.6);
        Assert.True(rig.Controller.State == SafetyState.Holding, $"{rig.Controller.State} {rig.Controller.Fault}");
        Assert.True(rig.IsEnabled);
        Assert.All(rig.Servos, servo => Assert.True(servo.HasTorque));
        Assert.All(Enumerable.Range(0, 4), j => Assert.InRange(rig.TrueRad(j), 0.27, 0.33));
        Assert.Equal(SegmentResult.Accepted, rig.Move(0.2));
        rig.Run(1);
        Assert.All(Enumerable.Range(0, 4), j => Assert.InRange(rig.TrueRad(j), 0.46, 0.54));

        var buffer = new byte[512];
        Assert.True(StateMessage.TryRead(buffer, 0, rig.Controller.WriteState(buffer, 0, rig.NowUs), out StateMessage state));
        for (int j = 0; j < 4; j++)
        {
            Assert.Equal(JointFlags.None, state.JointFlags(j) & JointFlags.Measured);
            Assert.Equal(0, state.PositionUrad(j));
        }

        Assert.True(HelloMessage.TryRead(buffer, 0, rig.Controller.WriteHello(buffer, 0, 1), out HelloMessage hello));
        Assert.Equal(FeedbackClass.None, hello.JointFeedbackClass(0));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Disarming_closes_the_gate_and_the_next_arming_asks_for_the_rest_pose_again(bool isPca)
    {
        var rig = new BlindArmRig(isPca);
        rig.Run(0.3);
        rig.Command(CommandCode.Arm, argument: 1);
        rig.Run(0.6);
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.Disarm));
        rig.Run(0.2);
        Assert.False(rig.IsEnabled);
        Assert.All(rig.Servos, servo => Assert.False(servo.HasTorque));
        Assert.Equal(AckResult.RefusedRestPoseUnconfirmed, rig.Command(CommandCode.Arm));
    }

    [Fact]
    public void A_chip_that_was_reset_stops_the_arm_and_only_a_person_brings_it_back()
    {
        var rig = new BlindArmRig(true);
        rig.Run(0.3);
        rig.Command(CommandCode.Arm, argument: 1);
        rig.Run(0.6);
        rig.Chip.Reset();
        rig.Run(1.5);
        Assert.Equal((SafetyState.Faulted, FaultCode.BusLost), (rig.Controller.State, rig.Controller.Fault));
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.ClearFault, (uint)FaultCode.BusLost));
        Assert.Equal(AckResult.RefusedRestPoseUnconfirmed, rig.Command(CommandCode.Arm));
        rig.Run(0.2);
        Assert.False(rig.IsEnabled);
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.Arm, argument: 1));
        rig.Run(0.6);
        Assert.True(rig.Controller.State == SafetyState.Holding, $"{rig.Controller.State} {rig.Controller.Fault}");
        Assert.All(rig.Servos, servo => Assert.True(servo.HasTorque));
    }

    [Fact]
    public void A_lost_acknowledge_is_survived_and_a_dead_bus_is_a_fault_after_which_the_rest_pose_is_confirmed_anew()
    {
        var rig = new BlindArmRig(true);
        rig.Run(0.3);
        rig.Command(CommandCode.Arm, argument: 1);
        rig.Run(0.6);
        rig.Bus.LostTransferRate = 0.01;
        rig.Run(3);
        Assert.Equal(SafetyState.Holding, rig.Controller.State);
        rig.Bus.LostTransferRate = 0;
        rig.Bus.IsBroken = true;
        rig.Run(1);
        Assert.Equal((SafetyState.Faulted, FaultCode.BusLost), (rig.Controller.State, rig.Controller.Fault));
        rig.Bus.IsBroken = false;
        rig.Run(0.5);
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.ClearFault, (uint)FaultCode.BusLost));
        rig.Run(0.2);
        Assert.Equal(SafetyState.Disarmed, rig.Controller.State);
        Assert.False(rig.IsEnabled);
        Assert.Equal(AckResult.RefusedRestPoseUnconfirmed, rig.Command(CommandCode.Arm));
    }

    [Fact]
    public void Transfers_of_a_cycle_are_bounded_and_the_tick_allocates_nothing()
    {
        var rig = new BlindArmRig(true);
        rig.Run(0.3);
        rig.Command(CommandCode.Arm, argument: 1);
        rig.Run(0.6);
        int transfers = rig.Bus.Transfers;
        rig.Move(0.2);
        rig.Run(0.5);
        Assert.InRange(rig.Bus.Transfers - transfers, 5, 100);
        Assert.InRange(rig.Controller.BusLoad.Peak, 1, 140);
        long nowUs = rig.NowUs, before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 50; i++)
            rig.Controller.Tick(nowUs += 10000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_chip_whose_oscillator_is_off_makes_the_right_pulse_once_it_is_measured()
    {
        var rig = new BlindArmRig(true, oscillatorHz: 26_400_000);
        rig.Run(0.3);
        rig.Command(CommandCode.Arm, argument: 1);
        rig.Run(0.8);
        Assert.All(Enumerable.Range(0, 4), j => Assert.InRange(rig.TrueRad(j), 0.27, 0.33));
    }
}
