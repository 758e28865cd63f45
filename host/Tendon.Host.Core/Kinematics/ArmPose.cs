namespace Tendon.Host.Core.Kinematics;

/// <summary>Where the links are, base frame, metres.</summary>
/// <param name="Shoulder">Centre of the lift joint.</param>
/// <param name="Elbow">Centre of the elbow joint.</param>
/// <param name="Wrist">Centre of the wrist flex joint.</param>
/// <param name="Gripper">Gripper link frame: approach along −z, jaws move in its x–z plane.</param>
/// <param name="PitchRad">Approach below the horizontal in the arm's plane, rad.</param>
public readonly record struct ArmPose(Vec3 Shoulder, Vec3 Elbow, Vec3 Wrist, RigidTransform Gripper, double PitchRad)
{
    /// <summary>Direction of approach, base frame, unit length.</summary>
    public Vec3 Approach => Gripper.AxisZ * -1;
}
