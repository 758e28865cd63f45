using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Grasping;

/// <summary>Motions to be run one after the other; every one has passed the envelope check.</summary>
/// <param name="Steps">In order.</param>
public sealed record MotionSequence(IReadOnlyList<MotionStep> Steps)
{
    /// <summary>Where the last step ends, rad.</summary>
    public JointVector EndRad => Steps[^1].EndRad;

    /// <summary>Motion and dwell of all steps, seconds.</summary>
    public double DurationS => Steps.Sum(s => s.Trajectory.DurationS + (s.DwellUs * 1e-6));
}
