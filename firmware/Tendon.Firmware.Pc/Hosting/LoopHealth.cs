using Tendon.Contracts;
using Tendon.Firmware.Control.Supervision;

namespace Tendon.Firmware.Pc.Hosting;

/// <summary>Measures the control loop and the runtime's collections for the health message. All calls come from the control loop.</summary>
internal sealed class LoopHealth(MonotonicClock clock, int periodUs)
{
    private readonly LoopTimes _times = new();
    private readonly long _startUs = clock.NowUs;
    private int _collections = GC.CollectionCount(0);
    private TimeSpan _paused = GC.GetTotalPauseDuration();
    private HealthMessage _health;

    /// <summary>Counts a cycle that has just ended, and the collections since the one before.</summary>
    public void AddCycle(long plannedUs, long startedUs)
    {
        _times.AddCycle((int)Math.Min(startedUs - plannedUs, int.MaxValue), (int)Math.Min(clock.NowUs - startedUs, int.MaxValue), periodUs);
        int collections = GC.CollectionCount(0);
        if (collections == _collections)
            return;
        // Several collections within one cycle count as one pause: that is how the loop meets them.
        TimeSpan paused = GC.GetTotalPauseDuration();
        _times.AddCollection((int)(paused - _paused).TotalMicroseconds, 0);
        (_collections, _paused) = (collections, paused);
    }

    /// <summary>Writes a health message; returns its length.</summary>
    public int Write(byte[] buffer, uint sessionEpoch, int refusedMessages)
    {
        _times.Take(ref _health);
        _health.SessionEpoch = sessionEpoch;
        _health.Sequence++;
        _health.UptimeS = (uint)((clock.NowUs - _startUs) / 1000000);
        _health.RefusedMessageCount = (uint)refusedMessages;
        _health.BootCause = BootCause.PowerOn;
        return _health.Write(buffer, 0);
    }
}
