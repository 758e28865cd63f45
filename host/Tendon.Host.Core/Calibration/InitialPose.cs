using Tendon.Host.Core.Cameras;

namespace Tendon.Host.Core.Calibration;

/// <summary>A first guess of the camera from one sheet, good enough to refine.</summary>
internal static class InitialPose
{
    /// <summary>Focal length per picture width of a lens with 62° of view.</summary>
    public const double UsualFocalShare = 0.832;

    public static CameraModel Estimate(BoardSighting sighting, BoardPlacement placement)
    {
        var x = new double[BoardLayout.Corners];
        var y = new double[BoardLayout.Corners];
        for (int i = 0; i < x.Length; i++)
        {
            (double across, double down) = BoardLayout.Corner(i);
            (x[i], y[i]) = placement.ToBase(across, down);
        }
        double[] h = Homography.Fit(x, y, sighting.U, sighting.V).H;
        double centreX = sighting.WidthPx / 2.0, centreY = sighting.HeightPx / 2.0;
        for (int k = 0; k < 3; k++)
        {
            h[k] -= centreX * h[6 + k];
            h[3 + k] -= centreY * h[6 + k];
        }
        double focal = Focal(h, UsualFocalShare * sighting.WidthPx);
        // Columns of [r1 r2 t] up to scale; the sign puts the table in front of the camera.
        double scale = 2 / (Length(h[0] / focal, h[3] / focal, h[6]) + Length(h[1] / focal, h[4] / focal, h[7]));
        if (h[8] < 0)
            scale = -scale;
        double[] r1 = [scale * h[0] / focal, scale * h[3] / focal, scale * h[6]], r2 = [scale * h[1] / focal, scale * h[4] / focal, scale * h[7]];
        double[] t = [scale * h[2] / focal, scale * h[5] / focal, scale * h[8]];
        Normalise(r1);
        double along = (r1[0] * r2[0]) + (r1[1] * r2[1]) + (r1[2] * r2[2]);
        for (int k = 0; k < 3; k++)
            r2[k] -= along * r1[k];
        Normalise(r2);
        double[] r3 = [(r1[1] * r2[2]) - (r1[2] * r2[1]), (r1[2] * r2[0]) - (r1[0] * r2[2]), (r1[0] * r2[1]) - (r1[1] * r2[0])];
        return new CameraModel(
            sighting.WidthPx, sighting.HeightPx, focal, focal, centreX, centreY, 0, 0,
            [r1[0], r2[0], r3[0], r1[1], r2[1], r3[1], r1[2], r2[2], r3[2]], t);
    }

    /// <summary>Where a sheet lies on the table, as a roughly known camera sees it.</summary>
    public static BoardPlacement PlaceSheet(CameraModel camera, BoardSighting sighting)
    {
        double meanX = 0, meanY = 0, sine = 0, cosine = 0;
        var seen = new (double X, double Y)[BoardLayout.Corners];
        for (int i = 0; i < seen.Length; i++)
        {
            if (!camera.TryUnproject(sighting.U[i], sighting.V[i], 0, out double x, out double y))
                throw new CalibrationException("a further sheet lies beyond the table; lay it flat on the table");
            seen[i] = (x, y);
            meanX += x / seen.Length;
            meanY += y / seen.Length;
        }
        for (int i = 0; i < seen.Length; i++)
        {
            // Unturned, base x is down the page and base y across; the corners' mean is the sheet's middle.
            (double across, double down) = BoardLayout.Corner(i);
            cosine += (down * (seen[i].X - meanX)) + (across * (seen[i].Y - meanY));
            sine += (down * (seen[i].Y - meanY)) - (across * (seen[i].X - meanX));
        }
        return new BoardPlacement(meanX, meanY, Math.Atan2(sine, cosine));
    }

    // From h1ᵀ ω h2 = 0 and h1ᵀ ω h1 = h2ᵀ ω h2 with the principal point at the origin (Zhang 2000), least squares in 1/f².
    private static double Focal(double[] h, double usual)
    {
        double a1 = (h[0] * h[1]) + (h[3] * h[4]), b1 = h[6] * h[7];
        double a2 = (h[0] * h[0]) + (h[3] * h[3]) - (h[1] * h[1]) - (h[4] * h[4]), b2 = (h[6] * h[6]) - (h[7] * h[7]);
        double inverse = -((a1 * b1) + (a2 * b2)) / ((a1 * a1) + (a2 * a2));
        double focal = inverse > 0 ? Math.Sqrt(1 / inverse) : usual;
        return focal > 0.5 * usual && focal < 2 * usual ? focal : usual;
    }

    private static double Length(double x, double y, double z) => Math.Sqrt((x * x) + (y * y) + (z * z));

    private static void Normalise(double[] v)
    {
        double length = Length(v[0], v[1], v[2]);
        for (int k = 0; k < 3; k++)
            v[k] /= length;
    }
}
