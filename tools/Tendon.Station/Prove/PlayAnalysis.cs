namespace Tendon.Station.Prove;

/// <summary>
/// Play of a joint that carries weight, from a slow pass over the angle where the weight changes sides. There the shaft falls from one side of the play
/// to the other, and while it falls the motor carries nothing: after the balance its load misses the weight for a stretch that grows with the play.
/// The sensor sits on the shaft, so that the play itself is invisible to it. Pure.
/// </summary>
public static class PlayAnalysis
{
    private const double BinRad = 0.03;
    private const int LeastSamples = 2;
    private const double LongestStretchRad = 1.4;
    private const double StretchStepRad = 0.01;
    private const int LeastStretches = 10;

    /// <summary>Play from side to side, degrees; NaN when the pass did not cross the balance.</summary>
    public static double Degrees(IReadOnlyList<ProveSample> pass, double radPerS)
    {
        IReadOnlyList<LoadProfile> profile = LoadProfile.Of(pass, BinRad, LeastSamples);
        if (profile.Count < LeastStretches || !TryBalance(profile, out double balanceRad))
            return double.NaN;
        (double stretch, double permillePerRad) = Fit(profile, balanceRad);
        // Falling at (weight − friction) / drag from where the weight beats the shaft's friction: its integral over the stretch is the play.
        double weightNmPerRad = Math.Abs(permillePerRad) / 1000 * ProveLimits.StallTorqueNm;
        double falling = Math.Max(0, stretch - (ProveLimits.ShaftFrictionNm / weightNmPerRad));
        return weightNmPerRad * falling * falling / (2 * ProveLimits.PlayDragNmS * radPerS) * 180 / Math.PI;
    }

    // The missing weight lies the same way on both sides, so that a straight line through the mean load still crosses zero at the balance.
    private static bool TryBalance(IReadOnlyList<LoadProfile> profile, out double balanceRad)
    {
        double meanX = profile.Average(p => p.AngleRad), meanY = profile.Average(p => p.Mean);
        double slope = profile.Sum(p => (p.AngleRad - meanX) * (p.Mean - meanY)) / profile.Sum(p => (p.AngleRad - meanX) * (p.AngleRad - meanX));
        balanceRad = slope == 0 ? double.NaN : meanX - (meanY / slope);
        return balanceRad > profile[0].AngleRad && balanceRad < profile[^1].AngleRad;
    }

    // The stretch, and the weight with it, that explains mean and half difference best.
    private static (double StretchRad, double PermillePerRad) Fit(IReadOnlyList<LoadProfile> profile, double balanceRad)
    {
        (double StretchRad, double PermillePerRad) best = default;
        double least = double.MaxValue;
        for (double stretch = 0; stretch <= LongestStretchRad; stretch += StretchStepRad)
        {
            double[] weight = [.. profile.Select(p => Math.Sin(p.AngleRad - balanceRad))];
            bool[] isMissing = [.. profile.Select(p => Math.Abs(p.AngleRad - balanceRad) < stretch)];
            double[] mean = [.. weight.Select((w, i) => isMissing[i] ? w / 2 : w)];
            double slope = mean.Select((m, i) => m * profile[i].Mean).Sum() / mean.Sum(m => m * m);
            double[] rest = [.. profile.Select((p, i) => p.HalfDifference + (isMissing[i] ? slope * Math.Abs(weight[i]) / 2 : 0))];
            double level = rest.Average();
            double squares = rest.Sum(r => (r - level) * (r - level)) + mean.Select((m, i) => profile[i].Mean - (slope * m)).Sum(r => r * r);
            if (squares < least)
                (best, least) = ((stretch, slope), squares);
        }

        return best;
    }
}
