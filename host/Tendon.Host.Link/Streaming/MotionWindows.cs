using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Streaming;
using Tendon.Host.Core.Trajectories;

namespace Tendon.Host.Link.Streaming;

/// <summary>One motion cut into windows, in µs of its own time.</summary>
internal sealed class MotionWindows(ArmModel arm, TrajectoryWindow window, ITrajectory motion)
{
    // Less than this is left only when the windows before hold the end already.
    private const long ShortestUs = 10_000;

    /// <summary>Length of the motion, µs.</summary>
    public long DurationUs { get; } = (long)Math.Ceiling(motion.DurationS * 1e6);

    /// <summary>The window sampled last.</summary>
    public SegmentKnots Knots { get; } = new();

    /// <summary>Whether so little is left at a path time that there is no window to send.</summary>
    public bool IsOverAt(long fromUs) => fromUs > 0 && fromUs > DurationUs - ShortestUs;

    /// <summary>The plan for <paramref name="nominalUs"/>, then the stop; with 0 the stop alone.</summary>
    public void Sample(long fromUs, long nominalUs) => window.Sample(motion, fromUs, nominalUs, Knots);

    /// <summary>The rest of the motion from a path time at which the arm stands.</summary>
    public MotionWindows ResumedFrom(long pathTimeUs)
    {
        JointVector limit = default;
        for (int joint = 0; joint < JointVector.Count; joint++)
            limit[joint] = arm.Joints[joint].MaxAccelerationRadPerS2;
        return new MotionWindows(arm, window, new ResumedMotion(motion, pathTimeUs * 1e-6, limit));
    }

    /// <summary>The time of the motion as it was planned, µs, however often it was taken up again since.</summary>
    public long PlannedUs(long pathTimeUs) => (long)(Planned(motion, pathTimeUs * 1e-6) * 1e6);

    private static double Planned(ITrajectory motion, double timeS) =>
        motion is ResumedMotion resumed ? Planned(resumed.Inner, resumed.OriginalTimeS(timeS)) : Math.Min(timeS, motion.DurationS);
}
