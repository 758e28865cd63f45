namespace Tendon.Host.Core.Safety;

/// <summary>Parts of the arm that can touch something.</summary>
public enum ArmPart
{
    None = 0,
    UpperArm = 1,
    Forearm = 2,
    Wrist = 3,
    Gripper = 4,
    FixedFinger = 5,
    MovingFinger = 6,
    CarriedObject = 7,
}
