namespace Tendon.Firmware.Control.Motion;

/// <summary>What the setpoints are doing.</summary>
public enum MotionPhase : byte
{
    None = 0,

    /// <summary>Standing at one position.</summary>
    Resting = 1,

    /// <summary>Following the buffered motion on the device clock.</summary>
    Following = 2,

    /// <summary>Slowing down along the buffered motion.</summary>
    Stopping = 3,
}
