using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Trajectories;

namespace Tendon.Host.Core.Streaming;

/// <summary>A trajectory as the arm link streams it.</summary>
public sealed class TrajectoryKnotSource(ITrajectory trajectory, TrajectoryWindow window) : IKnotSource
{
    /// <inheritdoc/>
    public long DurationUs { get; } = (long)Math.Ceiling(trajectory.DurationS * 1e6);

    /// <inheritdoc/>
    public void Sample(long fromUs, long nominalUs, KnotBuffer knots) => window.Sample(trajectory, fromUs, nominalUs, knots);
}
