namespace Tendon.Workbench.Arm;

/// <summary>What moves an arm's joints.</summary>
public enum ServoFamily
{
    None = 0,

    /// <summary>Feetech STS on a serial bus.</summary>
    Sts = 1,

    /// <summary>Feetech SCS on a serial bus.</summary>
    Scs = 2,

    /// <summary>Hiwonder LX on a serial bus.</summary>
    Lx = 3,

    /// <summary>Dynamixel X on a serial bus.</summary>
    Dxl = 4,

    /// <summary>Hobby servos on the pulses of a PCA9685.</summary>
    Pulse = 5,
}
