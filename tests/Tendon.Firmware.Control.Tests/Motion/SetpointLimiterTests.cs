using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Motion;

namespace Tendon.Firmware.Control.Tests.Motion;

public sealed class SetpointLimiterTests
{
    private static readonly JointConfiguration Joint = new()
    {
        MinPositionUrad = -1000000,
        MaxPositionUrad = 1000000,
        MaxVelocityUradPerS = 2000000,
        MaxAccelerationUradPerS2 = 10000000,
    };

    [Fact]
    public void Whatever_is_asked_for_the_limits_hold()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var limiter = new SetpointLimiter(Joint);
            double velocity = 0, lastStep = 10000;
            int wanted = 0, wantedPerS = 0;
            for (int i = 0; i < 600; i++)
            {
                if (random.Next(20) == 0)
                {
                    wanted = random.Next(3) == 0 ? random.Next(int.MinValue / 2, int.MaxValue / 2) : random.Next(-1500000, 1500000);
                    wantedPerS = random.Next(2) == 0 ? 0 : random.Next(-5000000, 5000000);
                }

                int step = seed % 2 == 0 ? 10000 : random.Next(9000, 11000);
                int before = limiter.PositionUrad;
                limiter.Step(wanted, wantedPerS, step);
                double now = (limiter.PositionUrad - before) * 1e6 / step;
                double acceleration = (now - velocity) * 1e6 / ((step + lastStep) / 2);
                Assert.InRange(limiter.PositionUrad, Joint.MinPositionUrad, Joint.MaxPositionUrad);
                Assert.InRange(now, -2000400, 2000400);
                double slack = seed % 2 == 0 ? 60000 : 1200000;
                Assert.True(Math.Abs(acceleration) <= 10000000 + slack, $"seed {seed} step {i}: {acceleration}");
                velocity = now;
                lastStep = step;
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(3000)]
    [InlineData(400000)]
    [InlineData(-999999)]
    public void A_step_is_reached_exactly_without_overshoot_and_stays(int wanted)
    {
        var limiter = new SetpointLimiter(Joint);
        int furthest = 0;
        for (int i = 0; i < 300; i++)
        {
            limiter.Step(wanted, 0, 10000);
            furthest = Math.Abs(limiter.PositionUrad) > Math.Abs(furthest) ? limiter.PositionUrad : furthest;
        }

        Assert.Equal(wanted, limiter.PositionUrad);
        Assert.Equal(wanted, furthest);
        Assert.Equal(0, limiter.VelocityUradPerS);
        Assert.False(limiter.IsLimiting);
    }

    [Fact]
    public void A_reachable_motion_passes_through_unchanged()
    {
        var limiter = new SetpointLimiter(Joint);
        for (int i = 1; i <= 200; i++)
        {
            double t = i * 0.01;
            int wanted = (int)(400000 * (1 - Math.Cos(3 * t)));
            limiter.Step(wanted, (int)(1200000 * Math.Sin(3 * t)), 10000);
            Assert.Equal(wanted, limiter.PositionUrad);
            Assert.False(limiter.IsLimiting);
        }
    }

    [Fact]
    public void A_joint_that_rests_outside_its_limits_may_come_in_and_never_goes_further_out()
    {
        var limiter = new SetpointLimiter(Joint);
        limiter.RestAt(1050000);
        for (int i = 0; i < 100; i++)
        {
            limiter.Step(1300000, 0, 10000);
            Assert.Equal(1050000, limiter.PositionUrad);
        }

        for (int i = 0; i < 300; i++)
            limiter.Step(900000, 0, 10000);
        Assert.Equal(900000, limiter.PositionUrad);
        for (int i = 0; i < 300; i++)
            limiter.Step(1050000, 0, 10000);
        Assert.Equal(1000000, limiter.PositionUrad);
    }
}
