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
    /// <summary>Longest time between nominal knots, seconds; with jerk limits of some 400 rad/s³ the Hermite error stays far below 0.1 mrad.</summary>
    private const double NominalSpacingS = 0.02;
    private const int MaxNominalKnots = 10;

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
    /// <paramref name="windowUs"/> in the trajectory's own time, followed by the tail. Where the trajectory ends within the window,
    /// the last knot is its goal and <see cref="SegmentKnots.EndsAtGoal"/> is set.
    /// </summary>
    public void Sample(ITrajectory trajectory, long fromUs, long windowUs, SegmentKnots knots)
    {
        double fromS = Math.Max(0, fromUs) * 1e-6, windowS = Math.Max(1, windowUs) * 1e-6, leftS = trajectory.DurationS - fromS;
        knots.Clear();
        if (leftS <= windowS)
        {
            AddNominal(trajectory, fromS, Math.Max(leftS, 0), SegmentKnots.MaxKnots - 1, knots);
            if (knots.Count == 1)
                AddAt(trajectory, trajectory.DurationS, windowS, 0, knots);
            (knots.LastNominalKnot, knots.EndsAtGoal) = (knots.Count - 1, true);
            return;
        }
        AddNominal(trajectory, fromS, windowS, MaxNominalKnots, knots);
        knots.LastNominalKnot = knots.Count - 1;
        _tail.Compute(trajectory, fromS + windowS, _tailAcceleration);
        int count = SegmentKnots.MaxKnots - knots.Count;
        for (int k = 1; k <= count; k++)
        {
            double since = _tail.DurationS * k / count;
            _tail.At(k == count ? double.PositiveInfinity : since, out double pathTime, out double rate);
            AddAt(trajectory, pathTime, windowS + since, rate, knots);
        }
    }

    // Evenly spaced knots from 0 to lengthS; at least one more than the first unless the length is nothing.
    private static void AddNominal(ITrajectory trajectory, double fromS, double lengthS, int maxIntervals, SegmentKnots knots)
    {
        AddAt(trajectory, fromS, 0, 1, knots);
        int intervals = (int)Math.Min(maxIntervals, Math.Ceiling(lengthS / NominalSpacingS));
        for (int k = 1; k <= intervals; k++)
        {
            double offset = lengthS * k / intervals;
            AddAt(trajectory, fromS + offset, offset, 1, knots);
        }
    }

    private static void AddAt(ITrajectory trajectory, double pathTimeS, double offsetS, double rate, SegmentKnots knots)
    {
        trajectory.Evaluate(pathTimeS, out JointState state);
        knots.Add(offsetS, state.PositionRad, state.VelocityRadPerS, rate);
    }
}
