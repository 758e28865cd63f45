using System.Diagnostics;
using Tendon.Host.Core.Time;

namespace Tendon.Host.Link.Tests.Rig;

/// <summary>Real time, for the tests that run over a real broker.</summary>
internal sealed class WallClock : IHostClock
{
    public long NowUs => Stopwatch.GetTimestamp() / (Stopwatch.Frequency / 1_000_000);

    public async ValueTask DelayUntil(long timeUs, CancellationToken cancellation)
    {
        long leftUs = timeUs - NowUs;
        if (leftUs > 0)
            await Task.Delay(TimeSpan.FromMicroseconds(leftUs), cancellation);
    }
}
