namespace Tendon.Contracts;

/// <summary>What a command asks for.</summary>
public enum CommandCode : byte
{
    None = 0,

    /// <summary>Torque on without a jump; grants the sender's authority. Argument 1: a person has confirmed the rest pose.</summary>
    Arm = 1,

    /// <summary>Torque off where the stop policy allows it; only at rest.</summary>
    Disarm = 2,

    /// <summary>Decelerate along the path and hold; the authority keeps the arm.</summary>
    Hold = 3,

    /// <summary>As Hold, accepted from anyone in any session, and the authority is withdrawn. Not a fault and not the emergency stop.</summary>
    OperationalStop = 4,

    /// <summary>Clear the latched fault whose code is the argument.</summary>
    ClearFault = 5,

    /// <summary>Try a pulse on a joint without feedback, to find its range; only while the arm is not armed. Argument: joint index × 65536 + pulse in µs, 0 = none. It ends by itself soon unless repeated.</summary>
    TrialPulse = 6,
}
