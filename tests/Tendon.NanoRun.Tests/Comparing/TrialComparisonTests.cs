using Tendon.NanoRun.Comparing;

namespace Tendon.NanoRun.Tests.Comparing;

public class TrialComparisonTests
{
    [Fact]
    public void Equal_lines_are_counted_and_a_different_one_is_shown_with_both_sides()
    {
        TrialComparison comparison = TrialComparison.Of(["arm 1", "arm 2", "arm 3"], ["arm 1", "arm x", "arm 3"]);
        Assert.Equal(2, comparison.SameCount);
        string difference = Assert.Single(comparison.Differences);
        Assert.Contains("line 2", difference);
        Assert.Contains("arm 2", difference);
        Assert.Contains("arm x", difference);
    }

    [Fact]
    public void A_run_that_ends_early_differs_in_every_line_that_is_missing() =>
        Assert.Equal(2, TrialComparison.Of(["a", "b", "c"], ["a"]).Differences.Count);

    [Fact]
    public void A_device_that_says_more_differs() => Assert.Single(TrialComparison.Of(["a"], ["a", "b"]).Differences);

    [Fact]
    public void A_known_edge_must_differ_just_as_it_is_known_to()
    {
        Assert.Equal(1, TrialComparison.Of(["edge 1f / 0f = Infinity"], ["edge 1f / 0f = Exception"]).KnownCount);
        Assert.Single(TrialComparison.Of(["edge 1f / 0f = Infinity"], ["edge 1f / 0f = Infinity"]).Differences);
        Assert.Single(TrialComparison.Of(["edge 1f / 0f = Infinity"], ["edge 1f / 0f = 0"]).Differences);
    }
}
