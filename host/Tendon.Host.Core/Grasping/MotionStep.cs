using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Trajectories;

namespace Tendon.Host.Core.Grasping;

/// <summary>One motion of a sequence; it starts and ends at rest.</summary>
/// <param name="Phase">What it is for.</param>
/// <param name="Trajectory">The motion.</param>
/// <param name="EndRad">Where it ends, rad.</param>
/// <param name="DwellUs">How long to wait at the end before the next step, µs: for gripping and for letting go.</param>
public sealed record MotionStep(MotionPhase Phase, ITrajectory Trajectory, JointVector EndRad, long DwellUs);
