using Tendon.Contracts;
using Tendon.Firmware.Control.Configuration;
using Tendon.Workbench.Serial;

namespace Tendon.Firmware.Pc.Tests.Families;

/// <summary>What every serial family must do with its own servos, byte for byte: arm without a jump, follow, report honestly, survive a bad wire.</summary>
public sealed class SerialFamilyTests
{
    public static TheoryData<BusFamily> All => [BusFamily.FeetechSts, BusFamily.FeetechScs, BusFamily.HiwonderLx, BusFamily.Dynamixel];

    public static TheoryData<BusFamily, int> Late
    {
        get
        {
            var cases = new TheoryData<BusFamily, int>();
            foreach (BusFamily family in new[] { BusFamily.FeetechSts, BusFamily.FeetechScs, BusFamily.HiwonderLx, BusFamily.Dynamixel })
            {
                foreach (int lateUs in new[] { 500, 3000, 12000, 25000 })
                    cases.Add(family, lateUs);
            }

            return cases;
        }
    }

    public static TheoryData<BusFamily> New => [BusFamily.FeetechScs, BusFamily.HiwonderLx, BusFamily.Dynamixel];

    [Theory]
    [MemberData(nameof(All))]
    public void Boots_arms_without_a_jump_and_follows_a_move(BusFamily family)
    {
        var rig = new FamilyRig(family);
        double[] before = [.. Enumerable.Range(0, 6).Select(rig.Arm.TrueRad)];
        rig.BootAndArm();
        for (int j = 0; j < 6; j++)
        {
            Assert.True(rig.Arm.HasTorque(j));
            Assert.InRange(rig.Arm.TrueRad(j) - before[j], -0.02, 0.02);
        }

        double worst = rig.MoveTo(0.6);
        Assert.True(rig.Controller.State == SafetyState.Holding, $"{rig.Controller.State} {rig.Controller.Fault} joint {rig.Controller.FaultJoint}");
        Assert.InRange(worst, 0, 0.12);
        for (int j = 0; j < 6; j++)
            Assert.InRange(rig.Arm.TrueRad(j), 0.57, 0.63);
        rig.Run(1);
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.Disarm));
        rig.Run(0.3);
        Assert.All(Enumerable.Range(0, 6), j => Assert.False(rig.Arm.HasTorque(j)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Survives_damaged_bytes_echo_late_and_doubled_answers(BusFamily family)
    {
        var line = new LineOptions { CorruptByteRate = 0.01, Echo = true, DuplicateReplyRate = 0.02, TruncatedReplyRate = 0.01 };
        var rig = new FamilyRig(family, line, seed: 3);
        rig.BootAndArm();
        for (int i = 0; i < 3; i++)
        {
            rig.MoveTo(i % 2 == 0 ? 0.5 : -0.3);
            Assert.True(rig.Controller.State == SafetyState.Holding, $"{rig.Controller.State} {rig.Controller.Fault} joint {rig.Controller.FaultJoint}");
            rig.Run(0.5);
        }

        Assert.True(rig.Controller.BusErrorCount > 10);
        Assert.All(Enumerable.Range(0, 6), j => Assert.InRange(rig.Arm.TrueRad(j), 0.45, 0.55));
    }

    // Half a millisecond late falls into the next servo's turn, three into a later one, twelve and twenty-five into another cycle, where
    // something else has been asked meanwhile.
    [Theory]
    [MemberData(nameof(Late))]
    public void An_answer_that_comes_in_anothers_turn_or_cycle_is_nobody_elses_and_the_arm_goes_on(BusFamily family, int lateUs)
    {
        var rig = new FamilyRig(family, new LineOptions { LateReplyRate = 0.04, LateReplyUs = lateUs }, seed: 5);
        rig.BootAndArm();
        for (int i = 0; i < 2; i++)
        {
            rig.MoveTo(i % 2 == 0 ? 0.5 : -0.3);
            Assert.True(rig.Controller.State == SafetyState.Holding, $"{rig.Controller.State} {rig.Controller.Fault} joint {rig.Controller.FaultJoint}");
        }

        // Every joint stands elsewhere: a position taken for another joint's would be off by far more than it can have moved.
        rig.Spread();
        for (int i = 0; i < 60; i++)
        {
            rig.Run(0.02);
            for (int j = 0; j < 6; j++)
                Assert.InRange((rig.Controller.Measured(j).PositionUrad * 1e-6) - rig.Arm.TrueRad(j), -0.02, 0.02);
        }

        Assert.Equal(SafetyState.Holding, rig.Controller.State);
        // Families that ask in turns wait as long as the slowest servo may take; half a millisecond is not late there.
        Assert.True(rig.Controller.BusErrorCount > 3 || lateUs < 1000);
    }

    [Theory]
    [MemberData(nameof(New))]
    public void A_servo_that_falls_silent_for_a_moment_is_waited_for_and_one_that_stays_silent_stops_the_arm(BusFamily family)
    {
        var rig = new FamilyRig(family);
        rig.BootAndArm();
        rig.Arm.SetPresent(2, false);
        rig.Run(0.06);
        rig.Arm.SetPresent(2, true);
        rig.Run(0.5);
        Assert.Equal(SafetyState.Holding, rig.Controller.State);
        Assert.InRange(rig.Controller.BusErrorCount, 1u, 20u);
        rig.Arm.SetPresent(2, false);
        rig.Run(1.5);
        Assert.Equal(SafetyState.Faulted, rig.Controller.State);
        Assert.Equal((FaultCode.JointMissing, (byte)2), (rig.Controller.Fault, rig.Controller.FaultJoint));
        Assert.All(Enumerable.Range(0, 6), j => Assert.True(rig.Arm.HasTorque(j)));
    }

    [Theory]
    [MemberData(nameof(New))]
    public void An_answer_under_another_id_is_nobodys_position(BusFamily family)
    {
        var rig = new FamilyRig(family);
        rig.BootAndArm();
        int before = rig.Controller.Measured(0).PositionUrad;
        rig.Arm.AnswerAs(1, 1);
        rig.Run(0.1);
        Assert.InRange(rig.Controller.Measured(0).PositionUrad - before, -8000, 8000);
        rig.Run(2);
        Assert.Equal((FaultCode.JointMissing, (byte)1), (rig.Controller.Fault, rig.Controller.FaultJoint));
    }

    [Theory]
    [MemberData(nameof(New))]
    public void A_cut_wire_is_the_loss_of_the_bus_and_the_arm_can_be_armed_again_after_it(BusFamily family)
    {
        var rig = new FamilyRig(family);
        rig.BootAndArm();
        rig.Port.IsCut = true;
        rig.Run(2.5);
        Assert.Equal((SafetyState.Faulted, FaultCode.BusLost), (rig.Controller.State, rig.Controller.Fault));
        rig.Port.IsCut = false;
        rig.Run(0.5);
        Assert.Equal(AckResult.Ok, rig.Command(CommandCode.ClearFault, (uint)FaultCode.BusLost));
        Assert.True(rig.RunUntil(SafetyState.Holding), $"{rig.Controller.State} {rig.Controller.Fault} joint {rig.Controller.FaultJoint}");
    }

    [Theory]
    [InlineData(BusFamily.FeetechSts, FeedbackClass.Full)]
    [InlineData(BusFamily.FeetechScs, FeedbackClass.Partial)]
    [InlineData(BusFamily.HiwonderLx, FeedbackClass.Partial)]
    [InlineData(BusFamily.Dynamixel, FeedbackClass.Full)]
    public void The_family_says_what_it_can_report_and_voltage_and_temperature_come_with_it(BusFamily family, FeedbackClass expected)
    {
        var rig = new FamilyRig(family);
        Assert.True(rig.RunUntil(SafetyState.Disarmed));
        rig.Run(2);
        var buffer = new byte[512];
        int length = rig.Controller.WriteHello(buffer, 0, 1);
        Assert.True(HelloMessage.TryRead(buffer, 0, length, out HelloMessage hello));
        StateMessage state = rig.State();
        for (int j = 0; j < 6; j++)
        {
            Assert.Equal(expected, hello.JointFeedbackClass(j));
            Assert.True((state.JointFlags(j) & JointFlags.Measured) != 0);
            Assert.InRange(rig.Controller.Measured(j).VoltageMv, 7300, 7500);
            Assert.InRange(rig.Controller.Measured(j).TemperatureC, 20, 35);
        }
    }

    [Theory]
    [MemberData(nameof(New))]
    public void A_supply_outside_its_window_stops_the_arm(BusFamily family)
    {
        var rig = new FamilyRig(family, change: arm => arm.MinSupplyMv = 6800);
        rig.BootAndArm();
        rig.SupplyV = 6.5;
        rig.Run(family == BusFamily.HiwonderLx ? 30 : 4);
        Assert.Equal(FaultCode.SupplyUnderVoltage, rig.Controller.Fault);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Bytes_per_cycle_stay_within_their_bound_and_the_tick_allocates_nothing(BusFamily family)
    {
        var rig = new FamilyRig(family);
        rig.BootAndArm();
        rig.MoveTo(0.4);
        Assert.InRange(rig.Controller.BusLoad.Peak, 1, rig.Controller.BusLoad.MostRead + rig.Controller.BusLoad.MostWritten);
        rig.Port.IsCut = true;
        long nowUs = rig.NowUs;
        for (int i = 0; i < 5; i++) rig.Controller.Tick(nowUs += 20000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 50; i++)
        {
            rig.Controller.Tick(nowUs += 20000);
            rig.Controller.Poll(nowUs + 5000);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
