using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Trajectories;

/// <summary>
/// A smooth curve through joint positions over a parameter s from 0 to 1: a natural cubic spline, so position, first and second
/// derivative are continuous. Made once per path; evaluating does not allocate.
/// </summary>
public sealed class JointPath
{
    private readonly double[] _s;
    private readonly JointVector[] _points;
    private readonly JointVector[] _curvatures;

    private JointPath(double[] s, JointVector[] points)
    {
        (_s, _points) = (s, points);
        _curvatures = new JointVector[points.Length];
        for (int i = 0; i < JointVector.Count; i++)
            FitNaturalSpline(i);
    }

    /// <summary>First point, rad.</summary>
    public JointVector Start => _points[0];

    /// <summary>Last point, rad.</summary>
    public JointVector End => _points[^1];

    /// <summary>The curve through all points in order; s is shared out by the largest joint difference. Points that repeat are
    /// dropped. At least one point is needed; a single one makes a path that stands still.</summary>
    public static JointPath Through(ReadOnlySpan<JointVector> points)
    {
        if (points.IsEmpty)
            throw new ArgumentException("A path needs at least one point.", nameof(points));
        var kept = new List<JointVector> { points[0] };
        var lengths = new List<double> { 0 };
        foreach (ref readonly JointVector point in points[1..])
        {
            double step = point.MaxDifference(kept[^1]);
            if (step < 1e-7)
                continue;
            kept.Add(point);
            lengths.Add(lengths[^1] + step);
        }
        if (kept.Count == 1)
        {
            kept.Add(points[0]);
            lengths.Add(1);
        }
        return new JointPath(lengths.Select(l => l / lengths[^1]).ToArray(), kept.ToArray());
    }

    /// <summary>Position, its first two derivatives with respect to s (clamped to 0…1), and the size of the third, which jumps from
    /// piece to piece: the largest of this piece and its neighbours.</summary>
    public void Evaluate(double s, out JointVector position, out JointVector first, out JointVector second, out JointVector third)
    {
        s = Math.Clamp(s, 0, 1);
        int k = Math.Clamp(Array.BinarySearch(_s, s) is var found && found >= 0 ? found : ~found - 1, 0, _s.Length - 2);
        double h = _s[k + 1] - _s[k], b = (s - _s[k]) / h, a = 1 - b;
        (position, first, second, third) = (default, default, default, default);
        for (int i = 0; i < JointVector.Count; i++)
        {
            double y0 = _points[k][i], y1 = _points[k + 1][i], m0 = _curvatures[k][i], m1 = _curvatures[k + 1][i];
            position[i] = (a * y0) + (b * y1) + (((((a * a * a) - a) * m0) + (((b * b * b) - b) * m1)) * h * h / 6);
            first[i] = ((y1 - y0) / h) + (((((3 * b * b) - 1) * m1) - (((3 * a * a) - 1) * m0)) * h / 6);
            second[i] = (a * m0) + (b * m1);
            third[i] = Math.Abs(m1 - m0) / h;
            if (k > 0)
                third[i] = Math.Max(third[i], Math.Abs(m0 - _curvatures[k - 1][i]) / (_s[k] - _s[k - 1]));
            if (k + 2 < _s.Length)
                third[i] = Math.Max(third[i], Math.Abs(_curvatures[k + 2][i] - m1) / (_s[k + 2] - _s[k + 1]));
        }
    }

    /// <summary>The largest absolute first derivative of one joint along the path.</summary>
    public double SteepestSlope(int joint)
    {
        double steepest = 0;
        for (int k = 0; k + 1 < _s.Length; k++)
        {
            double h = _s[k + 1] - _s[k], m0 = _curvatures[k][joint], m1 = _curvatures[k + 1][joint];
            double slope = (_points[k + 1][joint] - _points[k][joint]) / h;
            steepest = Math.Max(steepest, Math.Max(Math.Abs(slope - (((2 * m0) + m1) * h / 6)), Math.Abs(slope + ((m0 + (2 * m1)) * h / 6))));
            // The slope's own extreme lies where the curvature passes zero.
            if (m0 * m1 < 0)
            {
                double a = m1 / (m1 - m0), b = 1 - a;
                steepest = Math.Max(steepest, Math.Abs(slope + (((((3 * b * b) - 1) * m1) - (((3 * a * a) - 1) * m0)) * h / 6)));
            }
        }
        return steepest;
    }

    // Thomas algorithm for the second derivatives; zero at both ends.
    private void FitNaturalSpline(int joint)
    {
        int n = _s.Length;
        Span<double> upper = n <= 256 ? stackalloc double[n] : new double[n];
        Span<double> right = n <= 256 ? stackalloc double[n] : new double[n];
        (upper[0], right[0]) = (0, 0);
        for (int k = 1; k + 1 < n; k++)
        {
            double h0 = _s[k] - _s[k - 1], h1 = _s[k + 1] - _s[k];
            double bend = ((_points[k + 1][joint] - _points[k][joint]) / h1) - ((_points[k][joint] - _points[k - 1][joint]) / h0);
            double pivot = (2 * (h0 + h1)) - (h0 * upper[k - 1]);
            upper[k] = h1 / pivot;
            right[k] = ((6 * bend) - (h0 * right[k - 1])) / pivot;
        }
        for (int k = n - 2; k > 0; k--)
            _curvatures[k][joint] = right[k] - (upper[k] * _curvatures[k + 1][joint]);
    }
}
