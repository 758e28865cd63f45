namespace Tendon.Firmware.Control.Boot;

/// <summary>What the firmware last wrote about itself; the next boot draws its conclusions from it.</summary>
public enum RunState : byte
{
    /// <summary>Nothing was written yet.</summary>
    None = 0,

    /// <summary>Running, no joint under torque.</summary>
    Idle = 1,

    /// <summary>Running, joints under torque.</summary>
    Torque = 2,

    /// <summary>About to restart because the program asked for it.</summary>
    Restarting = 3,
}
