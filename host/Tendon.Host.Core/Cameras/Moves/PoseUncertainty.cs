using Tendon.Host.Core.Calibration;

namespace Tendon.Host.Core.Cameras.Moves;

/// <summary>What the spread of the misfits lets one say about a found pose, at the far spots of the table that an arm works on.</summary>
internal static class PoseUncertainty
{
    // Neighbouring points share their errors (compression, objects' edges): so many count as one. Set by errors seen on rendered tables.
    private const double PointsPerFact = 6;
    private const double PriorMisfit = 0.1;

    /// <summary>Largest standard deviation of the position of a spot on the table, metres.</summary>
    public static double WorstSigmaM(CameraModel calibrated, ViewLevel level, ContrastPicture picture, Alignment at)
    {
        var normal = new NormalEquations(PoseChange.Unknowns);
        PoseAligner.Judge(calibrated, level, picture, at, normal);
        PoseAligner.AddPrior(at.Change, normal);
        double misfit = at.Cost + (PriorMisfit * PriorMisfit);
        CameraModel camera = PoseChange.Apply(calibrated, at.Change);
        double worst = 0;
        double[] alongX = new double[PoseChange.Unknowns], alongY = new double[PoseChange.Unknowns];
        foreach ((double x, double y) in TableSpots.All)
        {
            if (!camera.TryProject(x, y, 0, out double u, out double v))
                return double.PositiveInfinity;
            for (int k = 0; k < PoseChange.Unknowns; k++)
            {
                const double Step = 1e-5;
                double[] moved = [.. at.Change];
                moved[k] += Step;
                if (!PoseChange.Apply(calibrated, moved).TryUnproject(u, v, 0, out double mx, out double my))
                    return double.PositiveInfinity;
                (alongX[k], alongY[k]) = ((mx - x) / Step, (my - y) / Step);
            }
            if (!normal.TryForm(alongX, out double sx) || !normal.TryForm(alongY, out double sy))
                return double.PositiveInfinity;
            worst = Math.Max(worst, sx + sy);
        }
        return Math.Sqrt(worst * misfit * PointsPerFact);
    }
}
