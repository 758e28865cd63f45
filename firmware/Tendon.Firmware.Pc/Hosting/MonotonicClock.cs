using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Tendon.Firmware.Pc.Hosting;

/// <summary>The device clock of a PC: microseconds since the board started, and sleeping until a point on it without drift.</summary>
internal sealed partial class MonotonicClock
{
    private const int Monotonic = 1;
    private const int AbsoluteTime = 1;
    private const long NsPerS = 1000000000;

    private readonly long _startTicks = Stopwatch.GetTimestamp();

    // Not 0: a host that forgets to convert its clock must not be right by accident.
    private const long FirstUs = 1000000;

    public long NowUs => FirstUs + (long)(Stopwatch.GetElapsedTime(_startTicks).Ticks / (TimeSpan.TicksPerMillisecond / 1000));

    public void SleepUntil(long deviceUs)
    {
        long aheadUs = deviceUs - NowUs;
        if (aheadUs <= 0)
            return;
        if (!OperatingSystem.IsLinux())
        {
            Thread.Sleep(TimeSpan.FromMicroseconds(aheadUs));
            return;
        }

        // Stopwatch is CLOCK_MONOTONIC on Linux, so the absolute sleep adds no error of its own and Thread.Sleep's rounding to 1 ms is avoided.
        long wakeNs = (long)((Int128)Stopwatch.GetTimestamp() * NsPerS / Stopwatch.Frequency) + (aheadUs * 1000);
        var wake = new Timespec { Seconds = (nint)(wakeNs / NsPerS), Nanoseconds = (nint)(wakeNs % NsPerS) };
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
