using Tendon.Firmware.Control.Arithmetic;

namespace Tendon.Firmware.Control.Sensing;

/// <summary>Registers and numbers of the INA219, a current and voltage monitor on I2C. Registers have 16 bits, most significant byte first.</summary>
public static class Ina219Codec
{
    /// <summary>Address with no jumper set; the same as that of the PCA9685.</summary>
    public const byte DefaultAddress = 0x40;

    /// <summary>Configuration register.</summary>
    public const byte Configuration = 0x00;

    /// <summary>Shunt voltage, 10 µV, signed.</summary>
    public const byte ShuntVoltage = 0x01;

    /// <summary>Bus voltage, 4 mV, in bits 15 to 3; bit 0 overflow, bit 1 conversion ready.</summary>
    public const byte BusVoltage = 0x02;

    /// <summary>Power, 20 times the current's unit.</summary>
    public const byte Power = 0x03;

    /// <summary>Current in units of the calibration, signed.</summary>
    public const byte Current = 0x04;

    /// <summary>Calibration register; lost at reset, current then reads 0.</summary>
    public const byte Calibration = 0x05;

    /// <summary>Value of the configuration after reset: 32 V, 320 mV, 12 bits, continuous.</summary>
    public const int ResetConfiguration = 0x399F;

    /// <summary>Value for the calibration register: 0.04096 / (unit × shunt), whole part; 0 when it does not fit the register.</summary>
    /// <param name="currentUnitUa">Wanted unit of current, µA.</param>
    /// <param name="shuntUohm">Shunt, µΩ.</param>
    public static int CalibrationFor(int currentUnitUa, int shuntUohm)
    {
        if (currentUnitUa < 1 || shuntUohm < 1)
            return 0;
        long value = 40960000000L / ((long)currentUnitUa * shuntUohm);
        // Bit 0 of the register does not exist.
        return value > 0xFFFE ? 0 : (int)value & 0xFFFE;
    }

    /// <summary>Bus voltage of a register value, mV.</summary>
    public static int BusMv(int register) => (register >> 3) * 4;

    /// <summary>Whether the power or current calculation overflowed.</summary>
    public static bool HasOverflow(int register) => (register & 1) != 0;

    /// <summary>Whether a conversion is finished.</summary>
    public static bool IsReady(int register) => (register & 2) != 0;

    /// <summary>Current of a register value, mA.</summary>
    public static int CurrentMa(int register, int currentUnitUa) => (int)Whole.RoundedQuotient((short)register * (long)currentUnitUa, 1000);

    /// <summary>Shunt voltage of a register value, µV.</summary>
    public static int ShuntUv(int register) => (short)register * 10;
}
