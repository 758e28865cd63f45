namespace Tendon.Host.Core.Kinematics.Parallelogram;

/// <summary>What the joints of a parallelogram arm may do.</summary>
/// <param name="Yaw">Range of the yaw.</param>
/// <param name="Shoulder">Range of the shoulder.</param>
/// <param name="Elbow">Range of the elbow by itself.</param>
/// <param name="ElbowOverShoulder">Range of the elbow for each angle of the shoulder.</param>
public readonly record struct ParallelogramLimits(AngleRange Yaw, AngleRange Shoulder, AngleRange Elbow, CoupledRange ElbowOverShoulder)
{
    /// <summary>Whether all angles are allowed, together.</summary>
    public bool Allow(in ParallelogramAngles angles) =>
        Yaw.Contains(angles.YawRad) && Shoulder.Contains(angles.ShoulderRad) && Elbow.Contains(angles.ElbowRad)
        && ElbowOverShoulder.At(angles.ShoulderRad).Contains(angles.ElbowRad);
}
