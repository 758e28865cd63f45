namespace Tendon.Host.Core.Calibration;

/// <summary>Finds saddles of brightness: there the determinant of the Hessian is most negative.</summary>
internal static class SaddleFinder
{
    private const int Border = 6, Reach = 4, MostPoints = 600;
    private const float FaintestShare = 0.02f;

    /// <summary>Strongest first, refined below a pixel.</summary>
    public static List<SaddlePoint> Find(GreyPicture picture)
    {
        int w = picture.Width, h = picture.Height;
        float[] g = picture.Value, strength = new float[w * h];
        float strongest = 0;
        for (int y = Border; y < h - Border; y++)
        {
            for (int x = Border; x < w - Border; x++)
            {
                int i = (y * w) + x;
                float xx = g[i - 1] - (2 * g[i]) + g[i + 1], yy = g[i - w] - (2 * g[i]) + g[i + w];
                float xy = (g[i - w - 1] + g[i + w + 1] - g[i - w + 1] - g[i + w - 1]) / 4;
                strength[i] = MathF.Max(0, (xy * xy) - (xx * yy));
                strongest = MathF.Max(strongest, strength[i]);
            }
        }
        var points = new List<SaddlePoint>();
        for (int y = Border; y < h - Border; y++)
        {
            for (int x = Border; x < w - Border; x++)
            {
                float s = strength[(y * w) + x];
                if (s > FaintestShare * strongest && IsPeak(strength, w, x, y, s) && TryRefine(picture, x + 0.5, y + 0.5, out double u, out double v))
                    points.Add(new SaddlePoint(u, v, s));
            }
        }
        points.Sort((a, b) => b.Strength.CompareTo(a.Strength));
        if (points.Count > MostPoints)
            points.RemoveRange(MostPoints, points.Count - MostPoints);
        return points;
    }

    private static bool IsPeak(float[] strength, int width, int x, int y, float s)
    {
        for (int dy = -Reach; dy <= Reach; dy++)
        {
            for (int dx = -Reach; dx <= Reach; dx++)
            {
                if (strength[((y + dy) * width) + x + dx] > s)
                    return false;
            }
        }
        return true;
    }

    /// <summary>Moves a guess to the saddle within 3 px of it.</summary>
    // Least-squares quadric over a 7 × 7 window about the current guess; its stationary point is the corner (Lucchese, Mitra 2002).
    public static bool TryRefine(GreyPicture picture, double u, double v, out double fineU, out double fineV)
    {
        (fineU, fineV) = (u, v);
        for (int pass = 0; pass < 6; pass++)
        {
            double gx = 0, gy = 0, xx = 0, xy = 0, yy = 0, sum = 0;
            for (int dy = -3; dy <= 3; dy++)
            {
                for (int dx = -3; dx <= 3; dx++)
                {
                    double z = picture.At(fineU + dx, fineV + dy);
                    sum += z;
                    gx += dx * z;
                    gy += dy * z;
                    xy += dx * dy * z;
                    xx += dx * dx * z;
                    yy += dy * dy * z;
                }
            }
            // Closed-form normal equations on the symmetric grid: Σx² = 196, Σx²y² = 784, Σ(x² − 4)² = 588.
            double a = (xx - (4 * sum)) / 588, c = (yy - (4 * sum)) / 588, b = xy / 784, p = gx / 196, q = gy / 196;
            double determinant = (4 * a * c) - (b * b);
            if (determinant >= -1e-9)
                return false;
            double du = ((b * q) - (2 * c * p)) / determinant, dv = ((b * p) - (2 * a * q)) / determinant;
            if (Math.Abs(du) > 2 || Math.Abs(dv) > 2)
                return false;
            fineU += du;
            fineV += dv;
            if (Math.Abs(fineU - u) > 3 || Math.Abs(fineV - v) > 3)
                return false;
            if (Math.Abs(du) + Math.Abs(dv) < 1e-3)
                return true;
        }
        return true;
    }
}
