using Tendon.Contracts;

namespace Tendon.Firmware.Control.Boot;

/// <summary>Draws the cause of a boot from what managed code can know. The runtime does not hand out the chip's reset register.</summary>
public static class BootCauseFinder
{
    /// <summary>The cause of this boot.</summary>
    /// <param name="watchdogHasTripped">The external watchdog's own line says that it pulled the reset line.</param>
    /// <param name="clockHasRunOn">The calendar clock, which every reset but a loss of power leaves running, is not at its origin.</param>
    /// <param name="last">What the boot before wrote last.</param>
    public static BootCause Find(bool watchdogHasTripped, bool clockHasRunOn, RunState last)
    {
        if (watchdogHasTripped)
            return BootCause.Watchdog;
        if (last == RunState.Restarting)
            return clockHasRunOn ? BootCause.Requested : BootCause.PowerOn;
        if (clockHasRunOn)
            return BootCause.ProgramEnded;
        if (last == RunState.Torque)
            return BootCause.BrownOut;
        return last == RunState.Idle ? BootCause.SupplyCut : BootCause.PowerOn;
    }

    /// <summary>The fault that a cause latches; None for an orderly start.</summary>
    public static FaultCode FaultOf(BootCause cause)
    {
        if (cause == BootCause.Watchdog)
            return FaultCode.WatchdogReset;
        return cause == BootCause.BrownOut ? FaultCode.BrownOutReset : FaultCode.None;
    }
}
