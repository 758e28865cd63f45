using Tendon.Host.Link.Clocks;

namespace Tendon.Host.Link.Tests.Clocks;

public sealed class ClockEstimatorTests
{
    private const long OffsetUs = 123_456_789_012;

    private static long TrueDevice(long hostUs, double drift) => hostUs + OffsetUs + (long)(hostUs * drift);

    private static ClockSample Exchange(Random random, long sendUs, long jitterUs, double drift)
    {
        long there = 300 + (long)(random.NextDouble() * jitterUs), back = 300 + (long)(random.NextDouble() * jitterUs), held = 1_000;
        return new ClockSample(sendUs, TrueDevice(sendUs + there, drift), TrueDevice(sendUs + there + held, drift), sendUs + there + held + back);
    }

    [Theory]
    [InlineData(0, 0, 400)]
    [InlineData(5_000, 0, 2_500)]
    [InlineData(100_000, 0, 20_000)]
    [InlineData(100_000, 80e-6, 20_000)]
    public void The_device_clock_is_known_through_jitter(long jitterUs, double drift, long toleranceUs)
    {
        for (int seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var estimator = new ClockEstimator();
            for (long hostUs = 1_000_000; hostUs < 61_000_000; hostUs += 200_000)
            {
                Assert.True(estimator.TryAdd(Exchange(random, hostUs, jitterUs, drift)));
                if (hostUs < 4_000_000)
                    continue;
                Assert.True(estimator.TryHostToDeviceUs(hostUs + 150_000, out long deviceUs));
                Assert.InRange(deviceUs - TrueDevice(hostUs + 150_000, drift), -toleranceUs, toleranceUs);
            }
        }
    }

    [Theory]
    [InlineData(50e-6)]
    [InlineData(-120e-6)]
    public void The_drift_shows_on_a_good_network(double drift)
    {
        var random = new Random(3);
        var estimator = new ClockEstimator();
        for (long hostUs = 1_000_000; hostUs < 61_000_000; hostUs += 200_000)
            estimator.TryAdd(Exchange(random, hostUs, 400, drift));
        Assert.InRange(estimator.Drift, drift - 15e-6, drift + 15e-6);
        Assert.True(estimator.TryHostToDeviceUs(70_000_000, out long deviceUs));
        Assert.InRange(deviceUs - TrueDevice(70_000_000, drift), -600, 600);
    }

    [Fact]
    public void The_longest_way_out_is_seen()
    {
        var estimator = new ClockEstimator();
        estimator.TryAdd(new ClockSample(0, OffsetUs + 1_000, OffsetUs + 1_000, 2_000));
        estimator.TryAdd(new ClockSample(10_000, OffsetUs + 60_000, OffsetUs + 60_000, 61_000));
        Assert.InRange(estimator.OutboundWorstUs, 49_000, 51_000);
    }

    [Fact]
    public void What_no_honest_exchange_can_give_is_refused()
    {
        var estimator = new ClockEstimator();
        Assert.False(estimator.TryAdd(new ClockSample(100, 50, 40, 200)));
        Assert.False(estimator.TryAdd(new ClockSample(200, 50, 50, 100)));
        Assert.False(estimator.TryAdd(new ClockSample(100, 50, 500, 200)));
        Assert.False(estimator.TryHostToDeviceUs(150, out _));
        Assert.True(estimator.TryAdd(new ClockSample(1_000, 50, 60, 1_100)));
        Assert.False(estimator.TryAdd(new ClockSample(500, 50, 60, 600)));
    }

    [Fact]
    public void Without_a_fresh_sample_the_clock_is_unknown()
    {
        var estimator = new ClockEstimator();
        estimator.TryAdd(new ClockSample(0, 500, 500, 1_000));
        Assert.True(estimator.TryHostToDeviceUs(9_000_000, out _));
        Assert.False(estimator.TryHostToDeviceUs(10_100_000, out _));
        estimator.Reset();
        Assert.False(estimator.TryHostToDeviceUs(1_000, out _));
    }
}
