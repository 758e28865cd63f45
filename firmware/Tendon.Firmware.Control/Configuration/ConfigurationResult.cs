namespace Tendon.Firmware.Control.Configuration;

/// <summary>Whether a configuration can be used, and if not, what is wrong.</summary>
public enum ConfigurationResult : byte
{
    None = 0,
    Ok = 1,

    /// <summary>The bytes end before the configuration does.</summary>
    Truncated = 2,

    /// <summary>The bytes do not start as a configuration does.</summary>
    NotAConfiguration = 3,

    /// <summary>Written by another version of the compiler.</summary>
    WrongVersion = 4,

    /// <summary>The CRC does not match: damaged in storage.</summary>
    BadCrc = 5,

    BadJointCount = 6,

    /// <summary>Control period, goal lead or hold time out of range.</summary>
    BadTiming = 7,

    /// <summary>Supply voltage window empty or out of range.</summary>
    BadSupply = 8,

    /// <summary>A servo id out of range or used twice.</summary>
    BadServoId = 9,

    /// <summary>Sign or zero of a joint out of range.</summary>
    BadZero = 10,

    /// <summary>A position, velocity, acceleration or following limit out of range.</summary>
    BadLimit = 11,

    /// <summary>A current, temperature or torque limit out of range.</summary>
    BadProtection = 12,

    /// <summary>A stop policy this firmware does not know.</summary>
    BadStopPolicy = 13,

    /// <summary>A bus family this firmware does not know.</summary>
    BadBusFamily = 14,

    /// <summary>Span or step limits of a joint out of range.</summary>
    BadScale = 15,

    /// <summary>A gain or a time of a joint's motor loop out of range.</summary>
    BadTuning = 16,

    /// <summary>A linkage or a coupled range names a joint that does not come before it, or leaves no room.</summary>
    BadCoupling = 17,
}
