using System.Diagnostics;
using System.Runtime.InteropServices;
using Tendon.Host.Core.Time;

namespace Tendon.Host.Time;

/// <summary>Real time: the system's monotonic clock in microseconds. One instance or many, all show the same time.</summary>
public sealed partial class WallClock : IHostClock
{
    /// <summary>The system's timers are coarse: the last stretch of a delay is slept on a thread, to some 0.1 ms.</summary>
    private const long FineUs = 2500;

    private const int Monotonic = 1, AbsoluteTime = 1;
    private const long NsPerS = 1_000_000_000;

    /// <inheritdoc/>
    public long NowUs => (long)((Int128)Stopwatch.GetTimestamp() * 1_000_000 / Stopwatch.Frequency);

    /// <inheritdoc/>
    public ValueTask DelayUntil(long timeUs, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return timeUs <= NowUs ? ValueTask.CompletedTask : new ValueTask(Delay(timeUs, cancellation));
    }

    private async Task Delay(long timeUs, CancellationToken cancellation)
    {
        long coarseUs;
        while ((coarseUs = timeUs - NowUs - FineUs) > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Min((coarseUs / 1000) + 1, 3_600_000)), cancellation).ConfigureAwait(false);
        if (timeUs > NowUs)
            await Task.Run(() => SleepUntil(timeUs), cancellation).ConfigureAwait(false);
    }

    private void SleepUntil(long timeUs)
    {
        if (!OperatingSystem.IsLinux())
        {
            Thread.Sleep(TimeSpan.FromMicroseconds(Math.Max(0, timeUs - NowUs) + 999));
            return;
        }

        // Stopwatch is CLOCK_MONOTONIC on Linux, so an absolute sleep adds no error of its own.
        long wakeNs = timeUs * 1000;
        var wake = new Timespec { Seconds = (nint)(wakeNs / NsPerS), Nanoseconds = (nint)(wakeNs % NsPerS) };
        while (timeUs > NowUs)
            _ = ClockNanosleep(Monotonic, AbsoluteTime, ref wake, 0);
    }

    [LibraryImport("libc", EntryPoint = "clock_nanosleep")]
    private static partial int ClockNanosleep(int clock, int flags, ref Timespec request, nint remaining);

    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
