using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Grasping;

/// <summary>Postures of a push.</summary>
/// <param name="StartRad">Behind the object, on the table.</param>
/// <param name="EndRad">Where the push ends.</param>
/// <param name="OffRad">A little back from there.</param>
/// <param name="ToolPoint">The leading edge in the gripper frame, metres.</param>
internal sealed record PushPose(JointVector StartRad, JointVector EndRad, JointVector OffRad, Vec3 ToolPoint);
