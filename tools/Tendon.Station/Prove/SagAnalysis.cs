namespace Tendon.Station.Prove;

/// <summary>Resistance of the supply from looks at voltage and current under load. Pure.</summary>
public static class SagAnalysis
{
    private const double LeastSpreadA = 0.8;

    /// <summary>Slope of the voltage over the supply's current, ohms, by least squares; NaN when the current hardly changed.</summary>
    public static double Ohms(IReadOnlyList<(double TimeS, double Mv, double CurrentA)> curve)
    {
        if (curve.Count < 5 || curve.Max(c => c.CurrentA) - curve.Min(c => c.CurrentA) < LeastSpreadA)
            return double.NaN;
        double meanA = curve.Average(c => c.CurrentA), meanMv = curve.Average(c => c.Mv);
        double aa = curve.Sum(c => (c.CurrentA - meanA) * (c.CurrentA - meanA));
        return -curve.Sum(c => (c.CurrentA - meanA) * (c.Mv - meanMv)) / aa / 1000;
    }
}
