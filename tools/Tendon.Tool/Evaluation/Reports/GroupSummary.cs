using Tendon.Tool.Evaluation.Episodes;

namespace Tendon.Tool.Evaluation.Reports;

/// <summary>Figures of one group of episodes. Rates are shares, 0…1.</summary>
/// <param name="Episodes">How many.</param>
/// <param name="Success">Share that succeeded.</param>
/// <param name="Refused">Share that the arm refused.</param>
/// <param name="Asked">Share that ended in a question.</param>
/// <param name="WrongAction">Share with a wrong action.</param>
/// <param name="LatencyMsP50">Median wall time of the planner's step, ms.</param>
/// <param name="LatencyMsP95">95th percentile of it, ms.</param>
public sealed record GroupSummary(int Episodes, double Success, double Refused, double Asked, double WrongAction, double LatencyMsP50, double LatencyMsP95)
{
    /// <summary>Wilson interval of <see cref="Success"/>, 95 %.</summary>
    public WilsonInterval SuccessInterval => Interval(Success);

    /// <summary>Wilson interval of <see cref="WrongAction"/>, 95 %.</summary>
    public WilsonInterval WrongActionInterval => Interval(WrongAction);

    /// <summary>Share that claimed done while the goal was false.</summary>
    public double FalseClaim { get; init; }

    /// <summary>Share in which something moved that the goal does not allow to move.</summary>
    public double Collateral { get; init; }

    /// <summary>Share in which nothing moved.</summary>
    public double Still { get; init; }

    /// <summary>Sums up a group; all rates are 0 when it is empty.</summary>
    public static GroupSummary Of(IReadOnlyCollection<EpisodeRow> rows)
    {
        double[] latencies = [.. rows.Where(r => r.LatencyMs > 0).Select(r => r.LatencyMs).Order()];
        return new GroupSummary(
            rows.Count, Share(rows, r => r.Success), Share(rows, r => r.Claim == "refused"), Share(rows, r => r.Claim == "asked"),
            Share(rows, r => r.WrongAction), Quantile(latencies, 0.5), Quantile(latencies, 0.95))
        {
            FalseClaim = Share(rows, r => r.FalseClaim),
            Collateral = Share(rows, r => r.Collateral > 0),
            Still = Share(rows, r => r.Moved == 0),
        };
    }

    private static double Share(IReadOnlyCollection<EpisodeRow> rows, Func<EpisodeRow, bool> counts) => rows.Count == 0 ? 0 : (double)rows.Count(counts) / rows.Count;

    // The nearest rank: the smallest value that at least a share q of all do not exceed.
    private static double Quantile(double[] sorted, double q) => sorted.Length == 0 ? 0 : sorted[Math.Max(0, (int)Math.Ceiling(q * sorted.Length) - 1)];

    private WilsonInterval Interval(double share) => WilsonInterval.Of((int)Math.Round(share * Episodes), Episodes);
}
