using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Trajectories;

/// <summary>
/// Motion along a <see cref="JointPath"/> from rest to rest: a jerk-limited profile of the path parameter, run as fast as the joint
/// that comes nearest to one of its limits allows. Safe rather than fastest: the tightest moment sets the pace of the whole path.
/// </summary>
public sealed class PathTrajectory : ITrajectory
{
    private const int SamplesPerPhase = 30;

    // Covers what may happen between two samples.
    private const double Margin = 1.03;

    // Shapes of the profile that are tried: share of the path's own velocity and acceleration limits. Gentle ones win on bent paths.
    private static readonly (double Velocity, double Acceleration)[] Shapes = [(1, 1), (0.6, 1), (0.6, 0.5), (0.35, 0.5)];

    private readonly JointPath _path;
    private readonly AxisProfile _pace;

    private PathTrajectory(JointPath path, in AxisProfile pace) => (_path, _pace) = (path, pace);

    /// <inheritdoc/>
    public double DurationS => _pace.DurationS;

    /// <summary>Runs a path as fast as the limits allow, and no faster than <paramref name="maxPathRatePerS"/> (share of the path per second).</summary>
    public static PathTrajectory Along(JointPath path, MotionLimits limits, double maxPathRatePerS = double.PositiveInfinity)
    {
        AxisLimits bare = LimitsOfStraightPath(path, limits);
        AxisProfile best = default;
        if (!bare.AreValid)
            return new PathTrajectory(path, best);
        foreach (var (velocity, acceleration) in Shapes)
        {
            var shape = new AxisLimits(bare.Velocity * velocity, bare.Acceleration * acceleration, bare.Jerk * acceleration);
            AxisProfile pace = default;
            AxisPlanner.Fastest(0, 0, 0, 1, shape, ref pace);
            // Running a shape k times slower divides velocity by k, acceleration by k², jerk by k³.
            double k = Math.Max(Margin * Excess(path, pace, limits), shape.Velocity / maxPathRatePerS);
            AxisPlanner.Fastest(0, 0, 0, 1, new AxisLimits(shape.Velocity / k, shape.Acceleration / (k * k), shape.Jerk / (k * k * k)), ref pace);
            if (best.DurationS == 0 || pace.DurationS < best.DurationS)
                best = pace;
        }
        return new PathTrajectory(path, best);
    }

    /// <inheritdoc/>
    public void Evaluate(double timeS, out JointState state)
    {
        double s = 0, rate = 0, change = 0;
        if (_pace.DurationS > 0)
            _pace.Evaluate(Math.Max(0, timeS), out s, out rate, out change);
        _path.Evaluate(s, out JointVector position, out JointVector first, out JointVector second, out _);
        if (timeS >= _pace.DurationS)
        {
            state = JointState.AtRest(_path.End);
            return;
        }
        JointVector velocity = default, acceleration = default;
        for (int i = 0; i < JointVector.Count; i++)
        {
            velocity[i] = first[i] * rate;
            acceleration[i] = (second[i] * rate * rate) + (first[i] * change);
        }
        state = new JointState(position, velocity, acceleration);
    }

    // What the limits would be if the path had no bends.
    private static AxisLimits LimitsOfStraightPath(JointPath path, MotionLimits limits)
    {
        double velocity = double.PositiveInfinity, acceleration = velocity, jerk = velocity;
        for (int i = 0; i < JointVector.Count; i++)
        {
            double steepest = path.SteepestSlope(i);
            velocity = Math.Min(velocity, limits.MaxVelocityRadPerS[i] / steepest);
            acceleration = Math.Min(acceleration, limits.MaxAccelerationRadPerS2[i] / steepest);
            jerk = Math.Min(jerk, limits.MaxJerkRadPerS3[i] / steepest);
        }
        return new AxisLimits(velocity, acceleration, jerk);
    }

    // By which factor a profile has to run slower so that no joint breaks a limit anywhere. With s(t) along the path q(s):
    // velocity q'ṡ, acceleration q''ṡ² + q's̈, jerk q'''ṡ³ + 3q''ṡs̈ + q's⃛.
    private static double Excess(JointPath path, in AxisProfile pace, MotionLimits limits)
    {
        double excess = 1e-3;
        // Every phase is sampled including both its ends, where the jerk of the pace jumps.
        for (int n = 0; n < pace.PhaseCount * SamplesPerPhase; n++)
        {
            double time = pace.TimeInPhase(n / SamplesPerPhase, n % SamplesPerPhase / (SamplesPerPhase - 1.0));
            pace.Evaluate(time, out double s, out double rate, out double change);
            double jerk = pace.JerkAt(time);
            path.Evaluate(s, out _, out JointVector first, out JointVector second, out JointVector third);
            for (int i = 0; i < JointVector.Count; i++)
            {
                double velocity = Math.Abs(first[i]) * rate;
                double acceleration = Math.Abs((second[i] * rate * rate) + (first[i] * change));
                double bend = (third[i] * rate * rate * rate) + Math.Abs(3 * second[i] * rate * change) + (Math.Abs(first[i]) * jerk);
                excess = Math.Max(excess, velocity / limits.MaxVelocityRadPerS[i]);
                excess = Math.Max(excess, Math.Sqrt(acceleration / limits.MaxAccelerationRadPerS2[i]));
                excess = Math.Max(excess, Math.Cbrt(bend / limits.MaxJerkRadPerS3[i]));
            }
        }
        return excess;
    }
}
