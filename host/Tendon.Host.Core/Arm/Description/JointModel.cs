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
    double MaxJerkRadPerS3);
