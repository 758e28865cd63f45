using Tendon.Host.Core.Calibration;

namespace Tendon.Host.Core.Cameras.Moves;

/// <summary>Moves a supposed camera until the kept points look as they do in the present picture: iterated, robust least squares over brightness
/// (direct image alignment; Baker and Matthews 2004).</summary>
internal static class PoseAligner
{
    /// <summary>A misfit of this much or more says nothing more about the pose.</summary>
    private const double Cutoff = 1.0;

    /// <summary>What a point out of view costs: less than a misfit, so that a pose is not chosen for what it keeps in view.</summary>
    private const double UnseenCost = 0.25;

    // What a bump does: weak, so that it decides only what the picture leaves open.
    private const double TurnSigmaRad = 0.06, ShiftSigmaM = 0.02, PriorWeight = 0.6;

    private const double Converged = 1e-5;
    private const int Dampings = 5;

    /// <summary>How well a supposed change explains the picture.</summary>
    public static Alignment Rate(CameraModel calibrated, ViewLevel level, ContrastPicture picture, double[] change)
    {
        var at = new Alignment { Change = change };
        Judge(calibrated, level, picture, at, null);
        return at;
    }

    /// <summary>Improves the change that <paramref name="from"/> supposes.</summary>
    public static Alignment Refine(CameraModel calibrated, ViewLevel level, ContrastPicture picture, Alignment from, int steps)
    {
        var best = new Alignment { Change = from.Change };
        double damping = 1e-3;
        for (int i = 0; i < steps; i++)
        {
            var normal = new NormalEquations(PoseChange.Unknowns);
            Judge(calibrated, level, picture, best, normal);
            AddPrior(best.Change, normal);
            double before = Rank(best, level.Points.Count);
            if (Step(calibrated, level, picture, best, normal, ref damping) is not { } better)
                break;
            best = better;
            if (Rank(best, level.Points.Count) > (1 - Converged) * before)
                break;
        }
        return best;
    }

    /// <summary>What a point on average costs, with what speaks against so large a move.</summary>
    public static double Rank(Alignment at, int points)
    {
        double sum = 0;
        for (int k = 0; k < PoseChange.Unknowns; k++)
            sum += Math.Pow(at.Change[k] * Prior(k), 2);
        return at.Cost + (sum / Math.Max(1, points));
    }

    /// <summary>Rates a pose, and gathers the equations of a step when asked to.</summary>
    public static void Judge(CameraModel calibrated, ViewLevel level, ContrastPicture picture, Alignment at, NormalEquations? normal)
    {
        CameraModel camera = PoseChange.Apply(calibrated, at.Change);
        double[] r = camera.Rotation, t = camera.Translation;
        double cost = UnseenCost * level.Points.Count;
        Span<LikenessSum> likeness = stackalloc LikenessSum[KnownPoint.Regions];
        Span<double> row = stackalloc double[PoseChange.Unknowns];
        foreach (KnownPoint p in level.Points)
        {
            double x = (r[0] * p.XM) + (r[1] * p.YM) + t[0], y = (r[3] * p.XM) + (r[4] * p.YM) + t[1], z = (r[6] * p.XM) + (r[7] * p.YM) + t[2];
            if (z < 1e-3)
                continue;
            double nx = x / z, ny = y / z, r2 = (nx * nx) + (ny * ny), gain = 1 + (r2 * (camera.K1 + (r2 * camera.K2)));
            double fx = camera.FocalXPx * gain / level.PerPixel, fy = camera.FocalYPx * gain / level.PerPixel;
            if (!picture.TrySample((fx * nx) + (camera.CentreXPx / level.PerPixel), (fy * ny) + (camera.CentreYPx / level.PerPixel), out float value, out float slopeX, out float slopeY))
                continue;
            likeness[p.Region].Add(value, p.Value);
            double misfit = value - p.Value, share = misfit * misfit / (Cutoff * Cutoff);
            cost += Math.Min(1, share) - UnseenCost;
            if (normal is null || share >= 1)
                continue;
            // Tukey's weight: what is covered or has changed pulls at nothing.
            double root = 1 - share, gx = slopeX * fx * root, gy = slopeY * fy * root;
            (row[3], row[4], row[5]) = (gx / z, gy / z, -((gx * nx) + (gy * ny)) / z);
            (row[0], row[1], row[2]) = ((row[5] * y) - (row[4] * z), (row[3] * z) - (row[5] * x), (row[4] * x) - (row[3] * y));
            normal.Add(row, -misfit * root);
        }
        at.Cost = cost / Math.Max(1, level.Points.Count);
        at.Rate(likeness);
    }

    /// <summary>Adds that a large move is less likely than a small one.</summary>
    public static void AddPrior(double[] change, NormalEquations normal)
    {
        Span<double> row = stackalloc double[PoseChange.Unknowns];
        for (int k = 0; k < PoseChange.Unknowns; k++)
        {
            row.Clear();
            row[k] = Prior(k);
            normal.Add(row, -change[k] * row[k]);
        }
    }

    // Damped until it is a better pose; null when none is.
    private static Alignment? Step(CameraModel calibrated, ViewLevel level, ContrastPicture picture, Alignment from, NormalEquations normal, ref double damping)
    {
        Span<double> change = stackalloc double[PoseChange.Unknowns];
        for (int attempt = 0; attempt < Dampings; attempt++)
        {
            if (normal.TrySolve(damping, change))
            {
                double[] moved = [.. from.Change];
                for (int k = 0; k < moved.Length; k++)
                    moved[k] += change[k];
                Alignment next = Rate(calibrated, level, picture, moved);
                if (Rank(next, level.Points.Count) < Rank(from, level.Points.Count))
                {
                    damping /= 5;
                    return next;
                }
            }
            damping *= 8;
        }
        return null;
    }

    private static double Prior(int unknown) => PriorWeight / (unknown < 3 ? TurnSigmaRad : ShiftSigmaM);
}
