namespace Tendon.Firmware.Control.Dynamixel;

/// <summary>Bits of the hardware error register. A bit that is also set in the shutdown register has switched torque off, and only a reboot brings it back.</summary>
public static class DxlHardwareError
{
    /// <summary>Supply outside its limits.</summary>
    public const int Voltage = 1 << 0;

    /// <summary>Too hot.</summary>
    public const int Overheating = 1 << 2;

    /// <summary>The position sensor of motor or shaft failed.</summary>
    public const int Encoder = 1 << 3;

    /// <summary>Short circuit or too little power for the motor.</summary>
    public const int ElectricalShock = 1 << 4;

    /// <summary>Stood against a load for too long.</summary>
    public const int Overload = 1 << 5;
}
