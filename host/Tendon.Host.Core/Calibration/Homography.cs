namespace Tendon.Host.Core.Calibration;

/// <summary>Plane → picture mapping (direct linear transform); row-major with the last entry 1.</summary>
internal sealed class Homography(double[] h)
{
    /// <summary>Row-major 3 × 3.</summary>
    public double[] H { get; } = h;

    /// <summary>Sheet (metres) → picture (pixels).</summary>
    public static Homography FromSheet(BoardSighting sighting)
    {
        var x = new double[BoardLayout.Corners];
        var y = new double[BoardLayout.Corners];
        for (int i = 0; i < x.Length; i++)
            (x[i], y[i]) = BoardLayout.Corner(i);
        return Fit(x, y, sighting.U, sighting.V);
    }

    /// <summary>Least squares over at least four points, none three of them in line.</summary>
    public static Homography Fit(double[] x, double[] y, double[] u, double[] v)
    {
        // Scaled so that all entries are of the same order; the picture is centred as well.
        (double u0, double v0, double scale) = (u.Average(), v.Average(), 1.0 / Math.Max(1, u.Max() - u.Min()));
        var normal = new NormalEquations(8);
        Span<double> row = stackalloc double[8];
        for (int i = 0; i < x.Length; i++)
        {
            double a = (u[i] - u0) * scale, b = (v[i] - v0) * scale;
            Set(row, x[i], y[i], 1, 0, 0, 0, -a * x[i], -a * y[i]);
            normal.Add(row, a);
            Set(row, 0, 0, 0, x[i], y[i], 1, -b * x[i], -b * y[i]);
            normal.Add(row, b);
        }
        var s = new double[9];
        if (!normal.TrySolve(0, s.AsSpan(0, 8)))
            throw new CalibrationException("the board's corners lie in one line");
        s[8] = 1;
        var h = new double[9];
        for (int k = 0; k < 3; k++)
        {
            h[k] = (s[k] / scale) + (u0 * s[6 + k]);
            h[3 + k] = (s[3 + k] / scale) + (v0 * s[6 + k]);
            h[6 + k] = s[6 + k];
        }
        return new Homography(h);
    }

    public (double U, double V) Apply(double x, double y)
    {
        double w = (H[6] * x) + (H[7] * y) + H[8];
        return (((H[0] * x) + (H[1] * y) + H[2]) / w, ((H[3] * x) + (H[4] * y) + H[5]) / w);
    }

    private static void Set(Span<double> row, double a, double b, double c, double d, double e, double f, double g, double h)
    {
        (row[0], row[1], row[2], row[3]) = (a, b, c, d);
        (row[4], row[5], row[6], row[7]) = (e, f, g, h);
    }
}
