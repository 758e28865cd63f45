namespace Tendon.Firmware.Control.Dynamixel;

/// <summary>The error byte of a status packet: bit 7 is an alert flag, the low seven bits are a number, not flags.</summary>
public static class DxlError
{
    /// <summary>Something is wrong in the servo (see the hardware error register); the instruction itself may well have been done.</summary>
    public const byte Alert = 0x80;

    /// <summary>The instruction could not be carried out.</summary>
    public const byte ResultFail = 1;

    /// <summary>Unknown instruction.</summary>
    public const byte Instruction = 2;

    /// <summary>The request arrived damaged.</summary>
    public const byte Crc = 3;

    /// <summary>A value out of the register's range; also any goal while the bus watchdog has tripped.</summary>
    public const byte DataRange = 4;

    /// <summary>Too few bytes for the register.</summary>
    public const byte DataLength = 5;

    /// <summary>A value beyond a configured limit.</summary>
    public const byte DataLimit = 6;

    /// <summary>A register that cannot be read or written now.</summary>
    public const byte Access = 7;

    /// <summary>Error number, 0 = done.</summary>
    public static int Number(byte error) => error & 0x7F;

    /// <summary>Whether the servo wants attention.</summary>
    public static bool HasAlert(byte error) => (error & Alert) != 0;
}
