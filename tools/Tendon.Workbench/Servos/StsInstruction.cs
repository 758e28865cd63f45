namespace Tendon.Workbench.Servos;

/// <summary>Instruction codes of the FT-SCS protocol.</summary>
internal enum StsInstruction : byte
{
    None = 0x00,
    Ping = 0x01,
    Read = 0x02,
    Write = 0x03,
    RegWrite = 0x04,
    Action = 0x05,
    Restore = 0x06,
    Reboot = 0x08,
    Backup = 0x09,
    ResetTurns = 0x0A,
    Calibrate = 0x0B,
    SyncRead = 0x82,
    SyncWrite = 0x83,
}
