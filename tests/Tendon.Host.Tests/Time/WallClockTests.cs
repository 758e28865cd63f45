using Tendon.Host.Time;

namespace Tendon.Host.Tests.Time;

public class WallClockTests
{
    [Fact]
    public async Task A_delay_never_ends_early_and_the_past_does_not_wait()
    {
        var clock = new WallClock();
        foreach (long delayUs in new long[] { 200, 900, 3300, 12_345 })
        {
            long untilUs = clock.NowUs + delayUs;
            await clock.DelayUntil(untilUs, CancellationToken.None);
            Assert.True(clock.NowUs >= untilUs);
        }

        Assert.True(clock.DelayUntil(clock.NowUs - 1, CancellationToken.None).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_delay_can_be_cancelled()
    {
        var clock = new WallClock();
        using var cancel = new CancellationTokenSource();
        ValueTask delay = clock.DelayUntil(clock.NowUs + 3_600_000_000, cancel.Token);
        cancel.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await delay);
    }
}
