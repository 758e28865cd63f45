using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Trajectories;

/// <summary>Motion of all joints at one instant.</summary>
/// <param name="PositionRad">rad.</param>
/// <param name="VelocityRadPerS">rad/s.</param>
/// <param name="AccelerationRadPerS2">rad/s².</param>
public readonly record struct JointState(JointVector PositionRad, JointVector VelocityRadPerS, JointVector AccelerationRadPerS2)
{
    /// <summary>Standing still.</summary>
    public static JointState AtRest(in JointVector positionRad) => new(positionRad, default, default);
}
