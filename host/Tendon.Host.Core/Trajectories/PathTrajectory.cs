using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Trajectories;

/// <summary>
/// Motion along a <see cref="JointPath"/> from rest to rest: a jerk-limited profile of the path parameter whose limits are chosen
/// so that no joint breaks its own. Safe rather than fastest: the tightest bend sets the pace of the whole path.
/// </summary>
public sealed class PathTrajectory : ITrajectory
{
    private readonly JointPath _path;
    private readonly AxisProfile _pace;

    private PathTrajectory(JointPath path, in AxisProfile pace) => (_path, _pace) = (path, pace);

    /// <inheritdoc/>
    public double DurationS => _pace.DurationS;

    /// <summary>Runs a path as fast as the limits allow, and no faster than <paramref name="maxPathRatePerS"/> (share of the path per second).</summary>
    public static PathTrajectory Along(JointPath path, MotionLimits limits, double maxPathRatePerS = double.PositiveInfinity)
    {
        AxisProfile pace = default;
        double peak = maxPathRatePerS;
        // A short path never gets as fast as its limit; the second round knows that and may accelerate harder.
        for (int round = 0; round < 2; round++)
        {
            AxisLimits along = PaceLimits(path, limits, peak);
            if (!along.AreValid)
                break;
            AxisPlanner.Fastest(0, 0, 0, 1, along, ref pace);
            pace.Evaluate(pace.DurationS / 2, out _, out double fastest, out _);
            peak = Math.Min(peak, fastest * 1.05);
        }
        return new PathTrajectory(path, pace);
    }

    /// <inheritdoc/>
    public void Evaluate(double timeS, out JointState state)
    {
        double s = 0, rate = 0, change = 0;
        if (_pace.DurationS > 0)
            _pace.Evaluate(Math.Max(0, timeS), out s, out rate, out change);
        _path.Evaluate(s, out JointVector position, out JointVector first, out JointVector second);
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

    // |q'|ṡ ≤ v;  |q''|ṡ² + |q'|s̈ ≤ a;  |q'''|ṡ³ + 3|q''|ṡs̈ + |q'|s⃛ ≤ j. Bends get at most half of a and a quarter of j.
    private static AxisLimits PaceLimits(JointPath path, MotionLimits limits, double maxRate)
    {
        double rate = maxRate;
        for (int i = 0; i < JointVector.Count; i++)
        {
            path.Bounds(i, out double first, out double second, out double third);
            rate = Math.Min(rate, limits.MaxVelocityRadPerS[i] / first);
            rate = Math.Min(rate, Math.Sqrt(limits.MaxAccelerationRadPerS2[i] / (2 * second)));
            rate = Math.Min(rate, Math.Cbrt(limits.MaxJerkRadPerS3[i] / (4 * third)));
        }
        double gain = double.PositiveInfinity;
        for (int i = 0; i < JointVector.Count; i++)
        {
            path.Bounds(i, out double first, out double second, out _);
            gain = Math.Min(gain, (limits.MaxAccelerationRadPerS2[i] - (second * rate * rate)) / first);
            gain = Math.Min(gain, limits.MaxJerkRadPerS3[i] / (8 * second * rate));
        }
        double jerk = double.PositiveInfinity;
        for (int i = 0; i < JointVector.Count; i++)
        {
            path.Bounds(i, out double first, out double second, out double third);
            jerk = Math.Min(jerk, (limits.MaxJerkRadPerS3[i] - (third * rate * rate * rate) - (3 * second * rate * gain)) / first);
        }
        return new AxisLimits(rate, gain, jerk);
    }
}
