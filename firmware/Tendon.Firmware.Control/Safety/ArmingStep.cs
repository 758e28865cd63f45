namespace Tendon.Firmware.Control.Safety;

internal enum ArmingStep : byte
{
    None = 0,
    Settle = 1,
    VerifyGoal = 2,
    VerifyTorque = 3,
    Watch = 4,
}
