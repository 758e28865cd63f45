namespace Tendon.Firmware.Control.Feetech;

/// <summary>Instruction codes of the Feetech STS/SMS protocol.</summary>
public static class StsInstruction
{
    /// <summary>Asks a servo for a status packet without parameters.</summary>
    public const byte Ping = 0x01;

    /// <summary>Reads registers: parameters are address and count.</summary>
    public const byte Read = 0x02;

    /// <summary>Writes registers: parameters are address and data.</summary>
    public const byte Write = 0x03;

    /// <summary>Writes registers when <see cref="Action"/> arrives.</summary>
    public const byte RegWrite = 0x04;

    /// <summary>Executes the pending <see cref="RegWrite"/>, usually by broadcast.</summary>
    public const byte Action = 0x05;

    /// <summary>Restores the EEPROM to its saved values.</summary>
    public const byte Restore = 0x06;

    /// <summary>Restarts the servo: no reply, about 800 ms of silence.</summary>
    public const byte Reboot = 0x08;

    /// <summary>Stores the parameters as the values to restore.</summary>
    public const byte Backup = 0x09;

    /// <summary>Clears the turn count.</summary>
    public const byte ResetTurns = 0x0A;

    /// <summary>Makes the current position 2048, or the value given in two bytes.</summary>
    public const byte Calibrate = 0x0B;

    /// <summary>Reads the same registers of several servos; each answers in list order.</summary>
    public const byte SyncRead = 0x82;

    /// <summary>Writes the same registers of several servos; nobody answers.</summary>
    public const byte SyncWrite = 0x83;

    /// <summary>The id every servo listens to.</summary>
    public const byte BroadcastId = 0xFE;
}
