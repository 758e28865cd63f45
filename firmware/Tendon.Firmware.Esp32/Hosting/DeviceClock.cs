using System;
using nanoFramework.Hardware.Esp32;

namespace Tendon.Firmware.Esp32.Hosting;

/// <summary>The device clock: microseconds since reset from the chip's high-resolution timer, which nothing adjusts.</summary>
public sealed class DeviceClock
{
    private const long UnixEpochTicks = 621355968000000000;
    private const long TicksPerUs = 10;

    // A power-on leaves the calendar at its origin; what it is ahead of the time since reset was counted before the reset.
    private const long OriginToleranceUs = 2000000;

    // In a field, because the device puts every local of a struct type on its heap.
    private DateTime _calendar;

    /// <summary>Time since reset, µs.</summary>
    public long NowUs()
    {
        long nowUs = (long)HighResTimer.GetCurrent();
        return nowUs < 0 ? 0 : nowUs;
    }

    /// <summary>Whether the calendar clock was running before the last reset: every reset leaves it on, a loss of power does not.</summary>
    public bool CalendarHasRunOn()
    {
        _calendar = DateTime.UtcNow;
        return ((_calendar.Ticks - UnixEpochTicks) / TicksPerUs) - NowUs() > OriginToleranceUs;
    }
}
