namespace Tendon.Station.Prove;

/// <summary>
/// Friction from one slow pass to and fro. At the same angle the weight is the same both ways, so half the difference of the two loads is friction
/// and what the motor's own voltage takes at that speed. Pure.
/// </summary>
public static class FrictionAnalysis
{
    private const double BinRad = 0.05;
    private const int LeastSamples = 3;

    /// <summary>Friction, 0.1 % of stall torque; NaN when no stretch was passed both ways.</summary>
    public static double Permille(IReadOnlyList<ProveSample> pass)
    {
        double[] halves = [.. LoadProfile.Of(pass, BinRad, LeastSamples).Select(bin => bin.HalfDifference)];
        double speed = Statistics.Median(pass.Zip(pass.Skip(5)).Select(pair => Math.Abs(pair.Second.PositionRad - pair.First.PositionRad) / Math.Max(1e-6, pair.Second.TimeS - pair.First.TimeS)));
        return halves.Length == 0 ? double.NaN : Statistics.Median(halves) - (1000 * speed / ProveLimits.NoLoadRadPerS);
    }
}
