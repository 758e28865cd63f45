namespace Tendon.Contracts;

/// <summary>State of the firmware's safety state machine. The firmware alone changes it.</summary>
public enum SafetyState : byte
{
    None = 0,

    /// <summary>Checking configuration, supply and joints. No torque.</summary>
    Boot = 1,

    /// <summary>Ready, no torque.</summary>
    Disarmed = 2,

    /// <summary>Switching torque on at the measured position, watching for a jump.</summary>
    Arming = 3,

    /// <summary>Torque on, standing still.</summary>
    Holding = 4,

    /// <summary>Following buffered segments.</summary>
    Tracking = 5,

    /// <summary>Coming to rest along the path, whatever the cause.</summary>
    Decelerating = 6,

    /// <summary>A fault is latched. The arm holds where it can; no motion until it is cleared.</summary>
    Faulted = 7,
}
