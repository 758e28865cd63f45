namespace Tendon.Firmware.Control.Dynamixel;

/// <summary>Register addresses and units of Dynamixel X servos. Numbers are little endian, negative ones two's complement.</summary>
public static class DxlRegister
{
    /// <summary>Model number, 2 bytes; firmware version is at 6.</summary>
    public const int Model = 0;

    /// <summary>Bytes from the model number to the operating mode.</summary>
    public const int IdentityLength = 12;

    /// <summary>Pause before an answer, 2 µs per unit. Factory value 250: half a millisecond for each servo.</summary>
    public const int ReturnDelay = 9;

    /// <summary>Operating mode: 3 position, 4 extended position, 5 position with limited current.</summary>
    public const int OperatingMode = 11;

    /// <summary>Torque; while it is 1 the registers below it cannot be written.</summary>
    public const int TorqueEnable = 64;

    /// <summary>What is wrong inside: see <see cref="DxlHardwareError"/>.</summary>
    public const int HardwareError = 70;

    /// <summary>Bus watchdog: 1 to 127 in units of 20 ms, 0 = off; reads 255 after it has stopped the servo.</summary>
    public const int BusWatchdog = 98;

    /// <summary>Bytes from <see cref="TorqueEnable"/> to <see cref="BusWatchdog"/>.</summary>
    public const int HealthLength = 35;

    /// <summary>Largest duty, 2 bytes, <see cref="FullPwm"/> = all of it; the torque limit of position modes.</summary>
    public const int GoalPwm = 100;

    /// <summary>Limit of the servo's own acceleration ramp, 4 bytes; 0 = none.</summary>
    public const int ProfileAcceleration = 108;

    /// <summary>Limit of the servo's own velocity ramp, 4 bytes; 0 = none.</summary>
    public const int ProfileVelocity = 112;

    /// <summary>Goal position, 4 bytes, steps.</summary>
    public const int GoalPosition = 116;

    /// <summary>Bytes from <see cref="BusWatchdog"/> to the end of <see cref="GoalPosition"/>.</summary>
    public const int GoalBlockLength = 22;

    /// <summary>First register of the feedback block: duty (2), current (2), velocity (4), position (4), trajectories (8), voltage (2), temperature.</summary>
    public const int PresentPwm = 124;

    /// <summary>Bytes in the feedback block.</summary>
    public const int FeedbackLength = 23;

    /// <summary>Value of <see cref="BusWatchdog"/> after it has tripped; goals are then refused until 0 is written.</summary>
    public const int WatchdogTripped = 255;

    /// <summary>Value of <see cref="GoalPwm"/> that is all of the supply.</summary>
    public const int FullPwm = 885;

    /// <summary>Highest position of one turn.</summary>
    public const int MostStep = 4095;
}
