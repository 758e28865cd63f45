using System.Runtime.CompilerServices;
using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Trajectories;

/// <summary>
/// Jerk-limited, time-optimal, synchronised motion of all joints from any state to rest at a goal. Plan into an existing object:
/// neither planning nor evaluating allocates. The duration is that of the slowest joint; every other joint cruises slower to
/// arrive with it. (A joint that starts in motion may have no slower profile of that length; it then arrives early and waits.)
/// </summary>
public sealed class JointTrajectory : ITrajectory
{
    private Axes _axes;
    private JointVector _start;

    /// <inheritdoc/>
    public double DurationS { get; private set; }

    /// <summary>Where the motion ends, rad.</summary>
    public JointVector GoalRad { get; private set; }

    /// <summary>Plans the motion. On any result but <see cref="TrajectoryResult.Ok"/> the object rests at the start.</summary>
    public TrajectoryResult Plan(in JointState start, in JointVector goalRad, MotionLimits limits)
    {
        TrajectoryResult result = Check(start, goalRad, limits);
        if (result == TrajectoryResult.Ok)
            result = PlanChecked(start, goalRad, limits);
        if (result != TrajectoryResult.Ok)
            RestAt(start.PositionRad);
        return result;
    }

    /// <inheritdoc/>
    public void Evaluate(double timeS, out JointState state)
    {
        JointVector q = default, v = default, a = default;
        for (int i = 0; i < JointVector.Count; i++)
        {
            _axes[i].Evaluate(timeS, out double position, out double velocity, out double acceleration);
            (q[i], v[i], a[i]) = (position, velocity, acceleration);
        }
        state = new JointState(q, v, a);
    }

    private TrajectoryResult PlanChecked(in JointState start, in JointVector goalRad, MotionLimits limits)
    {
        DurationS = 0;
        _start = start.PositionRad;
        GoalRad = goalRad;
        for (int i = 0; i < JointVector.Count; i++)
        {
            AxisPlanner.Fastest(
                _start[i], start.VelocityRadPerS[i], start.AccelerationRadPerS2[i], goalRad[i], LimitsOf(limits, i), ref _axes[i]);
            DurationS = Math.Max(DurationS, _axes[i].DurationS);
        }
        for (int i = 0; i < JointVector.Count; i++)
        {
            if (DurationS - _axes[i].DurationS > 1e-9)
            {
                AxisPlanner.TryStretch(
                    _start[i], start.VelocityRadPerS[i], start.AccelerationRadPerS2[i], goalRad[i], LimitsOf(limits, i), DurationS, ref _axes[i]);
            }
            _axes[i].Extremes(out double low, out double high);
            // An arm that was switched off may have sunk beyond a limit: it may come back, but go no further out.
            if (low < Math.Min(limits.MinPositionRad[i], _start[i]) - 1e-9 || high > Math.Max(limits.MaxPositionRad[i], _start[i]) + 1e-9
                || goalRad[i] < limits.MinPositionRad[i] - 1e-9 || goalRad[i] > limits.MaxPositionRad[i] + 1e-9)
                return TrajectoryResult.PositionLimit;
        }
        return TrajectoryResult.Ok;
    }

    private void RestAt(in JointVector positionRad)
    {
        DurationS = 0;
        GoalRad = positionRad;
        for (int i = 0; i < JointVector.Count; i++)
        {
            _axes[i].Begin(positionRad[i], 0, 0);
            _axes[i].End(positionRad[i]);
        }
    }

    private static TrajectoryResult Check(in JointState start, in JointVector goalRad, MotionLimits limits)
    {
        for (int i = 0; i < JointVector.Count; i++)
        {
            double q = start.PositionRad[i], v = start.VelocityRadPerS[i], a = start.AccelerationRadPerS2[i], goal = goalRad[i];
            if (!double.IsFinite(q) || !double.IsFinite(v) || !double.IsFinite(a) || !double.IsFinite(goal))
                return TrajectoryResult.InvalidInput;
            AxisLimits axis = LimitsOf(limits, i);
            if (!axis.AreValid)
                return TrajectoryResult.InvalidLimits;
            if (!axis.Allow(v, a))
                return TrajectoryResult.StartOutsideLimits;
        }
        return TrajectoryResult.Ok;
    }

    private static AxisLimits LimitsOf(MotionLimits limits, int i) =>
        new(limits.MaxVelocityRadPerS[i], limits.MaxAccelerationRadPerS2[i], limits.MaxJerkRadPerS3[i]);

    [InlineArray(JointVector.Count)]
    private struct Axes
    {
        private AxisProfile _first;
    }
}
