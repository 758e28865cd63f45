namespace Tendon.Firmware.Control.Feetech;

/// <summary>Register addresses of SCS servos. Two-byte registers are big endian and have no sign bit; the lock is not where STS servos have it.</summary>
public static class ScsRegister
{
    /// <summary>First register of the identity block: firmware major, minor, byte order, model (2 bytes).</summary>
    public const byte Identity = 0;

    /// <summary>Bytes in the identity block.</summary>
    public const byte IdentityLength = 5;

    /// <summary>Model number of the SCS0009 as its two bytes stand, most significant first.</summary>
    public const int Scs0009Model = 1284;

    /// <summary>0 free, 1 on.</summary>
    public const byte TorqueEnable = 40;

    /// <summary>Goal position, steps.</summary>
    public const byte GoalPosition = 42;

    /// <summary>Running time, ms; 0 = as fast as the speed allows.</summary>
    public const byte RunningTime = 44;

    /// <summary>Running speed; 0 = maximum.</summary>
    public const byte RunningSpeed = 46;

    /// <summary>EEPROM lock: 1 keeps every write volatile. STS servos have their torque limit here.</summary>
    public const byte Lock = 48;

    /// <summary>Bytes from <see cref="TorqueEnable"/> to <see cref="Lock"/>.</summary>
    public const byte ControlBlockLength = 9;

    /// <summary>First register of the feedback block: position, speed, load, voltage, temperature, pending write, status.</summary>
    public const byte PresentPosition = 56;

    /// <summary>Bytes in the feedback block.</summary>
    public const byte FeedbackLength = 10;

    /// <summary>Highest position.</summary>
    public const int MostStep = 1023;
}
