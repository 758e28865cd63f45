using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Trajectories;

/// <summary>Straight joint-space legs through waypoints whose corners are rounded, so that the arm passes them without stopping.
/// The corner is a quadratic Bézier curve between points on both legs; it stays inside the triangle that they form.</summary>
public static class RoundedPolyline
{
    private const int CornerPoints = 8;
    private const double LegStepRad = 0.12;

    /// <summary>Dense points along the rounded line.</summary>
    /// <param name="waypoints">At least two postures, rad.</param>
    /// <param name="cornerShare">How much of the shorter leg each corner takes, 0…0.45.</param>
    public static JointVector[] Sample(ReadOnlySpan<JointVector> waypoints, double cornerShare = 0.35)
    {
        var points = new List<JointVector> { waypoints[0] };
        for (int k = 1; k + 1 < waypoints.Length; k++)
        {
            JointVector before = waypoints[k - 1], corner = waypoints[k], after = waypoints[k + 1];
            double lengthIn = corner.MaxDifference(before), lengthOut = corner.MaxDifference(after);
            double cut = Math.Clamp(cornerShare, 0, 0.45) * Math.Min(lengthIn, lengthOut);
            if (cut < 1e-6)
                continue;
            JointVector enter = Mix(corner, before, cut / lengthIn), leave = Mix(corner, after, cut / lengthOut);
            AddLeg(points, enter);
            for (int i = 1; i <= CornerPoints; i++)
            {
                double t = (double)i / CornerPoints;
                points.Add(Mix(Mix(enter, corner, t), Mix(corner, leave, t), t));
            }
        }
        AddLeg(points, waypoints[^1]);
        return points.ToArray();
    }

    private static void AddLeg(List<JointVector> points, in JointVector to)
    {
        JointVector from = points[^1];
        int steps = Math.Max(1, (int)Math.Ceiling(to.MaxDifference(from) / LegStepRad));
        for (int i = 1; i <= steps; i++)
            points.Add(Mix(from, to, (double)i / steps));
    }

    private static JointVector Mix(in JointVector a, in JointVector b, double share)
    {
        JointVector mixed = default;
        for (int i = 0; i < JointVector.Count; i++)
            mixed[i] = a[i] + ((b[i] - a[i]) * share);
        return mixed;
    }
}
