namespace Tendon.Station.Units;

/// <summary>Why a port cannot be used.</summary>
public enum UnitPortProblem
{
    /// <summary>Nothing is wrong; never in an exception.</summary>
    None = 0,

    /// <summary>There is no such device.</summary>
    Missing,

    /// <summary>The person may not open it.</summary>
    NoPermission,

    /// <summary>Another program has it.</summary>
    Busy,

    /// <summary>It is no serial device.</summary>
    NotSerial,

    /// <summary>It went away while in use.</summary>
    Unplugged,
}
