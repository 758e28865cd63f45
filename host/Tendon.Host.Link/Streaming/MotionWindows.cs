using Tendon.Host.Core.Streaming;
using Tendon.Host.Core.Trajectories;

namespace Tendon.Host.Link.Streaming;

/// <summary>One motion cut into windows, in µs of its own time.</summary>
internal sealed class MotionWindows(TrajectoryWindow window, ITrajectory motion)
{
    // In a shorter window the rounding of knots to whole µrad would look like an acceleration.
    private const long ShortestUs = 10_000;

    /// <summary>Length of the motion, µs.</summary>
    public long DurationUs { get; } = (long)Math.Ceiling(motion.DurationS * 1e6);

    /// <summary>The window sampled last.</summary>
    public SegmentKnots Knots { get; } = new();

    /// <summary>Whether so little is left at a path time that there is no window to send: the windows before hold the end already.</summary>
    public bool IsOverAt(long fromUs) => fromUs > 0 && fromUs > DurationUs - ShortestUs;

    /// <summary>The plan for <paramref name="nominalUs"/>, then the stop.</summary>
    public void Sample(long fromUs, long nominalUs) => window.Sample(motion, fromUs, Math.Max(ShortestUs, nominalUs), Knots);

    /// <summary>The stop alone.</summary>
    public void SampleStop(long fromUs) => Sample(fromUs, ShortestUs);
}
