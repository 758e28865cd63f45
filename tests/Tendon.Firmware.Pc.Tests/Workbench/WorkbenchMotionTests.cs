using Tendon.Contracts;
using Tendon.Firmware.Control.Configuration;
using Tendon.Workbench;
using Tendon.Workbench.Serial;

namespace Tendon.Firmware.Pc.Tests.Workbench;

public sealed class WorkbenchMotionTests
{
    private static readonly double[] Reach = [0.9, 0.9, -0.9, 0.6, 1.0, 0.6];

    [Fact]
    public void Every_joint_follows_a_fast_move_closely_and_ends_within_one_encoder_step_or_two()
    {
        using var arm = new VirtualArm(new BenchOptions { Seed = 1 });
        double[] p95 = Errors(arm);
        Assert.All(p95, error => Assert.InRange(error, 0, 15));
        arm.Run(150);
        for (int j = 0; j < 5; j++)
            Assert.InRange(arm.ErrorMrad(j), 0, 3.5);
    }

    [Fact]
    public void Advancing_the_goals_by_the_servo_lag_at_least_halves_the_tracking_error()
    {
        using var without = new VirtualArm(new BenchOptions { Seed = 1 }, c => (c.GoalLeadUs, c.GoalAccelerationLeadMs2) = (0, 0));
        using var with = new VirtualArm(new BenchOptions { Seed = 1 });
        Assert.True(Errors(with).Average() < 0.5 * Errors(without).Average());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void One_percent_damaged_bytes_late_doubled_and_cut_replies_are_counted_and_survived(bool echo)
    {
        var line = new LineOptions { CorruptByteRate = 0.01, LateReplyRate = 0.02, DuplicateReplyRate = 0.02, TruncatedReplyRate = 0.02, Echo = echo };
        using var arm = new VirtualArm(new BenchOptions { Seed = 2, Line = line });
        arm.BootAndArm();
        double[] there = [.. Reach.Select(x => x / 2)], back = [.. Reach.Select(x => -x / 2)];
        Assert.Equal(SegmentResult.Accepted, arm.Move(Reach, 1.0));
        arm.Run(150);
        for (int i = 0; i < 10; i++)
        {
            Assert.Equal(SegmentResult.Accepted, arm.Move(i % 2 == 0 ? there : back, 1.0));
            arm.Run(150);
            Assert.True(arm.Controller.State == SafetyState.Holding, $"{arm.Controller.State} {arm.Controller.Fault} joint {arm.Controller.FaultJoint}");
            for (int j = 0; j < 6; j++)
                Assert.InRange(arm.ErrorMrad(j), 0, 25);
        }

        Assert.True(arm.Controller.BusErrorCount > 100);
    }

    [Fact]
    public void A_noisy_echoing_line_without_damage_costs_nothing()
    {
        using var arm = new VirtualArm(new BenchOptions { Seed = 3, Line = new LineOptions { Echo = true } });
        arm.BootAndArm();
        arm.Run(200);
        Assert.Equal(0u, arm.Controller.BusErrorCount);
    }

    private static double[] Errors(VirtualArm arm)
    {
        arm.BootAndArm();
        Assert.Equal(SegmentResult.Accepted, arm.Move(Reach, 1.0));
        var errors = new List<double>[6];
        for (int j = 0; j < 6; j++)
            errors[j] = [];
        arm.AfterTick = () =>
        {
            for (int j = 0; j < 6; j++)
                errors[j].Add(arm.ErrorMrad(j));
        };
        arm.Run(110);
        arm.AfterTick = null;
        return [.. errors.Select(e => e.Order().ElementAt(e.Count * 95 / 100))];
    }
}
