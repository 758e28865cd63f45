using System.Collections.ObjectModel;
using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Arm.Description;

/// <summary>One joint of the arm file.</summary>
/// <param name="Name">Name in the arm file.</param>
/// <param name="ServoId">Address on the servo bus.</param>
/// <param name="Parent">Link that carries the joint.</param>
/// <param name="Child">Link that the joint moves.</param>
/// <param name="Origin">Joint frame in the parent link; the joint turns about its z axis.</param>
/// <param name="MinPositionRad">Lower limit, rad.</param>
/// <param name="MaxPositionRad">Upper limit, rad.</param>
/// <param name="MaxVelocityRadPerS">Velocity limit, rad/s.</param>
/// <param name="MaxAccelerationRadPerS2">Acceleration limit, rad/s².</param>
/// <param name="MaxJerkRadPerS3">Jerk limit, rad/s³.</param>
public sealed record JointModel(
    string Name,
    int ServoId,
    string Parent,
    string Child,
    RigidTransform Origin,
    double MinPositionRad,
    double MaxPositionRad,
    double MaxVelocityRadPerS,
    double MaxAccelerationRadPerS2,
    double MaxJerkRadPerS3)
{
    /// <summary>Whether a servo turns it. One without moves by its linkage, and the arm's messages do not know it.</summary>
    public bool IsDriven { get; init; } = true;

    /// <summary>For a joint without a servo: its angle for each angle of other joints, by their index.</summary>
    public IReadOnlyDictionary<int, double> Follows { get; init; } = ReadOnlyDictionary<int, double>.Empty;

    /// <summary>Its angle in a posture, rad.</summary>
    public double AngleRad(in JointVector positionRad, int index)
    {
        double angle = IsDriven ? positionRad[index] : 0;
        foreach ((int joint, double factor) in Follows)
            angle += factor * positionRad[joint];
        return angle;
    }
}
