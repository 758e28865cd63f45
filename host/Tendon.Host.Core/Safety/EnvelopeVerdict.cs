using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Safety;

/// <summary>What the envelope says about a posture or a whole motion, with what a message needs.</summary>
/// <param name="Problem">None where all is well.</param>
/// <param name="Part">The part that would touch; None for a joint limit.</param>
/// <param name="Joint">Index of the joint at its limit; −1 otherwise.</param>
/// <param name="ObstacleId">Id of the obstacle; −1 otherwise.</param>
/// <param name="Where">Where the part would touch, base frame, metres.</param>
/// <param name="TimeS">When within the motion, seconds; 0 for a posture.</param>
public readonly record struct EnvelopeVerdict(EnvelopeProblem Problem, ArmPart Part, int Joint, int ObstacleId, Vec3 Where, double TimeS)
{
    /// <summary>Nothing touches and every joint keeps its margin.</summary>
    public bool IsClear => Problem == EnvelopeProblem.None;

    /// <summary>All is well.</summary>
    public static EnvelopeVerdict Clear => new(EnvelopeProblem.None, ArmPart.None, -1, -1, default, 0);

    public override string ToString() => Problem switch
    {
        EnvelopeProblem.None => "clear",
        EnvelopeProblem.JointLimit => FormattableString.Invariant($"joint {Joint} beyond its limit at {TimeS:F2} s"),
        EnvelopeProblem.Obstacle => FormattableString.Invariant($"{Part} would touch object {ObstacleId} at ({Where.X:F3}, {Where.Y:F3}, {Where.Z:F3}) m, {TimeS:F2} s"),
        _ => FormattableString.Invariant($"{Part} would touch: {Problem} at ({Where.X:F3}, {Where.Y:F3}, {Where.Z:F3}) m, {TimeS:F2} s"),
    };
}
