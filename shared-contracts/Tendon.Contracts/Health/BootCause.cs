namespace Tendon.Contracts;

/// <summary>Why the device booted, as far as it can know.</summary>
public enum BootCause : byte
{
    /// <summary>Not known.</summary>
    None = 0,

    PowerOn = 1,

    /// <summary>Asked for by the program itself.</summary>
    Requested = 2,

    /// <summary>The external watchdog pulled the reset line and says so on a line of its own.</summary>
    Watchdog = 3,

    /// <summary>The logic supply failed while joints had torque.</summary>
    BrownOut = 4,

    /// <summary>The program ended or was reset without a loss of power.</summary>
    ProgramEnded = 5,

    /// <summary>The supply was cut with no joint under torque.</summary>
    SupplyCut = 6,
}
