using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Safety;

/// <summary>A ball that covers a bit of the arm.</summary>
/// <param name="Part">The part.</param>
/// <param name="Centre">Centre, base frame, metres.</param>
/// <param name="RadiusM">Radius, metres.</param>
internal readonly record struct ProbeSphere(ArmPart Part, Vec3 Centre, double RadiusM);
