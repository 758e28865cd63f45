namespace Tendon.Station.Prove;

/// <summary>Order statistics of short lists.</summary>
internal static class Statistics
{
    /// <summary>The value below which a share of the values lies; NaN for none.</summary>
    public static double Quantile(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Where(double.IsFinite).Order()];
        return sorted.Length == 0 ? double.NaN : sorted[(int)Math.Clamp(share * (sorted.Length - 1), 0, sorted.Length - 1)];
    }

    public static double Median(IEnumerable<double> values) => Quantile(values, 0.5);
}
