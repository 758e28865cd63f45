namespace Tendon.Firmware.Control.Configuration;

/// <summary>How the joints of an arm are driven and measured.</summary>
public enum BusFamily : byte
{
    /// <summary>No family; invalid in a configuration.</summary>
    None = 0,

    /// <summary>Feetech STS and SMS servos: full feedback.</summary>
    FeetechSts = 1,

    /// <summary>Feetech SCS servos: big-endian registers, no sync read, no current.</summary>
    FeetechScs = 2,

    /// <summary>Hiwonder and LewanSoul LX servos: position, voltage and temperature.</summary>
    HiwonderLx = 3,

    /// <summary>Dynamixel X servos, protocol 2.0: full feedback and a bus watchdog.</summary>
    Dynamixel = 4,

    /// <summary>Hobby servos on the microcontroller's own pulse outputs: no feedback.</summary>
    PulseLedc = 5,

    /// <summary>Hobby servos on a PCA9685: no feedback.</summary>
    PulsePca9685 = 6,

    /// <summary>Motors with encoders; the firmware closes the position loop.</summary>
    MotorEncoder = 7,
}
