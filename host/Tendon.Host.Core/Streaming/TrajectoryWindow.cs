using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Trajectories;

namespace Tendon.Host.Core.Streaming;

/// <summary>
/// Cuts a trajectory into the windows that are streamed: the nominal motion for some time, then a deceleration along the same
/// path to rest, as a segment of the contract must end. The next window starts before that tail and replaces it. Keep one and
/// reuse it; sampling does not allocate.
/// </summary>
public sealed class TrajectoryWindow
{
    // With jerk limits of some 400 rad/s³ the Hermite error between knots this far apart stays far below 0.1 mrad.
    private const double NominalSpacingS = 0.02;
    private const int MaxNominalIntervals = 9;

    // Knots nearer than this turn the rounding to µrad into visible acceleration.
    private const double ClosestKnotsS = 0.004;

    private readonly DecelerationTail _tail = new();
    private readonly JointVector _tailAcceleration;

    /// <param name="arm">Gives the acceleration limits that the device enforces.</param>
    /// <param name="tailShare">Share of them that a tail uses. A Hermite curve through knots overshoots the acceleration of the motion
    /// it samples by up to a quarter, which has to fit under the limit.</param>
    public TrajectoryWindow(ArmModel arm, double tailShare = 0.8)
    {
        for (int i = 0; i < JointVector.Count; i++)
            _tailAcceleration[i] = arm.Joints[i].MaxAccelerationRadPerS2 * tailShare;
    }

    /// <summary>
    /// Fills <paramref name="knots"/> with the motion from <paramref name="fromUs"/> (since the trajectory's start) for
    /// <paramref name="nominalUs"/> in the trajectory's own time, followed by the tail; with 0 it decelerates at once. Where the
    /// trajectory ends within the window, the last knot is its goal and <see cref="SegmentKnots.EndsAtGoal"/> is set.
    /// </summary>
    public void Sample(ITrajectory trajectory, long fromUs, long nominalUs, SegmentKnots knots)
    {
        double fromS = Math.Max(0, fromUs) * 1e-6, nominalS = Math.Max(0, nominalUs) * 1e-6, leftS = trajectory.DurationS - fromS;
        knots.Clear();
        if (leftS <= Math.Max(nominalS, ClosestKnotsS))
        {
            AddNominal(trajectory, fromS, leftS, SegmentKnots.MaxKnots - 2, reachesEnd: true, knots);
            if (leftS < ClosestKnotsS)
                AddAt(trajectory, trajectory.DurationS, ClosestKnotsS, 0, knots);
            knots.EndsAtGoal = true;
            return;
        }
        if (nominalS < ClosestKnotsS)
            nominalS = 0;
        AddNominal(trajectory, fromS, nominalS, MaxNominalIntervals, reachesEnd: false, knots);
        _tail.Compute(trajectory, fromS + nominalS, _tailAcceleration);
        AddTail(trajectory, nominalS, knots);
    }

    // Evenly spaced knots from 0 to lengthS; only the first where the length is next to nothing.
    private static void AddNominal(ITrajectory trajectory, double fromS, double lengthS, int maxIntervals, bool reachesEnd, SegmentKnots knots)
    {
        AddAt(trajectory, fromS, 0, 1, knots);
        int intervals = lengthS < ClosestKnotsS ? 0 : (int)Math.Min(maxIntervals, Math.Ceiling(lengthS / NominalSpacingS));
        for (int k = 1; k <= intervals; k++)
        {
            double offset = lengthS * k / intervals;
            bool goal = reachesEnd && k == intervals;
            AddAt(trajectory, goal ? trajectory.DurationS : fromS + offset, offset, goal ? 0 : 1, knots);
        }
    }

    private void AddTail(ITrajectory trajectory, double offsetS, SegmentKnots knots)
    {
        // A stop of a few milliseconds happens at the very end, where the arm hardly moves any more.
        double lengthS = Math.Max(_tail.DurationS, ClosestKnotsS);
        int count = (int)Math.Clamp(lengthS / ClosestKnotsS, 1, SegmentKnots.MaxKnots - knots.Count);
        for (int k = 1; k <= count; k++)
        {
            _tail.At(k == count ? double.PositiveInfinity : lengthS * k / count, out double pathTime, out double rate);
            AddAt(trajectory, pathTime, offsetS + (lengthS * k / count), rate, knots);
        }
    }

    private static void AddAt(ITrajectory trajectory, double pathTimeS, double offsetS, double rate, SegmentKnots knots)
    {
        trajectory.Evaluate(pathTimeS, out JointState state);
        knots.EndPathTimeUs = (long)Math.Round(pathTimeS * 1e6);
        knots.Add((uint)Math.Round(offsetS * 1e6), state.PositionRad, state.VelocityRadPerS, rate);
    }
}
