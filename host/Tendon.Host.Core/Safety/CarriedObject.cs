using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Safety;

/// <summary>What the gripper holds, as a ball around its centre that moves with the gripper.</summary>
/// <param name="CentreInGripper">Centre in the gripper frame, metres.</param>
/// <param name="RadiusM">Radius that covers it, metres.</param>
/// <param name="HalfHeightM">Half its vertical extent, metres; how far it hangs below its centre.</param>
public readonly record struct CarriedObject(Vec3 CentreInGripper, double RadiusM, double HalfHeightM);
