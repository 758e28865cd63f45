namespace Tendon.Host.Core.Kinematics.UprightChain;

/// <summary>What the arm can be asked for.</summary>
/// <param name="Position">Tool centre point, base frame, metres.</param>
/// <param name="TiltRad">Angle of the hand from straight up towards the side where the tool point is: π/2 = outwards, π = straight down.</param>
/// <param name="RollRad">Wrist roll joint angle, rad.</param>
public readonly record struct UprightChainTarget(Vec3 Position, double TiltRad, double RollRad);
