namespace Tendon.Host.Core.Kinematics;

/// <summary>What a five-joint arm can be asked for: a tool point's position, the pitch of the approach, and the roll about it.</summary>
/// <param name="Position">Where the tool point shall be, base frame, metres.</param>
/// <param name="PitchRad">Angle of the approach below the horizontal within the arm's plane: 0 = forward, π/2 = straight down.</param>
/// <param name="RollRad">Wrist roll joint angle, rad.</param>
/// <param name="ToolPoint">The point that is placed, in the gripper frame, metres (see <see cref="ArmKinematics.TcpInGripper"/>).</param>
public readonly record struct GraspTarget(Vec3 Position, double PitchRad, double RollRad, Vec3 ToolPoint);
