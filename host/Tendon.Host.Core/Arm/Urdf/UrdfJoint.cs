using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Arm.Urdf;

/// <summary>One joint of a URDF.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Moves">False for a fixed joint.</param>
/// <param name="Parent">Link that carries it.</param>
/// <param name="Child">Link that it moves.</param>
/// <param name="Origin">Child frame in the parent link at position 0.</param>
/// <param name="Axis">Axis in the child frame, unit length.</param>
/// <param name="MinRad">Lower limit, rad; −π for a continuous joint.</param>
/// <param name="MaxRad">Upper limit, rad; π for a continuous joint.</param>
/// <param name="IsContinuous">Whether the URDF gives no limits.</param>
public sealed record UrdfJoint(string Name, bool Moves, string Parent, string Child, RigidTransform Origin, Vec3 Axis, double MinRad, double MaxRad, bool IsContinuous);
