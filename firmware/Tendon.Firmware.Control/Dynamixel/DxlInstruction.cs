namespace Tendon.Firmware.Control.Dynamixel;

/// <summary>Instruction codes of the Dynamixel protocol 2.0.</summary>
public static class DxlInstruction
{
    /// <summary>Asks for model number and firmware version.</summary>
    public const byte Ping = 0x01;

    /// <summary>Reads registers of one servo.</summary>
    public const byte Read = 0x02;

    /// <summary>Writes registers of one servo.</summary>
    public const byte Write = 0x03;

    /// <summary>Writes registers when <see cref="Action"/> arrives.</summary>
    public const byte RegWrite = 0x04;

    /// <summary>Executes the pending <see cref="RegWrite"/>.</summary>
    public const byte Action = 0x05;

    /// <summary>Back to factory values.</summary>
    public const byte FactoryReset = 0x06;

    /// <summary>Restarts the servo; the only way out of a latched hardware error.</summary>
    public const byte Reboot = 0x08;

    /// <summary>Clears the turn count.</summary>
    public const byte Clear = 0x10;

    /// <summary>Stores or restores the EEPROM.</summary>
    public const byte Backup = 0x20;

    /// <summary>Marks a packet from a servo.</summary>
    public const byte Status = 0x55;

    /// <summary>Reads the same registers of several servos.</summary>
    public const byte SyncRead = 0x82;

    /// <summary>Writes the same registers of several servos; nobody answers.</summary>
    public const byte SyncWrite = 0x83;

    /// <summary>As <see cref="SyncRead"/>, answered in one packet by all.</summary>
    public const byte FastSyncRead = 0x8A;

    /// <summary>Reads other registers of each of several servos.</summary>
    public const byte BulkRead = 0x92;

    /// <summary>Writes other registers of each of several servos; nobody answers.</summary>
    public const byte BulkWrite = 0x93;

    /// <summary>The id every servo listens to.</summary>
    public const byte BroadcastId = 0xFE;
}
