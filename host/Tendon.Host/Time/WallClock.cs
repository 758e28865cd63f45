using System.Diagnostics;
using Tendon.Host.Core.Time;

namespace Tendon.Host.Time;

/// <summary>The machine's monotonic clock. Waits sleep; the last part of a millisecond is given to other threads.</summary>
public sealed class WallClock : IHostClock
{
    private const long CoarseUs = 1_500;

    /// <inheritdoc/>
    public long NowUs => Stopwatch.GetTimestamp() / (Stopwatch.Frequency / 1_000_000);

    /// <inheritdoc/>
    public async ValueTask DelayUntil(long timeUs, CancellationToken cancellation)
    {
        long leftUs;
        while ((leftUs = timeUs - NowUs) > CoarseUs)
            await Task.Delay(TimeSpan.FromMicroseconds(leftUs - (CoarseUs / 2)), cancellation).ConfigureAwait(false);
        while (timeUs - NowUs > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            Thread.Yield();
        }
    }
}
