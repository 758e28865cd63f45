namespace Tendon.Workbench.Servos.Lx;

/// <summary>Command codes of the LX protocol, from the maker's document.</summary>
internal enum LxCommand : byte
{
    MoveTimeWrite = 1,
    MoveTimeRead = 2,
    MoveTimeWaitWrite = 7,
    MoveTimeWaitRead = 8,
    MoveStart = 11,
    MoveStop = 12,
    IdWrite = 13,
    IdRead = 14,
    OffsetAdjust = 17,
    OffsetSave = 18,
    OffsetRead = 19,
    AngleLimitWrite = 20,
    AngleLimitRead = 21,
    VinLimitWrite = 22,
    VinLimitRead = 23,
    TempMaxWrite = 24,
    TempMaxRead = 25,
    TempRead = 26,
    VinRead = 27,
    PosRead = 28,
    ModeWrite = 29,
    ModeRead = 30,
    LoadWrite = 31,
    LoadRead = 32,
    LedWrite = 33,
    LedRead = 34,
    LedErrorWrite = 35,
    LedErrorRead = 36,
}
