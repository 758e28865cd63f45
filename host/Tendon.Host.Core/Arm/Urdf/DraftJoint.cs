using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Arm.Urdf;

/// <summary>One joint of a drafted arm file.</summary>
/// <param name="Name">Name in the URDF.</param>
/// <param name="Parent">Link that carries it.</param>
/// <param name="Child">Link that it moves.</param>
/// <param name="Origin">Joint frame in the parent link; the joint turns about its z axis.</param>
/// <param name="MinRad">Lower limit, rad.</param>
/// <param name="MaxRad">Upper limit, rad.</param>
public sealed record DraftJoint(string Name, string Parent, string Child, RigidTransform Origin, double MinRad, double MaxRad);
