using System.Diagnostics;

namespace nanoFramework.Hardware.Esp32;

public static class HighResTimer
{
    private static readonly long s_start = Stopwatch.GetTimestamp();

    public static ulong GetCurrent() => (ulong)Stopwatch.GetElapsedTime(s_start).TotalMicroseconds;
}
