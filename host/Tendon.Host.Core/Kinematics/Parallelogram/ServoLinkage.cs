namespace Tendon.Host.Core.Kinematics.Parallelogram;

/// <summary>How far a servo turns for the joints that its linkage or gear connects it to.</summary>
/// <param name="OffsetRad">Servo angle where all joints are at 0, rad.</param>
/// <param name="PerYaw">Servo angle per yaw.</param>
/// <param name="PerShoulder">Servo angle per shoulder angle.</param>
/// <param name="PerElbow">Servo angle per elbow angle.</param>
public readonly record struct ServoLinkage(double OffsetRad, double PerYaw, double PerShoulder, double PerElbow)
{
    /// <summary>Servo angle for the joints' angles, rad.</summary>
    public double ServoRad(in ParallelogramAngles angles) =>
        OffsetRad + (PerYaw * angles.YawRad) + (PerShoulder * angles.ShoulderRad) + (PerElbow * angles.ElbowRad);
}
