using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Safety;

/// <summary>What the gripper holds, as an upright round body that moves with the gripper.</summary>
/// <param name="CentreInGripper">Centre in the gripper frame, metres.</param>
/// <param name="RadiusM">Radius that covers it from above, metres.</param>
/// <param name="HalfHeightM">Half its vertical extent, metres; how far it hangs below its centre.</param>
/// <param name="UpInGripper">Unit vector in the gripper frame that points up while the object is upright.</param>
public readonly record struct CarriedObject(Vec3 CentreInGripper, double RadiusM, double HalfHeightM, Vec3 UpInGripper = default);
