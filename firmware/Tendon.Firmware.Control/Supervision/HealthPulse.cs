using Tendon.Contracts;

namespace Tendon.Firmware.Control.Supervision;

/// <summary>Decides in every cycle whether the external watchdog is fed: one edge a cycle, and none from a loop that is late, too slow, or not trusted.</summary>
/// <remarks>The watchdog must want edges: a pin that is stuck, high or low, has to trip it as well as silence does.</remarks>
public sealed class HealthPulse
{
    /// <summary>Cycles in time that must come in a row before the pulse returns: a loop that stumbles all the time must not keep the watchdog content.</summary>
    public const int CyclesToRecover = 5;

    private int _goodInRow;

    /// <summary>Level that the pin shall have.</summary>
    public bool Level { get; private set; }

    /// <summary>Cycles in which the watchdog was not fed, since start.</summary>
    public uint WithheldCount { get; private set; }

    /// <summary>One cycle.</summary>
    /// <param name="lateUs">How late the cycle started, µs.</param>
    /// <param name="tickUs">How long its work took, µs.</param>
    /// <param name="periodUs">The nominal period, µs.</param>
    /// <param name="fault">The latched fault.</param>
    /// <returns>True when the pin changes.</returns>
    public bool Advance(int lateUs, int tickUs, int periodUs, FaultCode fault)
    {
        bool inTime = lateUs < 2 * periodUs && tickUs < periodUs;
        bool trusted = fault != FaultCode.InternalError && fault != FaultCode.ClockFault;
        _goodInRow = inTime && trusted ? _goodInRow + 1 : 0;
        if (_goodInRow < CyclesToRecover)
        {
            WithheldCount++;
            return false;
        }

        _goodInRow = CyclesToRecover;
        Level = !Level;
        return true;
    }
}
