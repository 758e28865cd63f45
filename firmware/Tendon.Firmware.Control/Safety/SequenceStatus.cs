namespace Tendon.Firmware.Control.Safety;

/// <summary>How far a sequence that spans many control cycles has come.</summary>
public enum SequenceStatus : byte
{
    None = 0,
    Running = 1,
    Done = 2,
    Failed = 3,
}
