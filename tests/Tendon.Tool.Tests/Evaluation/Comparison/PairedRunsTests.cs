using Tendon.Tool.Evaluation.Comparison;
using Tendon.Tool.Evaluation.Episodes;
using static Tendon.Tool.Tests.Evaluation.Reports.ReportTests;

namespace Tendon.Tool.Tests.Evaluation.Comparison;

public sealed class PairedRunsTests
{
    // Exact binomial values: 2·Σ C(n, i)/2ⁿ over i ≤ min(b, c), at most 1.
    [Theory]
    [InlineData(0, 0, 1.0)]
    [InlineData(1, 0, 1.0)]
    [InlineData(5, 5, 1.0)]
    [InlineData(6, 0, 0.03125)]
    [InlineData(0, 6, 0.03125)]
    [InlineData(8, 2, 0.109375)]
    [InlineData(15, 5, 0.041389465)]
    [InlineData(59, 6, 4.96465e-12)]
    [InlineData(1200, 1300, 0.0476819)]
    public void McNemar_agrees_with_the_exact_binomial(int onlyFirst, int onlySecond, double p) =>
        Assert.InRange(McNemarTest.PValue(onlyFirst, onlySecond), p * 0.9999, p * 1.0001);

    [Fact]
    public void Runs_are_paired_by_line_and_episode()
    {
        EpisodeRow[] first = [Row("put-1"), Row("put-1", 1), Row("stack-1", success: false), Row("stack-2"), Row("zone-1")];
        EpisodeRow[] second = [Row("put-1"), Row("put-1", 1, success: false), Row("stack-1"), Row("stack-2") with { Seed = 5 }, Row("swap-1")];
        PairedRuns runs = PairedRuns.Of(first, second);
        Assert.Equal((2, 1), (runs.OnlyInOne, runs.OtherWorlds));
        Assert.Equal(new PairedGroup(PairedRuns.All, 1, 1, 1, 0), runs.Groups[0]);
        Assert.Equal([PairedRuns.All, "put", "stack"], runs.Groups.Select(g => g.Name));
        Assert.Equal((2.0 / 3, 2.0 / 3, 1.0), (runs.Groups[0].First, runs.Groups[0].Second, runs.Groups[0].PValue));
    }
}
