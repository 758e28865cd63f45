namespace Tendon.Host.Core.Kinematics.Parallelogram;

/// <summary>Joint angles of a parallelogram arm, rad.</summary>
/// <param name="YawRad">From +x towards +y.</param>
/// <param name="ShoulderRad">Elevation of the upper link above the horizontal.</param>
/// <param name="ElbowRad">Elevation of the fore link relative to the upper one; negative where the arm bends forwards.</param>
public readonly record struct ParallelogramAngles(double YawRad, double ShoulderRad, double ElbowRad);
