namespace Tendon.Tool.Evaluation;

/// <summary>Rates of one group of episodes, with the Wilson interval of success.</summary>
/// <param name="Episodes">How many.</param>
/// <param name="Success">Share that succeeded.</param>
/// <param name="SuccessLow">Lower Wilson bound, 95 %.</param>
/// <param name="SuccessHigh">Upper Wilson bound, 95 %.</param>
/// <param name="Refused">Share refused.</param>
/// <param name="Asked">Share that ended in a question.</param>
/// <param name="WrongAction">Share with a wrong action.</param>
/// <param name="FalseClaim">Share that claimed done while the goal was false.</param>
/// <param name="LatencyMsP50">Median wall time of the planner's step, ms.</param>
/// <param name="LatencyMsP95">95th percentile of it, ms.</param>
public sealed record GroupSummary(
    int Episodes,
    double Success,
    double SuccessLow,
    double SuccessHigh,
    double Refused,
    double Asked,
    double WrongAction,
    double FalseClaim,
    double LatencyMsP50,
    double LatencyMsP95)
{
    /// <summary>Sums up a group; all rates are 0 when it is empty.</summary>
    public static GroupSummary Of(IReadOnlyCollection<EpisodeResult> results)
    {
        int n = results.Count, hits = results.Count(r => r.Success);
        var interval = WilsonInterval.Of(hits, n);
        double[] latencies = [.. results.Select(r => r.PlannerMs).Order()];
        return new GroupSummary(
            n, Share(hits, n), interval.Low, interval.High,
            Share(results.Count(r => r.Claim == "refused"), n),
            Share(results.Count(r => r.Claim == "asked"), n),
            Share(results.Count(r => r.WrongAction), n),
            Share(results.Count(r => r.FalseClaim), n),
            Quantile(latencies, 0.5), Quantile(latencies, 0.95));
    }

    private static double Share(int count, int total) => total == 0 ? 0 : (double)count / total;

    private static double Quantile(double[] sorted, double q) => sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(q * sorted.Length))];
}
