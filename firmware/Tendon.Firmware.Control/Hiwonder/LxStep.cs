namespace Tendon.Firmware.Control.Hiwonder;

internal enum LxStep : byte
{
    None = 0,
    Mode = 1,
    Goal = 2,
    Torque = 3,
}
