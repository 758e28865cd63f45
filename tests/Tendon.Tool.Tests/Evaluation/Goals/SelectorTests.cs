using Tendon.Tool.Evaluation.Goals;
using Tendon.Workbench.Table;
using static Tendon.Tool.Tests.Evaluation.Goals.Tables;

namespace Tendon.Tool.Tests.Evaluation.Goals;

public sealed class SelectorTests
{
    private static readonly TableSnapshot Table = Of(
        Cube(0, ObjectColour.Red, 0.20f, -0.10f), Cube(1, ObjectColour.Red, 0.30f, 0.00f, edge: 0.032f), Cube(2, ObjectColour.Green, 0.25f, 0.10f, edge: 0.034f),
        Bowl(3, ObjectColour.Red, 0.25f, 0.20f));

    [Theory]
    [InlineData("red cube", "0,1")]
    [InlineData("* cube", "0,1,2")]
    [InlineData("cube", "0,1,2")]
    [InlineData("red *", "0,1,3")]
    [InlineData("* *", "0,1,2,3")]
    [InlineData("small * cube", "0")]
    [InlineData("large red cube", "1")]
    [InlineData("leftmost cube", "0")]
    [InlineData("rightmost red cube", "1")]
    [InlineData("nearest red cube", "1")]
    [InlineData("farthest cube", "0")]
    [InlineData("left#2 cube", "1")]
    [InlineData("right#1 * cube", "2")]
    [InlineData("right#3 cube", "0")]
    [InlineData("left#4 cube", "")]
    [InlineData("smallest cube", "0")]
    [InlineData("largest red cube", "1")]
    [InlineData("blue cube", "")]
    public void Names_what_the_camera_shows(string selector, string ids)
    {
        Assert.Null(GoalReader.Read($"unmoved({selector})", out Goal? goal));
        ResolvedGoal resolved = ResolvedGoal.Of(goal!, Table, out _, out _);
        Assert.Equal(ids, string.Join(',', resolved.Predicates[0].Objects[0]));
    }

    [Fact]
    public void What_is_to_be_moved_is_never_a_container_unless_it_is_named()
    {
        Assert.Null(GoalReader.Read("left_of(red *, red *)", out Goal? goal));
        ResolvedPredicate predicate = ResolvedGoal.Of(goal!, Table, out _, out _).Predicates[0];
        Assert.Equal([0, 1], predicate.Objects[0]);
        Assert.Equal([0, 1, 3], predicate.Objects[1]);
    }

    [Theory]
    [InlineData("leftmost cube", true)]
    [InlineData("largest cube", false)]
    [InlineData("largest red cube", true)]
    [InlineData("smallest cube", true)]
    public void An_order_that_hangs_on_millimetres_is_not_clear(string selector, bool clear)
    {
        Assert.Null(GoalReader.Read($"at({selector}, left)", out Goal? goal));
        ResolvedGoal.Of(goal!, Table, out _, out Selector? unclear);
        Assert.Equal(clear, unclear is null);
    }
}
