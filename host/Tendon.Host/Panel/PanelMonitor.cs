namespace Tendon.Host.Panel;

/// <summary>Turns looks at the panel into events: stops at once, debounces the rest. Pure; times in µs.</summary>
public sealed class PanelMonitor
{
    /// <summary>A supply below this, V, is worth a warning: the servos' own limit is 9.5 V on a 12 V arm.</summary>
    public const double LowSupplyV = 10.5;

    /// <summary>The warning ends above this, V.</summary>
    public const double RecoveredSupplyV = 11.0;

    private const long LowForUs = 500_000;
    private const long DebounceUs = 50_000;
    private bool _isStopped;
    private bool _wasEnablePressed;
    private bool _isSupplyLow;
    private long _quietSinceUs = long.MaxValue;
    private long _pressedSinceUs = long.MaxValue;
    private long _lowSinceUs = long.MaxValue;

    /// <summary>Whether the arm may be armed: enable was pressed after the last stop, and the stop is released.</summary>
    public bool IsEnabled { get; private set; }

    /// <summary>Takes a look at the panel.</summary>
    public PanelEvents Update(in PanelReading reading, long nowUs) => UpdateStop(reading, nowUs) | UpdateEnable(reading, nowUs) | UpdateSupply(reading, nowUs);

    /// <summary>The panel did not answer.</summary>
    public PanelEvents Lose()
    {
        PanelEvents events = _isStopped ? PanelEvents.None : PanelEvents.Stop | PanelEvents.Lost;
        (_isStopped, IsEnabled, _quietSinceUs) = (true, false, long.MaxValue);
        return events;
    }

    private PanelEvents UpdateStop(in PanelReading reading, long nowUs)
    {
        if (reading.IsStopSensed)
        {
            bool isNew = !_isStopped;
            (_isStopped, IsEnabled, _quietSinceUs) = (true, false, long.MaxValue);
            return isNew ? PanelEvents.Stop : PanelEvents.None;
        }
        _quietSinceUs = Math.Min(_quietSinceUs, nowUs);
        if (!_isStopped || nowUs - _quietSinceUs < DebounceUs)
            return PanelEvents.None;
        _isStopped = false;
        return PanelEvents.StopReleased;
    }

    private PanelEvents UpdateEnable(in PanelReading reading, long nowUs)
    {
        _pressedSinceUs = reading.IsEnablePressed ? Math.Min(_pressedSinceUs, nowUs) : long.MaxValue;
        bool isPressed = reading.IsEnablePressed && nowUs - _pressedSinceUs >= DebounceUs;
        // Only the pressing counts: a button that is stuck or taped down enables nothing.
        bool isNew = isPressed && !_wasEnablePressed && !_isStopped;
        _wasEnablePressed = isPressed || (_wasEnablePressed && reading.IsEnablePressed);
        if (!isNew)
            return PanelEvents.None;
        IsEnabled = true;
        return PanelEvents.Enabled;
    }

    private PanelEvents UpdateSupply(in PanelReading reading, long nowUs)
    {
        if (reading.SupplyV is not double volts)
            return PanelEvents.None;
        _lowSinceUs = volts < LowSupplyV ? Math.Min(_lowSinceUs, nowUs) : long.MaxValue;
        if (!_isSupplyLow && volts < LowSupplyV && nowUs - _lowSinceUs >= LowForUs)
        {
            _isSupplyLow = true;
            return PanelEvents.SupplyLow;
        }
        if (!_isSupplyLow || volts <= RecoveredSupplyV)
            return PanelEvents.None;
        _isSupplyLow = false;
        return PanelEvents.SupplyRecovered;
    }
}
