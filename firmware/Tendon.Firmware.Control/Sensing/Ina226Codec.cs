using Tendon.Firmware.Control.Arithmetic;

namespace Tendon.Firmware.Control.Sensing;

/// <summary>Registers and numbers of the INA226, a current and voltage monitor on I2C with an alert output. Registers have 16 bits, most significant byte first.</summary>
public static class Ina226Codec
{
    /// <summary>Address with no jumper set.</summary>
    public const byte DefaultAddress = 0x40;

    /// <summary>Configuration register.</summary>
    public const byte Configuration = 0x00;

    /// <summary>Shunt voltage, 2.5 µV, signed.</summary>
    public const byte ShuntVoltage = 0x01;

    /// <summary>Bus voltage, 1.25 mV.</summary>
    public const byte BusVoltage = 0x02;

    /// <summary>Power, 25 times the current's unit.</summary>
    public const byte Power = 0x03;

    /// <summary>Current in units of the calibration, signed.</summary>
    public const byte Current = 0x04;

    /// <summary>Calibration register; lost at reset, current then reads 0.</summary>
    public const byte Calibration = 0x05;

    /// <summary>What the alert output reports.</summary>
    public const byte AlertMask = 0x06;

    /// <summary>Threshold of the alert, in units of the watched register.</summary>
    public const byte AlertLimit = 0x07;

    /// <summary>Maker's number, always <see cref="MakerValue"/>.</summary>
    public const byte Maker = 0xFE;

    /// <summary>Die number, always <see cref="DieValue"/>.</summary>
    public const byte Die = 0xFF;

    /// <summary>Value of <see cref="Maker"/>.</summary>
    public const int MakerValue = 0x5449;

    /// <summary>Value of <see cref="Die"/>.</summary>
    public const int DieValue = 0x2260;

    /// <summary>Value of the configuration after reset.</summary>
    public const int ResetConfiguration = 0x4127;

    /// <summary>Alert when the shunt voltage, and so the current, is above the limit.</summary>
    public const int AlertShuntOver = 0x8000;

    /// <summary>The alert stays until the mask register is read.</summary>
    public const int AlertLatch = 0x0001;

    /// <summary>Value for the calibration register: 0.00512 / (unit × shunt), whole part; 0 when it does not fit the register.</summary>
    /// <param name="currentUnitUa">Wanted unit of current, µA.</param>
    /// <param name="shuntUohm">Shunt, µΩ.</param>
    public static int CalibrationFor(int currentUnitUa, int shuntUohm)
    {
        if (currentUnitUa < 1 || shuntUohm < 1)
            return 0;
        long value = 5120000000L / ((long)currentUnitUa * shuntUohm);
        return value > 0x7FFF ? 0 : (int)value;
    }

    /// <summary>Bus voltage of a register value, mV.</summary>
    public static int BusMv(int register) => (int)Whole.RoundedQuotient(register * 125L, 100);

    /// <summary>Current of a register value, mA.</summary>
    public static int CurrentMa(int register, int currentUnitUa) => (int)Whole.RoundedQuotient((short)register * (long)currentUnitUa, 1000);

    /// <summary>Alert limit that a current makes at the shunt, in units of 2.5 µV.</summary>
    public static int AlertLimitFor(int currentMa, int shuntUohm) =>
        (int)Whole.Clamp(Whole.RoundedQuotient((long)currentMa * shuntUohm, 2500), 0, 0x7FFF);
}
