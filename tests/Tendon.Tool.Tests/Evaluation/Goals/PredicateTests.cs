using Tendon.Tool.Evaluation.Goals;
using Tendon.Workbench.Table;
using static Tendon.Tool.Tests.Evaluation.Goals.Tables;

namespace Tendon.Tool.Tests.Evaluation.Goals;

public sealed class PredicateTests
{
    // Red at the place under test, blue in the middle; distances from blue's centre.
    [Theory]
    [InlineData("left_of", 0, -0.021, true)]
    [InlineData("left_of", 0, -0.019, false)]
    [InlineData("left_of", 0.059, -0.03, true)]
    [InlineData("left_of", 0.061, -0.03, false)]
    [InlineData("left_of", 0.09, -0.1, true)]
    [InlineData("left_of", 0.11, -0.1, false)]
    [InlineData("right_of", 0, 0.021, true)]
    [InlineData("right_of", 0, 0.019, false)]
    [InlineData("right_of", 0, -0.1, false)]
    [InlineData("in_front_of", 0.021, 0, true)]
    [InlineData("in_front_of", 0.019, 0, false)]
    [InlineData("in_front_of", 0.05, 0.061, false)]
    [InlineData("behind", -0.021, 0.05, true)]
    [InlineData("behind", -0.019, 0.05, false)]
    [InlineData("next_to", 0, 0.074, true)]
    [InlineData("next_to", 0, 0.076, false)]
    [InlineData("apart", 0, 0.121, true)]
    [InlineData("apart", 0, 0.119, false)]
    public void Relations_hold_up_to_their_tolerance(string predicate, double front, double right, bool holds)
    {
        TableSnapshot end = Of(Cube(0, ObjectColour.Red, 0.25f + (float)front, (float)right), Cube(1, ObjectColour.Blue, 0.25f, 0));
        Assert.Equal(holds, Holds($"{predicate}(red cube, blue cube)", end, end));
    }

    [Theory]
    [InlineData("left", 0.2, -0.061, true)]
    [InlineData("left", 0.2, -0.059, false)]
    [InlineData("right", 0.2, 0.061, true)]
    [InlineData("right", 0.2, 0.059, false)]
    [InlineData("front", 0.271, 0, true)]
    [InlineData("front", 0.269, 0, false)]
    [InlineData("back", 0.219, 0, true)]
    [InlineData("back", 0.221, 0, false)]
    [InlineData("centre", 0.201, 0.059, true)]
    [InlineData("centre", 0.199, 0, false)]
    [InlineData("centre", 0.289, -0.059, true)]
    [InlineData("centre", 0.291, 0, false)]
    [InlineData("centre", 0.25, 0.061, false)]
    [InlineData("front-left", 0.251, -0.061, true)]
    [InlineData("front-left", 0.249, -0.061, false)]
    [InlineData("front-right", 0.251, 0.061, true)]
    [InlineData("front-right", 0.251, -0.061, false)]
    [InlineData("back-left", 0.219, -0.061, true)]
    [InlineData("back-left", 0.221, -0.061, false)]
    [InlineData("back-right", 0.219, 0.061, true)]
    [InlineData("back-right", 0.219, 0.059, false)]
    public void Zones_end_where_the_page_says(string zone, double x, double y, bool holds)
    {
        TableSnapshot end = Of(Cube(0, ObjectColour.Red, (float)x, (float)y));
        Assert.Equal(holds, Holds($"at(red cube, {zone})", end, end));
    }

    [Theory]
    [InlineData("left", 0, -0.031, true)]
    [InlineData("left", 0, -0.029, false)]
    [InlineData("left", 0.019, -0.04, true)]
    [InlineData("left", 0.021, -0.04, false)]
    [InlineData("right", 0, 0.031, true)]
    [InlineData("away", -0.031, 0, true)]
    [InlineData("away", 0.031, 0, false)]
    [InlineData("nearer", 0.031, 0.015, true)]
    [InlineData("nearer", 0.031, 0.016, false)]
    public void A_push_must_go_far_enough_and_straight_enough(string direction, double front, double right, bool holds)
    {
        TableSnapshot start = Of(Cube(0, ObjectColour.Red, 0.25f, 0));
        Assert.Equal(holds, Holds($"pushed(red cube, {direction})", start, start.Moved(0, 0.25f + (float)front, (float)right)));
    }

    [Fact]
    public void What_fell_off_the_table_is_nowhere()
    {
        TableSnapshot start = Of(Cube(0, ObjectColour.Red, 0.25f, 0), Cube(1, ObjectColour.Blue, 0.25f, 0.1f));
        TableSnapshot end = start.Moved(0, 0.25f, -0.2f, -0.3f);
        Assert.False(Holds("left_of(red cube, blue cube)", start, end));
        Assert.False(Holds("pushed(red cube, left)", start, end));
        Assert.False(Holds("at(red cube, left)", start, end));
        Assert.False(Holds("grouped(* cube)", start, end));
    }

    [Theory]
    [InlineData(0.029, true)]
    [InlineData(0.031, false)]
    public void Swapped_things_stand_where_the_other_stood(double offset, bool holds)
    {
        TableSnapshot start = Of(Cube(0, ObjectColour.Red, 0.25f, -0.1f), Cube(1, ObjectColour.Blue, 0.25f, 0.1f));
        TableSnapshot end = start.Moved(0, 0.25f, 0.1f + (float)offset).Moved(1, 0.25f, -0.1f);
        Assert.Equal(holds, Holds("swapped(red cube, blue cube)", start, end));
        Assert.False(Holds("swapped(red cube, blue cube)", start, start.Moved(0, 0.25f, 0.1f).Moved(1, 0.3f, 0)));
    }

    [Fact]
    public void Things_in_containers_swap_containers()
    {
        TableSnapshot start = Of(Bowl(0, ObjectColour.Blue, 0.25f, 0.15f), Cube(1, ObjectColour.Red, 0.25f, 0.15f, 0.003f), Cube(2, ObjectColour.Green, 0.25f, -0.1f));
        TableSnapshot end = start.Moved(1, 0.25f, -0.1f).Moved(2, 0.27f, 0.16f, 0.003f);
        Assert.True(Holds("swapped(red cube, green cube)", start, end));
        Assert.False(Holds("swapped(red cube, green cube)", start, end.Moved(2, 0.25f, 0.02f)));
    }

    [Fact]
    public void A_group_hangs_together_by_neighbours()
    {
        TableSnapshot chain = Of(Cube(0, ObjectColour.Red, 0.25f, -0.07f), Cube(1, ObjectColour.Red, 0.25f, 0), Cube(2, ObjectColour.Red, 0.25f, 0.07f));
        Assert.True(Holds("grouped(red cube)", chain, chain));
        TableSnapshot broken = chain.Moved(1, 0.25f, 0.07f + 0.026f).Moved(0, 0.25f, -0.012f);
        Assert.False(Holds("grouped(red cube)", chain, broken));
    }

    [Fact]
    public void In_on_and_stacked_are_judged_where_things_rest()
    {
        TableSnapshot table = Of(Bowl(0, ObjectColour.Blue, 0.25f, 0.12f), Cube(1, ObjectColour.Red, 0.25f, 0.12f, 0.003f), Cube(2, ObjectColour.Green, 0.25f, -0.1f), Cube(3, ObjectColour.White, 0.25f, -0.1f, 0.025f));
        Assert.True(Holds("in(red cube, blue bowl)", table, table));
        Assert.True(Holds("on(red cube, blue bowl) & on(white cube, green cube) & stacked(white cube, green cube)", table, table));
        Assert.False(Holds("stacked(green cube, white cube)", table, table));
        Assert.False(Holds("in(white cube, blue bowl)", table, table));
        Assert.True(Holds("on(white cube, green cube)", table, table.Moved(3, 0.25f, -0.1f + 0.012f, 0.0285f)));
        Assert.False(Holds("on(white cube, green cube)", table, table.Moved(3, 0.25f, -0.1f + 0.013f, 0.025f)));
        Assert.False(Holds("on(white cube, green cube)", table, table.Moved(3, 0.25f, -0.1f, 0.0295f)));
    }

    [Fact]
    public void All_means_all_and_a_selector_that_fits_several_means_any()
    {
        TableSnapshot start = Of(Bowl(0, ObjectColour.Blue, 0.25f, 0.12f), Cube(1, ObjectColour.Red, 0.25f, -0.1f), Cube(2, ObjectColour.Red, 0.25f, -0.16f));
        TableSnapshot one = start.Moved(1, 0.25f, 0.12f, 0.003f), both = one.Moved(2, 0.28f, 0.13f, 0.003f);
        Assert.True(Holds("in(red cube, blue bowl)", start, one));
        Assert.False(Holds("all_in(red cube, blue bowl)", start, one));
        Assert.True(Holds("all_in(red cube, blue bowl)", start, both));
        Assert.True(Holds("all_in(* *, blue bowl)", start, both));
    }

    [Theory]
    [InlineData(0.019, true)]
    [InlineData(0.021, false)]
    public void Unmoved_things_may_shift_by_two_centimetres(double by, bool holds)
    {
        TableSnapshot start = Of(Cube(0, ObjectColour.Red, 0.25f, 0));
        Assert.Equal(holds, Holds("unmoved(red cube)", start, start.Moved(0, 0.25f + (float)by, 0)));
        Assert.True(Holds("unmoved(blue ball)", start, start));
    }

    [Fact]
    public void What_other_conditions_move_is_not_meant_by_unmoved()
    {
        TableSnapshot start = Of(Cube(0, ObjectColour.Red, 0.25f, -0.1f), Cube(1, ObjectColour.Red, 0.25f, 0));
        Assert.True(Holds("at(leftmost red cube, right) & unmoved(red cube)", start, start.Moved(0, 0.2f, 0.2f)));
        Assert.False(Holds("at(leftmost red cube, right) & unmoved(red cube)", start, start.Moved(0, 0.2f, 0.2f).Moved(1, 0.25f, 0.05f)));
    }

    [Fact]
    public void Selectors_mean_the_objects_of_the_initial_world_wherever_they_go()
    {
        TableSnapshot start = Of(Cube(0, ObjectColour.Red, 0.25f, -0.1f), Cube(1, ObjectColour.Red, 0.25f, 0), Cube(2, ObjectColour.Red, 0.25f, 0.1f));
        Assert.True(Holds("at(leftmost red cube, right)", start, start.Moved(0, 0.2f, 0.2f)));
        Assert.False(Holds("at(leftmost red cube, right)", start, start.Moved(1, 0.2f, 0.2f)));
    }

    private static bool Holds(string goal, TableSnapshot start, TableSnapshot end)
    {
        Assert.Null(GoalReader.Read(goal, out Goal? read));
        return GoalJudge.IsTrue(ResolvedGoal.Of(read!, start, out _, out _), start, end);
    }
}
