using System.Numerics;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Tool.Demo;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Tests.Demo;

public sealed class DemoJudgeTests
{
    private static readonly ReferringExpression Red = ReferringExpression.Of("red", "cube"), Green = ReferringExpression.Of("green", "cube");
    private static readonly ReferringExpression Bowl = ReferringExpression.Of("blue", "bowl"), Cubes = ReferringExpression.AllOf(null, "cube");
    private static readonly TableSnapshot Before = Table(red: (0.25f, 0.10f), green: (0.25f, -0.10f));

    public static TheoryData<string, float, float, bool> Moves => new()
    {
        { "left of green", 0.25f, -0.16f, true },
        { "left of green", 0.25f, 0.10f, false },
        { "next to green", 0.25f, -0.05f, true },
        { "next to green", 0.25f, 0.05f, false },
        { "to the left", 0.25f, -0.07f, true },
        { "to the left", 0.25f, 0f, false },
        { "push right", 0.25f, 0.16f, true },
        { "push right", 0.25f, 0.11f, false },
        { "gather", 0.25f, -0.05f, true },
        { "gather", 0.25f, 0.10f, false },
        { "spread", 0.25f, 0.10f, true },
        { "spread", 0.25f, -0.02f, false },
        { "clear but green", 0.25f, 0.12f, true },
        { "clear but green", 0.25f, 0f, false },
        { "leftmost to the right", 0.25f, 0.10f, false },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void A_step_is_judged_by_where_the_red_cube_is(string what, float xM, float yM, bool holds) =>
        Assert.Equal(holds, DemoJudge.Success([Step(what)], Before, Table(red: (xM, yM), green: (0.25f, -0.10f))));

    [Fact]
    public void A_swap_needs_both_places()
    {
        PlanStep[] swap = [new() { Skill = Skill.Swap, Object = Red, Target = Green }];
        Assert.True(DemoJudge.Success(swap, Before, Table(red: (0.25f, -0.10f), green: (0.25f, 0.10f))));
        Assert.False(DemoJudge.Success(swap, Before, Table(red: (0.25f, -0.10f), green: (0.25f, -0.10f))));
    }

    [Fact]
    public void What_a_later_step_moves_again_is_judged_by_that_step()
    {
        PlanStep[] steps = [PlanStep.Put(Red, Relation.In, Bowl), Step("to the left")];
        Assert.True(DemoJudge.Success(steps, Before, Table(red: (0.25f, -0.07f), green: (0.25f, -0.10f))));
    }

    [Fact]
    public void What_the_words_do_not_fit_is_never_done() =>
        Assert.False(DemoJudge.Success([PlanStep.Put(ReferringExpression.Of("pink", "ball"), Relation.In, Bowl)], Before, Before));

    private static PlanStep Step(string what) => what switch
    {
        "left of green" => new() { Skill = Skill.MoveBeside, Object = Red, Relation = Relation.LeftOf, Target = Green },
        "next to green" => new() { Skill = Skill.MoveBeside, Object = Red, Relation = Relation.NextTo, Target = Green },
        "to the left" => new() { Skill = Skill.MoveToZone, Object = Red, Zone = Zone.Left },
        "push right" => new() { Skill = Skill.Push, Object = Red, Direction = PushDirection.Right },
        "gather" => new() { Skill = Skill.Gather, Object = Cubes },
        "spread" => new() { Skill = Skill.Spread, Object = Cubes },
        "clear but green" => new() { Skill = Skill.Clear, Object = ReferringExpression.AllOf(null, null) with { Except = [Green, ReferringExpression.Of("blue", "bowl")] } },
        _ => new() { Skill = Skill.MoveToZone, Object = ReferringExpression.Of(null, "cube") with { Pick = Pick.Leftmost }, Zone = Zone.Right },
    };

    private static TableSnapshot Table((float X, float Y) red, (float X, float Y) green) => new(0, [],
    [
        Cube(0, ObjectColour.Red, red), Cube(1, ObjectColour.Green, green),
        new TableObject(2, ObjectKind.Bowl, ObjectColour.Blue, ObjectSize.Large, 0.12f, 0.12f, 0.045f, new Vector3(0.32f, 0, 0.0225f), Quaternion.Identity),
    ]);

    private static TableObject Cube(int id, ObjectColour colour, (float X, float Y) at) =>
        new(id, ObjectKind.Cube, colour, ObjectSize.Large, 0.03f, 0.03f, 0.03f, new Vector3(at.X, at.Y, 0.015f), Quaternion.Identity);
}
