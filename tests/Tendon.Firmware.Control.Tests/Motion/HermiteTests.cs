using Tendon.Firmware.Control.Motion;

namespace Tendon.Firmware.Control.Tests.Motion;

public sealed class HermiteTests
{
    [Fact]
    public void It_agrees_with_the_cubic_in_floating_point()
    {
        var random = new Random(5);
        for (int i = 0; i < 100000; i++)
        {
            int duration = random.Next(1000, 2000000), elapsed = random.Next(duration + 1), reach = Math.Min(3000000, duration * 20);
            int p0 = random.Next(-3000000, 3000000), p1 = p0 + random.Next(-reach, reach);
            int v0 = random.Next(-4000000, 4000000), v1 = random.Next(-4000000, 4000000);
            double t = duration * 1e-6, s = elapsed / (double)duration;
            double expected = (2 * s * s * s - 3 * s * s + 1) * p0 + (s * s * s - 2 * s * s + s) * t * v0 + (3 * s * s - 2 * s * s * s) * p1 + (s * s * s - s * s) * t * v1;
            double velocity = (6 * s - 6 * s * s) * (p1 - p0) / t + (3 * s * s - 4 * s + 1) * v0 + (3 * s * s - 2 * s) * v1;
            Assert.InRange(Hermite.PositionUrad(p0, v0, p1, v1, duration, elapsed) - expected, -2, 2);
            Assert.InRange(Hermite.VelocityUradPerS(p0, v0, p1, v1, duration, elapsed) - velocity, -4, 4);
        }
    }

    [Fact]
    public void It_passes_through_its_knots()
    {
        Assert.Equal(100, Hermite.PositionUrad(100, 5, 900, -7, 30000, 0));
        Assert.Equal(900, Hermite.PositionUrad(100, 5, 900, -7, 30000, 30000));
        Assert.Equal(5, Hermite.VelocityUradPerS(100, 5, 900, -7, 30000, 0));
        Assert.Equal(-7, Hermite.VelocityUradPerS(100, 5, 900, -7, 30000, 30000));
    }

    [Fact]
    public void The_extreme_velocity_bounds_every_velocity_between_the_knots()
    {
        var random = new Random(6);
        for (int i = 0; i < 2000; i++)
        {
            int p1 = random.Next(-100000, 100000), v0 = random.Next(-2000000, 2000000), v1 = random.Next(-2000000, 2000000);
            int duration = random.Next(10000, 200000);
            long slope = Hermite.SlopeUradPerS(0, p1, duration);
            long start = Hermite.StartAccelerationUradPerS2(slope, v0, v1, duration), end = Hermite.EndAccelerationUradPerS2(slope, v0, v1, duration);
            long bound = Math.Max(Math.Max(Math.Abs(v0), Math.Abs(v1)), Math.Abs(Hermite.ExtremeVelocityUradPerS(v0, start, end, duration)));
            for (int elapsed = 0; elapsed <= duration; elapsed += duration / 50)
                Assert.InRange(Math.Abs((long)Hermite.VelocityUradPerS(0, v0, p1, v1, duration, elapsed)), 0, bound + 200);
        }
    }
}
