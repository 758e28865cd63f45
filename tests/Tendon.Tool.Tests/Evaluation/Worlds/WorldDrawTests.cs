using Tendon.Tool.Evaluation.Goals;
using Tendon.Tool.Evaluation.Suites;
using Tendon.Tool.Evaluation.Worlds;
using Tendon.Tool.Tests.Evaluation.Suites;
using Tendon.Workbench.Judge;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Tests.Evaluation.Worlds;

public sealed class WorldDrawTests
{
    [Theory]
    [InlineData("red cube, blue bowl, +2..4", "in(red cube, blue bowl)")]
    [InlineData("red cube, blue bowl, +2..4", "left_of(red cube, blue bowl)")]
    [InlineData("small red cube, large red ball, +3", "at(small * cube, left) & unmoved(red *)")]
    [InlineData("red cube x3, +2", "swapped(leftmost red cube, rightmost red cube)")]
    public void Distractors_match_no_selector_and_look_like_nothing_else(string scene, string goal)
    {
        SuiteCase one = SuiteLines.One(scene, goal);
        for (ulong seed = 0; seed < 40; seed++)
        {
            EpisodeWorld world = Draw(one, seed);
            TableObject[] extra = [.. world.Start.Objects.Skip(one.Scene.Objects.Count)];
            Assert.InRange(extra.Length, one.Scene.LeastDistractors, one.Scene.MostDistractors);
            foreach (TableObject distractor in extra)
            {
                Assert.DoesNotContain(one.Goal.Predicates.SelectMany(p => p.Selectors), s => s.Fits(distractor.Kind, distractor.Colour, distractor.Size));
                Assert.DoesNotContain(world.Start.Objects, o => o.Id != distractor.Id && o.Kind == distractor.Kind && o.Colour == distractor.Colour);
            }
        }
    }

    [Theory]
    [InlineData("red cube, blue bowl, +2", "left_of(red cube, blue bowl)")]
    [InlineData("red cube, +3", "at(red cube, back-left)")]
    [InlineData("red cube, green ball, blue cylinder", "grouped(* *)")]
    [InlineData("red cube, green ball, +1", "apart(red cube, green ball)")]
    public void Worlds_are_drawn_in_which_something_is_to_be_done(string scene, string goal)
    {
        SuiteCase one = SuiteLines.One(scene, goal);
        for (ulong seed = 0; seed < 30; seed++)
        {
            EpisodeWorld world = Draw(one, seed);
            Assert.False(GoalJudge.IsTrue(world.Goal, world.Start, world.Start));
        }
    }

    [Fact]
    public void Where_every_world_fulfils_the_goal_one_is_drawn_all_the_same()
    {
        EpisodeWorld world = Draw(SuiteLines.One("red cube in blue bowl", "in(red cube, blue bowl)"), 1);
        Assert.True(GroundTruth.In(world.Start, 1, 0));
        Assert.True(GoalJudge.IsTrue(world.Goal, world.Start, world.Start));
    }

    [Fact]
    public void Order_words_are_clear_in_every_world()
    {
        SuiteCase one = SuiteLines.One("red cube x4, blue plate", "on(left#2 red cube, blue plate) & unmoved(largest * cube)");
        for (ulong seed = 0; seed < 30; seed++)
        {
            EpisodeWorld world = Draw(one, seed);
            ResolvedGoal.Of(one.Goal, world.Start, out Selector? missing, out Selector? unclear);
            Assert.Null(missing ?? unclear);
        }
    }

    [Fact]
    public void A_line_without_any_world_says_why()
    {
        Assert.False(WorldDraw.TryDraw(SuiteLines.One("small red cube, small blue cube, blue plate", "on(largest * cube, blue plate)"), 3, out _, out SuiteFault? unclear));
        Assert.Equal(("goal.unclear", 1), (unclear!.Key, unclear.Line));
        Assert.False(WorldDraw.TryDraw(SuiteLines.One("large red bowl x8", "refused"), 3, out _, out SuiteFault? full));
        Assert.Equal("scene.no-room", full!.Key);
    }

    [Fact]
    public void The_same_seed_draws_the_same_world()
    {
        SuiteCase one = SuiteLines.One("red cube, blue bowl, +2..4", "in(red cube, blue bowl)");
        Assert.Equal(Draw(one, 7).Start.Objects, Draw(one, 7).Start.Objects);
        Assert.NotEqual(Draw(one, 7).Start.Objects, Draw(one, 8).Start.Objects);
    }

    [Fact]
    public void Stacks_are_built_on_cubes_within_the_reach_of_a_stack()
    {
        SuiteCase one = SuiteLines.One("red cube, blue cube", "stacked(red cube, blue cube)");
        for (ulong seed = 0; seed < 60; seed++)
        {
            TableObject bottom = Draw(one, seed).Start.Objects[1];
            Assert.True(Math.Sqrt(Math.Pow(bottom.Position.X - 0.0388, 2) + Math.Pow(bottom.Position.Y, 2)) <= 0.2751);
        }
    }

    private static EpisodeWorld Draw(SuiteCase one, ulong seed)
    {
        Assert.True(WorldDraw.TryDraw(one, seed, out EpisodeWorld? world, out SuiteFault? fault), fault?.Key);
        return world!;
    }
}
