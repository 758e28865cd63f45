using Tendon.Host.Core.Cameras;

namespace Tendon.Host.Core.Calibration;

/// <summary>
/// Fits lens and pose to board corners by maximum a posteriori: what one flat sheet leaves open (principal point, second distortion
/// term) stays near what lenses have. Unknowns: focal, centre, k1, k2, rotation vector, translation, then x, y, yaw of each sheet
/// whose place was not measured.
/// </summary>
internal static class CameraFit
{
    private const int LensAndPose = 11, PerFreeSheet = 3;

    // Spread of corner positions (noise, compression, print), and of lenses about the usual.
    private const double CornerSigmaPx = 0.12, CentreSigmaPx = 4, K1Usual = -0.04, K1Sigma = 0.06, K2Sigma = 0.02, FocalSigmaShare = 0.3;

    /// <summary>The first view has a placement.</summary>
    public static CalibrationResult Fit(IReadOnlyList<BoardView> views)
    {
        BoardSighting first = views[0].Sighting;
        CameraModel camera = Refine(views.Take(1).ToList(), InitialPose.Estimate(first, views[0].Placement!), [], out double rms);
        if (views.Count > 1)
        {
            List<BoardPlacement> loose = [.. views.Where(view => view.Placement is null).Select(view => InitialPose.PlaceSheet(camera, view.Sighting))];
            camera = Refine(views, camera, loose, out rms);
        }
        return new CalibrationResult(camera, rms, views.Count);
    }

    private static CameraModel Refine(IReadOnlyList<BoardView> views, CameraModel start, List<BoardPlacement> loose, out double rms)
    {
        var unknowns = new double[LensAndPose + (PerFreeSheet * loose.Count)];
        (unknowns[0], unknowns[1], unknowns[2], unknowns[3], unknowns[4]) = (start.FocalXPx, start.CentreXPx, start.CentreYPx, start.K1, start.K2);
        RotationVector.FromMatrix(start.Rotation).CopyTo(unknowns, 5);
        start.Translation.CopyTo(unknowns, 8);
        var steps = new double[unknowns.Length];
        Array.Fill(steps, 1e-6);
        (steps[0], steps[1], steps[2]) = (1e-3, 1e-3, 1e-3);
        for (int k = 0; k < loose.Count; k++)
        {
            int at = LensAndPose + (PerFreeSheet * k);
            (unknowns[at], unknowns[at + 1], unknowns[at + 2]) = (loose[k].CentreXM, loose[k].CentreYM, loose[k].YawRad);
        }
        int corners = views.Count * BoardLayout.Corners, width = start.WidthPx, height = start.HeightPx;
        LevenbergMarquardt.Minimise(unknowns, steps, (2 * corners) + 5, (x, r) => Residuals(views, x, width, height, r));
        var residuals = new double[(2 * corners) + 5];
        Residuals(views, unknowns, width, height, residuals);
        rms = CornerSigmaPx * Math.Sqrt(residuals.AsSpan(0, 2 * corners).ToArray().Sum(r => r * r) / corners);
        return Camera(unknowns, width, height);
    }

    private static void Residuals(IReadOnlyList<BoardView> views, double[] unknowns, int width, int height, double[] residuals)
    {
        CameraModel camera = Camera(unknowns, width, height);
        int free = LensAndPose, at = 0;
        foreach (BoardView view in views)
        {
            BoardPlacement? placement = view.Placement;
            if (placement is null)
            {
                placement = new BoardPlacement(unknowns[free], unknowns[free + 1], unknowns[free + 2]);
                free += PerFreeSheet;
            }
            for (int i = 0; i < BoardLayout.Corners; i++)
            {
                (double across, double down) = BoardLayout.Corner(i);
                (double x, double y) = placement.ToBase(across, down);
                bool seen = camera.TryProject(x, y, 0, out double u, out double v);
                residuals[at++] = seen ? (u - view.Sighting.U[i]) / CornerSigmaPx : 1e4;
                residuals[at++] = seen ? (v - view.Sighting.V[i]) / CornerSigmaPx : 1e4;
            }
        }
        double usualFocal = InitialPose.UsualFocalShare * width;
        residuals[at++] = (unknowns[0] - usualFocal) / (FocalSigmaShare * usualFocal);
        residuals[at++] = (unknowns[1] - (width / 2.0)) / CentreSigmaPx;
        residuals[at++] = (unknowns[2] - (height / 2.0)) / CentreSigmaPx;
        residuals[at++] = (unknowns[3] - K1Usual) / K1Sigma;
        residuals[at] = unknowns[4] / K2Sigma;
    }

    private static CameraModel Camera(double[] x, int width, int height) => new(
        width, height, x[0], x[0], x[1], x[2], x[3], x[4], RotationVector.ToMatrix(x[5], x[6], x[7]), [x[8], x[9], x[10]]);
}
