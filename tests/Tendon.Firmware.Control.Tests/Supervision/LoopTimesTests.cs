using Tendon.Contracts;
using Tendon.Firmware.Control.Supervision;

namespace Tendon.Firmware.Control.Tests.Supervision;

public sealed class LoopTimesTests
{
    [Theory]
    [InlineData(-5, 0)]
    [InlineData(249, 0)]
    [InlineData(250, 1)]
    [InlineData(999, 2)]
    [InlineData(1000, 3)]
    [InlineData(15999, 6)]
    [InlineData(16000, 7)]
    [InlineData(int.MaxValue, 7)]
    public void Bins_double(int us, int bin) => Assert.Equal(bin, LoopTimes.BinOf(us));

    [Fact]
    public void Every_cycle_is_counted_once_in_each_histogram_and_the_longest_is_told_once()
    {
        var times = new LoopTimes();
        var random = new Random(4);
        int longest = 0;
        for (int i = 0; i < 1000; i++)
        {
            int tick = random.Next(30000);
            longest = Math.Max(longest, tick);
            times.AddCycle(random.Next(12000), tick, 10000);
        }

        times.AddCollection(700, 40000);
        times.AddCollection(300, 50000);
        HealthMessage health = default;
        times.Take(ref health);
        Assert.Equal(1000u, health.CycleCount);
        Assert.Equal(1000u, health.TickBelow250Us + health.TickBelow500Us + health.TickBelow1Ms + health.TickBelow2Ms + health.TickBelow4Ms + health.TickBelow8Ms + health.TickBelow16Ms + health.TickFrom16Ms);
        Assert.Equal(1000u, health.LateBelow250Us + health.LateBelow500Us + health.LateBelow1Ms + health.LateBelow2Ms + health.LateBelow4Ms + health.LateBelow8Ms + health.LateBelow16Ms + health.LateFrom16Ms);
        Assert.Equal((uint)longest, health.LongestTickUs);
        Assert.InRange(health.LateCycleCount, 500u, 650u);
        Assert.Equal((2u, 700u, 50000u), (health.CollectionCount, health.LongestPauseUs, health.FreeBytes));
        times.Take(ref health);
        Assert.Equal((1000u, 0u, 0u), (health.CycleCount, health.LongestTickUs, health.LongestPauseUs));
    }
}
