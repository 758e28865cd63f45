using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Trajectories;

/// <summary>What every joint may do.</summary>
/// <param name="MinPositionRad">rad.</param>
/// <param name="MaxPositionRad">rad.</param>
/// <param name="MaxVelocityRadPerS">rad/s.</param>
/// <param name="MaxAccelerationRadPerS2">rad/s².</param>
/// <param name="MaxJerkRadPerS3">rad/s³.</param>
public sealed record MotionLimits(
    JointVector MinPositionRad,
    JointVector MaxPositionRad,
    JointVector MaxVelocityRadPerS,
    JointVector MaxAccelerationRadPerS2,
    JointVector MaxJerkRadPerS3)
{
    /// <summary>
    /// The arm file's limits, slowed down. Plans keep below what the firmware enforces so that a deceleration along the path and
    /// the rounding to microradians still fit under it.
    /// </summary>
    /// <param name="arm">The arm.</param>
    /// <param name="speedShare">0…1 of the velocity limits.</param>
    /// <param name="accelerationShare">0…1 of the acceleration and jerk limits.</param>
    public static MotionLimits Of(ArmModel arm, double speedShare = 0.9, double accelerationShare = 0.8)
    {
        JointVector low = default, high = default, velocity = default, acceleration = default, jerk = default;
        for (int i = 0; i < JointVector.Count; i++)
        {
            JointModel joint = arm.Joints[i];
            (low[i], high[i]) = (joint.MinPositionRad, joint.MaxPositionRad);
            velocity[i] = joint.MaxVelocityRadPerS * speedShare;
            acceleration[i] = joint.MaxAccelerationRadPerS2 * accelerationShare;
            jerk[i] = joint.MaxJerkRadPerS3 * accelerationShare;
        }
        return new MotionLimits(low, high, velocity, acceleration, jerk);
    }

    /// <summary>The same limits run slower: velocity × k, acceleration × k², jerk × k³, which keeps the shape of a motion.</summary>
    public MotionLimits Slowed(double k)
    {
        JointVector velocity = MaxVelocityRadPerS, acceleration = MaxAccelerationRadPerS2, jerk = MaxJerkRadPerS3;
        for (int i = 0; i < JointVector.Count; i++)
        {
            velocity[i] *= k;
            acceleration[i] *= k * k;
            jerk[i] *= k * k * k;
        }
        return this with { MaxVelocityRadPerS = velocity, MaxAccelerationRadPerS2 = acceleration, MaxJerkRadPerS3 = jerk };
    }
}
