namespace Tendon.Firmware.Control.Dynamixel;

internal enum DxlStep : byte
{
    None = 0,
    Identity = 1,
    Health = 2,
    Restart = 3,
    Goals = 4,
}
