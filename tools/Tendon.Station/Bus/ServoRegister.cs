namespace Tendon.Station.Bus;

/// <summary>Registers of STS servos that the station uses (two-byte values little endian).</summary>
public static class ServoRegister
{
    /// <summary>Firmware major, minor, byte order, model (2 bytes), id, baud index … to the voltage limits at 14 and 15.</summary>
    public const byte Identity = 0;

    /// <summary>Bytes from <see cref="Identity"/> to the lower voltage limit.</summary>
    public const int IdentityLength = 16;

    /// <summary>Bus address, EEPROM.</summary>
    public const byte Id = 5;

    /// <summary>Speed index, EEPROM; 0 = 1 Mbit/s.</summary>
    public const byte BaudIndex = 6;

    /// <summary>Lowest goal, EEPROM, steps, 2 bytes; followed by the highest.</summary>
    public const byte MinAngle = 9;

    /// <summary>Phase bits, EEPROM; bit 2: speeds count single steps; bit 4: position counts turns.</summary>
    public const byte Phase = 18;

    /// <summary>Homing offset, EEPROM, sign bit 11; the position shown is the sensor's less this.</summary>
    public const byte HomingOffset = 31;

    /// <summary>Operating mode, EEPROM: 0 position, 1 speed, 2 duty.</summary>
    public const byte Mode = 33;

    /// <summary>0 free, 1 on, 2 damped.</summary>
    public const byte TorqueEnable = 40;

    /// <summary>Acceleration limit, 100 step/s² per unit; 0 = none.</summary>
    public const byte Acceleration = 41;

    /// <summary>Goal position, steps, sign bit 15.</summary>
    public const byte GoalPosition = 42;

    /// <summary>Goal speed, sign bit 15; see bit 2 of <see cref="Phase"/>.</summary>
    public const byte GoalSpeed = 46;

    /// <summary>Torque limit in RAM, 0.1 %.</summary>
    public const byte TorqueLimit = 48;

    /// <summary>1 keeps what is written to the EEPROM part volatile.</summary>
    public const byte Lock = 55;

    /// <summary>Feedback block: position, speed, load, voltage, temperature, async, status, moving, target, current.</summary>
    public const byte Feedback = 56;

    /// <summary>Bytes of the feedback block.</summary>
    public const int FeedbackLength = 15;

    /// <summary>Steps in a turn of the shaft.</summary>
    public const int StepsPerTurn = 4096;
}
