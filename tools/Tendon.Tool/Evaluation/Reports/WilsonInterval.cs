namespace Tendon.Tool.Evaluation.Reports;

/// <summary>Wilson score interval of a proportion at 95 % (Wilson 1927); honest for small n and for rates near 0 and 1.</summary>
public readonly record struct WilsonInterval(double Low, double High)
{
    private const double Z = 1.959963984540054;

    /// <summary>0…1 bounds for <paramref name="hits"/> of <paramref name="trials"/>; the whole range when there were no trials.</summary>
    public static WilsonInterval Of(int hits, int trials)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, trials);
        if (trials == 0)
            return new WilsonInterval(0, 1);
        double n = trials, p = hits / n, z2 = Z * Z;
        double centre = (p + (z2 / (2 * n))) / (1 + (z2 / n));
        double half = Z / (1 + (z2 / n)) * Math.Sqrt((p * (1 - p) / n) + (z2 / (4 * n * n)));
        return new WilsonInterval(Math.Max(0, centre - half), Math.Min(1, centre + half));
    }
}
