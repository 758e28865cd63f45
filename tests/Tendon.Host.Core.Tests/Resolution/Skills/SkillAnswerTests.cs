using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Tests.Resolution.Skills;

/// <summary>What each skill refuses or asks, and what it chooses.</summary>
public sealed class SkillAnswerTests
{
    private static readonly Table Busy = new Table()
        .Add("red cube", 0.2, -0.10).Add("large green cube", 0.22, 0.02).Add("blue ball", 0.16, 0.08)
        .Add("blue bowl", 0.28, -0.08).Add("yellow tray", 0.27, 0.11).Add("red ball", 0.15, -0.03);

    private static readonly ReferringExpression RedCube = Of("red cube"), Bowl = Of("blue bowl"), AllThings = ReferringExpression.AllOf(null, null);

    public static TheoryData<Skill> WithObject => [Skill.Put, Skill.Stack, Skill.MoveBeside, Skill.MoveToZone, Skill.Push, Skill.Swap, Skill.Gather, Skill.Spread, Skill.Clear, Skill.Sort];

    [Theory]
    [MemberData(nameof(WithObject))]
    public void What_is_missing_is_refused_by_every_skill(Skill skill) =>
        Assert.Equal(RefusalReason.MissingObject, Reason(Busy, Step(skill, Of("purple cylinder"))));

    [Theory]
    [MemberData(nameof(WithObject))]
    public void A_bowl_is_not_moved_by_any_skill(Skill skill) =>
        Assert.Contains(Reason(With(Busy[3] with { Id = 9, Colour = "pink", XM = 0.2, YM = 0.2 }), Step(skill, ReferringExpression.AllOf(null, "bowl"))),
            new[] { RefusalReason.NotMovable, RefusalReason.TargetCannotHold });

    [Theory]
    [InlineData(Skill.MoveBeside)]
    [InlineData(Skill.MoveToZone)]
    [InlineData(Skill.Push)]
    [InlineData(Skill.Swap)]
    [InlineData(Skill.Clear)]
    public void Two_that_fit_a_singular_make_a_question(Skill skill)
    {
        var question = Assert.IsType<QuestionAnswer>(StepResolver.Resolve(Step(skill, Of("ball") with { Kind = "ball", Colour = null }), Busy.Scene).Answer);
        Assert.Equal((QuestionReason.Ambiguous, 2), (question.Reason, question.Choices.Count));
    }

    [Fact]
    public void One_thing_alone_is_neither_gathered_nor_spread()
    {
        Assert.Equal(RefusalReason.TooFew, Reason(Busy, Step(Skill.Gather, RedCube)));
        Assert.Equal(RefusalReason.TooFew, Reason(Busy, Step(Skill.Spread, RedCube)));
    }

    [Fact]
    public void A_zone_without_room_is_refused()
    {
        Table full = new Table().Add("red cube", 0.2, -0.15).Add("white plate", 0.245, 0);
        Assert.Equal(RefusalReason.NoFreeSpot, Reason(full, new PlanStep { Skill = Skill.MoveToZone, Object = RedCube, Zone = Zone.Centre }));
    }

    [Fact]
    public void Behind_what_stands_nearest_to_the_arm_there_is_no_room() =>
        Assert.Equal(RefusalReason.NoFreeSpot, Reason(
            new Table().Add("red cube", 0.25, -0.15).Add("white cube", 0.2, 0), Step(Skill.MoveBeside, RedCube, Of("white cube")) with { Relation = Relation.Behind }));

    [Fact]
    public void Beside_itself_is_refused() =>
        Assert.Equal(RefusalReason.TargetIsItself, Reason(new Table().Add("red cube", 0.25, 0), Step(Skill.MoveBeside, RedCube, RedCube)));

    [Fact]
    public void Near_is_nearer_than_unsaid_and_far_is_farther()
    {
        double At(Distance distance)
        {
            Table table = new Table().Add("red cube", 0.19, 0.12).Add("white cube", 0.24, 0.02);
            PlanStep step = Step(Skill.MoveBeside, RedCube, Of("white cube")) with { Relation = Relation.LeftOf, Distance = distance };
            var spot = Assert.IsType<SpotGoal>(Assert.Single(StepResolver.Resolve(step, table.Scene).Moves).Goal);
            Assert.Equal(0.24, spot.XM, 3);
            return 0.02 - spot.YM - 0.024;
        }
        Assert.Equal(0.02, At(Distance.Near), 3);
        Assert.Equal(0.04, At(Distance.None), 3);
        Assert.Equal(0.10, At(Distance.Far), 3);
    }

    [Fact]
    public void A_push_stops_before_a_neighbour_and_is_refused_when_that_is_too_near()
    {
        PlanStep right = Step(Skill.Push, RedCube);
        var free = Assert.IsType<PushGoal>(Assert.Single(StepResolver.Resolve(right, new Table().Add("red cube", 0.24, 0).Scene).Moves).Goal);
        Assert.Equal((0, 1, 0.06), (free.DirectionX, free.DirectionY, free.DistanceM));
        var shorter = (PushGoal)Assert.Single(StepResolver.Resolve(right, new Table().Add("red cube", 0.24, 0).Add("white cube", 0.24, 0.087).Scene).Moves).Goal;
        Assert.InRange(shorter.DistanceM, 0.04, 0.056);
        Assert.Equal(RefusalReason.PushBlocked, Reason(new Table().Add("red cube", 0.24, 0).Add("white cube", 0.24, 0.06), right));
        Assert.Equal(RefusalReason.PushBlocked, Reason(new Table().Add("red cube", 0.24, 0, 0.004).Add("white bowl", 0.24, 0), right));
        Assert.Equal(RefusalReason.OutOfReach, Reason(new Table().Add("red cube", 0.17, 0.225), right));
    }

    [Fact]
    public void A_ball_is_pushed_like_anything_else() =>
        Assert.Equal(new PushGoal(0, 1, 0.06), Assert.Single(StepResolver.Resolve(Step(Skill.Push, Of("red ball")), new Table().Add("red ball", 0.24, 0).Scene).Moves).Goal);

    [Fact]
    public void What_carries_another_is_covered()
    {
        Table tower = new Table().Add("red cube", 0.2, 0).Add("green cube", 0.2, 0.001, 0.024).Add("blue cube", 0.2, 0.12);
        Assert.Equal(RefusalReason.Covered, Reason(tower, new PlanStep { Skill = Skill.MoveToZone, Object = RedCube, Zone = Zone.Front }));
        Assert.Equal(RefusalReason.Covered, Reason(tower, Step(Skill.Swap, RedCube, Of("blue cube"))));
        Assert.Equal([1, 0], StepResolver.Resolve(Step(Skill.Clear, ReferringExpression.AllOf(null, "cube")), tower.Scene).Moves.Select(m => m.Object.Id));
    }

    [Fact]
    public void Swapped_things_take_over_each_others_container_or_cube()
    {
        Table table = new Table().Add("red cube", 0.28, -0.1, 0.004).Add("white bowl", 0.28, -0.1).Add("green cube", 0.2, 0.1, 0.024).Add("blue cube", 0.2, 0.1);
        IReadOnlyList<GroundedMove> moves = StepResolver.Resolve(Step(Skill.Swap, RedCube, Of("green cube")), table.Scene).Moves;
        Assert.Contains(moves, m => m.Object.Id == 0 && m.Target?.Id == 3);
        Assert.Contains(moves, m => m.Object.Id == 2 && m.Target?.Id == 1);
        IReadOnlyList<GroundedMove> turned = StepResolver.Resolve(Step(Skill.Swap, Of("green cube"), Of("blue cube")), table.Scene).Moves;
        Assert.Equal((3, 2), (turned[^1].Object.Id, turned[^1].Target?.Id));
    }

    [Theory]
    [InlineData(Skill.Put)]
    [InlineData(Skill.Clear)]
    [InlineData(Skill.Gather)]
    public void Where_everything_is_left_out_nothing_is_missing_and_no_bowl_is_meant(Skill skill)
    {
        LeftOut cubesAndBalls = [ReferringExpression.AllOf(null, "cube"), ReferringExpression.AllOf(null, "ball")];
        Assert.Equal(RefusalReason.NothingToDo, Reason(Busy, Step(skill, AllThings with { Except = cubesAndBalls })));
        Assert.Equal(RefusalReason.NothingToDo, Reason(Busy, Step(skill, ReferringExpression.AllOf(null, "cube") with { Except = cubesAndBalls })));
        Assert.Equal(RefusalReason.MissingObject, Reason(Busy, Step(skill, ReferringExpression.AllOf(null, "cylinder") with { Except = cubesAndBalls })));
    }

    [Fact]
    public void Clearing_prefers_the_tray_and_spares_what_the_exception_names()
    {
        Assert.All(StepResolver.Resolve(Step(Skill.Clear, AllThings), Busy.Scene).Moves, m => Assert.Equal(4, m.Target?.Id));
        Assert.All(StepResolver.Resolve(Step(Skill.Clear, AllThings with { Except = [Of("yellow tray")] }), Busy.Scene).Moves, m => Assert.Equal(3, m.Target?.Id));
        ReferringExpression onTray = AllThings with { Where = new(Relation.On, Of("yellow tray")) };
        Assert.All(StepResolver.Resolve(Step(Skill.Clear, AllThings with { Except = [onTray] }), Busy.Scene).Moves, m => Assert.Equal(3, m.Target?.Id));
        Assert.DoesNotContain(StepResolver.Resolve(Step(Skill.Clear, AllThings with { Except = [RedCube] }), Busy.Scene).Moves, m => m.Object.Id == 0);
        IReadOnlyList<GroundedMove> moves = StepResolver.Resolve(Step(Skill.Clear, AllThings with { Except = [RedCube, Of("yellow tray")] }), Busy.Scene).Moves;
        Assert.NotEmpty(moves);
        Assert.All(moves, m => Assert.True(m.Object.Id != 0 && m.Target?.Id == 3));
    }

    [Fact]
    public void Sorting_needs_a_container_for_every_colour_that_is_named()
    {
        PlanStep into = new() { Skill = Skill.Sort, By = SortKey.Colour, Object = ReferringExpression.AllOf(null, "ball"), Target = ReferringExpression.AllOf(null, "bowl") };
        var missing = Assert.IsType<RefusalAnswer>(StepResolver.Resolve(into, Busy.Scene).Answer);
        Assert.Equal((RefusalReason.MissingObject, "red", "bowl"), (missing.Reason, missing.About!.Colour, missing.About.Kind));
        PlanStep byKind = into with { By = SortKey.Kind, Object = AllThings };
        Assert.Equal(RefusalReason.TooFew, Reason(Busy, byKind));
        Assert.Equal(RefusalReason.TargetCannotHold, Reason(Busy, into with { Target = RedCube }));
    }

    [Fact]
    public void A_tower_is_of_cubes_and_each_level_is_another_one()
    {
        Assert.Equal(RefusalReason.NotStackable, Reason(Busy, Levels("red ball", "red cube")));
        Assert.Equal(RefusalReason.NotStackable, Reason(Busy, Levels("red cube", "red ball")));
        Assert.Equal(RefusalReason.TooFew, Reason(Busy, Levels("red cube", "red cube")));
        Assert.IsType<QuestionAnswer>(StepResolver.Resolve(
            new PlanStep { Skill = Skill.Tower, Levels = [new() { Kind = "cube" }, RedCube] }, With(Busy[0] with { Id = 8, Colour = "pink", XM = 0.3, YM = 0 }).Scene).Answer);
        Table twins = new Table().Add("red cube", 0.2, -0.1).Add("red cube", 0.2, 0.1);
        Assert.Single(StepResolver.Resolve(Levels("red cube", "red cube"), twins.Scene).Moves);
    }

    [Fact]
    public void Upright_cylinders_are_stacked_like_cubes()
    {
        Table table = new Table().Add("red cylinder", 0.2, -0.1).Add("green cube", 0.2, 0.1).Add("white ball", 0.25, 0);
        Assert.Single(StepResolver.Resolve(PlanStep.Stack(Of("red cylinder"), Of("green cube")), table.Scene).Moves);
        Assert.Single(StepResolver.Resolve(PlanStep.Put(Of("green cube"), Relation.On, Of("red cylinder")), table.Scene).Moves);
        Assert.Equal(RefusalReason.NotStackable, Reason(table, PlanStep.Stack(Of("white ball"), Of("red cylinder"))));
    }

    [Fact]
    public void A_tower_in_the_wrong_order_is_taken_down_first()
    {
        Table wrong = new Table().Add("red cube", 0.22, 0).Add("green cube", 0.22, 0, 0.024).Add("blue cube", 0.2, 0.12);
        IReadOnlyList<GroundedMove> moves = StepResolver.Resolve(Levels("red cube", "green cube", "blue cube"), wrong.Scene).Moves;
        Assert.Equal([(1, 2), (0, 1)], moves.Select(m => (m.Object.Id, m.Target?.Id ?? -1)));
        IReadOnlyList<GroundedMove> below = StepResolver.Resolve(Levels("red cube", "blue cube", "green cube"), wrong.Scene).Moves;
        Assert.IsType<SpotGoal>(below[0].Goal);
        Assert.Equal([(2, 1), (0, 2)], below.Skip(1).Select(m => (m.Object.Id, m.Target?.Id ?? -1)));
    }

    [Fact]
    public void All_cubes_stacked_on_one_make_a_tower_with_the_small_ones_on_top()
    {
        Table table = new Table().Add("large red cube", 0.2, -0.1).Add("green cube", 0.2, 0.1).Add("large blue cube", 0.24, 0);
        PlanStep step = PlanStep.Stack(ReferringExpression.AllOf(null, "cube"), Of("blue cube"));
        Assert.Equal([(0, 2), (1, 0)], StepResolver.Resolve(step, table.Scene).Moves.Select(m => (m.Object.Id, m.Target!.Id)));
    }

    [Fact]
    public void Too_many_to_spread_is_refused()
    {
        var table = new Table();
        for (int i = 0; i < 8; i++)
            table.Add($"{new[] { "red", "green", "blue", "pink", "cyan", "gray", "white", "black" }[i]} cube", 0.2 + (0.05 * (i % 2)), -0.12 + (0.04 * i));
        Assert.Equal(RefusalReason.NoFreeSpot, Reason(table, Step(Skill.Spread, ReferringExpression.AllOf(null, "cube"))));
    }

    [Fact]
    public void What_is_so_already_needs_no_move()
    {
        Table table = new Table().Add("red cube", 0.24, -0.05).Add("white cube", 0.24, 0.02).Add("blue cube", 0.2, 0.16);
        Assert.True(StepResolver.Resolve(Step(Skill.MoveBeside, RedCube, Of("white cube")) with { Relation = Relation.LeftOf }, table.Scene).IsDone);
        Assert.True(StepResolver.Resolve(new PlanStep { Skill = Skill.MoveToZone, Object = Of("blue cube"), Zone = Zone.BackRight }, table.Scene).IsDone);
        Assert.True(StepResolver.Resolve(Step(Skill.Gather, ReferringExpression.AllOf(null, "cube") with { Except = [Of("blue cube")] }), table.Moved(0, 0.24, -0.03).Scene).IsDone);
    }

    private static PlanStep Step(Skill skill, ReferringExpression what, ReferringExpression? target = null) => new()
    {
        Skill = skill,
        Object = what,
        Target = target ?? (skill is Skill.Put or Skill.MoveBeside ? Bowl : skill is Skill.Stack or Skill.Swap ? Of("green cube") : null),
        Relation = skill == Skill.MoveBeside ? Relation.LeftOf : skill == Skill.Put ? Relation.In : Relation.None,
        Zone = Zone.Front,
        Direction = PushDirection.Right,
        By = SortKey.Colour,
    };

    private static Table With(SceneObject more) => new Table().AddAll(Busy.Scene.Objects).AddAll([more]);

    private static PlanStep Levels(params string[] levels) => new() { Skill = Skill.Tower, Levels = [.. levels.Select(Of)] };

    private static ReferringExpression Of(string words) => words.Split(' ') is [var colour, var kind] ? ReferringExpression.Of(colour, kind) : new() { Kind = words };

    private static RefusalReason Reason(Table table, PlanStep step) => Assert.IsType<RefusalAnswer>(StepResolver.Resolve(step, table.Scene).Answer).Reason;
}
