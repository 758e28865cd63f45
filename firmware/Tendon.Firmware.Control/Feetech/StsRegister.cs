namespace Tendon.Firmware.Control.Feetech;

/// <summary>Register addresses of STS servos (two-byte registers are little endian, negative numbers are sign and magnitude).</summary>
public static class StsRegister
{
    /// <summary>First register of the identity block: firmware major, minor, byte order, model (2 bytes).</summary>
    public const byte Identity = 0;

    /// <summary>Bytes in the identity block.</summary>
    public const byte IdentityLength = 5;

    /// <summary>EEPROM gains; while the lock is 1 a write lasts until power-off only.</summary>
    public const byte PositionP = 21;

    /// <summary>Differential gain of the position loop.</summary>
    public const byte PositionD = 22;

    /// <summary>Homing offset, sign bit 11 (2 bytes), then the operating mode.</summary>
    public const byte HomingOffset = 31;

    /// <summary>Bytes of homing offset and mode.</summary>
    public const byte HomingLength = 3;

    /// <summary>0 free, 1 on, 2 damped; 128 would redefine the zero and is never written here.</summary>
    public const byte TorqueEnable = 40;

    /// <summary>Acceleration limit, 100 step/s² per unit; 0 = none.</summary>
    public const byte Acceleration = 41;

    /// <summary>Goal position, steps, sign bit 15.</summary>
    public const byte GoalPosition = 42;

    /// <summary>Goal time, ms; 0 = as fast as the speed allows.</summary>
    public const byte GoalTime = 44;

    /// <summary>Goal speed, 0 = maximum.</summary>
    public const byte GoalSpeed = 46;

    /// <summary>Torque limit in RAM, 0.1 %.</summary>
    public const byte TorqueLimit = 48;

    /// <summary>Bytes from <see cref="TorqueEnable"/> to the end of <see cref="TorqueLimit"/>.</summary>
    public const byte ControlBlockLength = 10;

    /// <summary>EEPROM lock: 1 keeps every write volatile.</summary>
    public const byte Lock = 55;

    /// <summary>First register of the feedback block: position, speed, load, voltage, temperature, async, status, moving, target, current.</summary>
    public const byte PresentPosition = 56;

    /// <summary>Bytes in the feedback block.</summary>
    public const byte FeedbackLength = 15;

    /// <summary>Microamperes per unit of present current.</summary>
    public const int CurrentUnitUa = 6500;
}
