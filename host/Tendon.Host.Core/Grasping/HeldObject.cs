using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Safety;

namespace Tendon.Host.Core.Grasping;

/// <summary>What the gripper holds and how.</summary>
/// <param name="ObjectId">Id in the scene it was picked from.</param>
/// <param name="Kind">English kind name.</param>
/// <param name="WidthM">Smallest horizontal extent, metres.</param>
/// <param name="HeightM">Vertical extent, metres.</param>
/// <param name="CentreInGripper">Centre in the gripper frame with the jaw closed, metres.</param>
/// <param name="PitchRad">Pitch it was gripped at; the same pitch holds it upright.</param>
/// <param name="RollRad">Wrist roll it was gripped at.</param>
/// <param name="UpInGripper">Unit vector in the gripper frame that pointed up when it was gripped.</param>
/// <param name="FaceYawRad">Yaw of a cube's faces against the arm's facing direction, for aligned stacking; 0 for round kinds.</param>
public sealed record HeldObject(
    int ObjectId, string Kind, double WidthM, double HeightM, Vec3 CentreInGripper, double PitchRad, double RollRad, Vec3 UpInGripper, double FaceYawRad)
{
    /// <summary>The object as the envelope check sees it.</summary>
    public CarriedObject AsCarried => new(CentreInGripper, WidthM / 2 * (Kind == "cube" ? CornerShare : 1), HeightM / 2, UpInGripper);

    // Between a cube's half edge and its half diagonal.
    private const double CornerShare = 1.2;
}
