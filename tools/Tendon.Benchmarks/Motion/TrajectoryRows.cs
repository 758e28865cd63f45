using Tendon.Benchmarks.Measuring;
using Tendon.Host.Core.Streaming;
using Tendon.Host.Core.Trajectories;

namespace Tendon.Benchmarks.Motion;

/// <summary>Jerk-limited time-optimal trajectories of six joints, and their windows for streaming.</summary>
internal sealed class TrajectoryRows(BenchArm arm) : IBenchmarkGroup
{
    // Ruckig's README: 19.8 µs on average for seven joints, target state at rest or not, on a desktop processor.
    private const double RuckigUs = 19.8;

    public string Name => "trajectories";

    public IEnumerable<BenchmarkRow> Run()
    {
        var trajectory = new JointTrajectory();
        MotionLimits limits = arm.Motion.Limits;
        JointState[] moving = MovingStates(limits);
        Action<int> fromRest = i => trajectory.Plan(JointState.AtRest(Posture(i)), Posture(i + 1), limits);
        Action<int> fromMotion = i => trajectory.Plan(moving[i & (BenchArm.PostureCount - 1)], Posture(i + 7), limits);
        yield return new BenchmarkRow("trajectory: 6 joints from rest", BatchTimer.MedianUs(fromRest), "µs", RuckigUs, "Ruckig (C++), 7 joints, published");
        yield return new BenchmarkRow("trajectory: 6 joints from any state", BatchTimer.MedianUs(fromMotion), "µs", RuckigUs, "Ruckig (C++), 7 joints, published");
        yield return new BenchmarkRow("trajectory: allocated per plan", BatchTimer.AllocatedBytes(fromMotion), "B");

        trajectory.Plan(JointState.AtRest(Posture(1)), Posture(2), limits);
        double stepS = trajectory.DurationS / 1024;
        Action<int> evaluate = i => trajectory.Evaluate((i & 1023) * stepS, out _);
        yield return new BenchmarkRow("trajectory: evaluate 6 joints", BatchTimer.MedianUs(evaluate), "µs");

        var window = new TrajectoryWindow(arm.Model);
        var knots = new SegmentKnots();
        long spanUs = (long)(trajectory.DurationS * 1e6);
        Action<int> sample = i => window.Sample(trajectory, i * 10_000L % spanUs, 150_000, knots);
        yield return new BenchmarkRow("segment: knots with deceleration tail", BatchTimer.MedianUs(sample), "µs");
        yield return new BenchmarkRow("segment: allocated per window", BatchTimer.AllocatedBytes(sample), "B");
    }

    private Host.Core.Kinematics.JointVector Posture(int i) => arm.Postures[i & (BenchArm.PostureCount - 1)];

    // States half-way through other motions, inside the postures' own limits.
    private JointState[] MovingStates(MotionLimits limits)
    {
        var states = new JointState[BenchArm.PostureCount];
        var trajectory = new JointTrajectory();
        for (int n = 0; n < states.Length; n++)
        {
            trajectory.Plan(JointState.AtRest(Posture(n)), Posture(n + 3), limits);
            trajectory.Evaluate(trajectory.DurationS * (0.2 + (0.6 * (n % 64) / 64)), out states[n]);
        }
        return states;
    }
}
