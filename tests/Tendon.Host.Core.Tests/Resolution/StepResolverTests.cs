using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Tests.Resolution;

public sealed class StepResolverTests
{
    private static readonly Table Busy = new Table()
        .Add("red cube", 0.2, -0.10).Add("large red cube", 0.22, 0.02).Add("green ball", 0.16, 0.08)
        .Add("blue bowl", 0.28, -0.08).Add("yellow plate", 0.28, 0.10).Add("green cube", 0.15, -0.03);

    [Fact]
    public void A_single_object_and_target_are_grounded()
    {
        StepResolution r = Put("green ball", Relation.In, "blue bowl");
        GroundedMove move = Assert.Single(r.Moves);
        Assert.Equal((2, 3), (move.Object.Id, move.Target!.Id));
        Assert.False(r.IsDone);
    }

    [Fact]
    public void A_missing_object_is_refused_with_what_is_there()
    {
        var refusal = Assert.IsType<RefusalAnswer>(Put("purple ball", Relation.In, "blue bowl").Answer);
        Assert.Equal(RefusalReason.MissingObject, refusal.Reason);
        Assert.Equal("purple", refusal.About!.Colour);
        Assert.Equal([ReferringExpression.Of("green", "ball")], refusal.Present);
    }

    [Fact]
    public void A_missing_target_is_refused()
    {
        var refusal = Assert.IsType<RefusalAnswer>(Put("green ball", Relation.In, "white tray").Answer);
        Assert.Equal("tray", refusal.About!.Kind);
    }

    [Fact]
    public void Two_that_fit_make_a_question_whose_choices_each_ground_the_step()
    {
        PlanStep step = PlanStep.Put(ReferringExpression.Of("red", "cube"), Relation.In, ReferringExpression.Of("blue", "bowl"));
        var question = Assert.IsType<QuestionAnswer>(StepResolver.Resolve(step, Busy.Scene).Answer);
        Assert.Equal(QuestionReason.Ambiguous, question.Reason);
        Assert.Equal(2, question.Choices.Count);
        var ids = question.Choices.Select(c => Assert.Single(StepResolver.Resolve(step with { Object = c }, Busy.Scene).Moves).Object.Id);
        Assert.Equal([0, 1], ids.Order());
    }

    [Theory]
    [InlineData("yellow plate", "blue bowl", Relation.In, RefusalReason.NotMovable)]
    [InlineData("green cube", "green ball", Relation.On, RefusalReason.TargetCannotHold)]
    [InlineData("green ball", "green cube", Relation.On, RefusalReason.NotStackable)]
    [InlineData("green ball", "green cube", Relation.In, RefusalReason.TargetCannotHold)]
    [InlineData("green cube", "green cube", Relation.On, RefusalReason.TargetIsItself)]
    public void The_impossible_is_refused_with_its_reason(string what, string where, Relation relation, RefusalReason reason) =>
        Assert.Equal(reason, Assert.IsType<RefusalAnswer>(Put(what, relation, where).Answer).Reason);

    [Fact]
    public void Stacking_on_a_cube_that_carries_one_is_full_and_grasping_from_under_is_covered()
    {
        Table tower = new Table().Add("red cube", 0.2, 0).Add("green cube", 0.2, 0.001, 0.024).Add("blue cube", 0.2, 0.1).Add("pink bowl", 0.3, -0.1);
        Assert.Equal(RefusalReason.TargetFull, Reason(tower, PlanStep.Stack(Of("blue cube"), Of("red cube"))));
        Assert.Equal(RefusalReason.Covered, Reason(tower, PlanStep.Put(Of("red cube"), Relation.In, Of("pink bowl"))));
        Assert.True(StepResolver.Resolve(PlanStep.Stack(Of("green cube"), Of("red cube")), tower.Scene).IsDone);
        Assert.Single(StepResolver.Resolve(PlanStep.Stack(Of("blue cube"), Of("green cube")), tower.Scene).Moves);
    }

    [Theory]
    [InlineData(Skill.Gather, 0.05)]
    [InlineData(Skill.Spread, 0.005)]
    public void Things_named_one_by_one_are_arranged_and_nothing_else_is(Skill skill, double yM)
    {
        Table table = new Table().Add("red cube", 0.22, 0).Add("blue ball", 0.22, yM + 0.04).Add("green cube", 0.25, -0.10);
        var step = new PlanStep { Skill = skill, Object = Of("red cube"), Also = [Of("blue ball")] };
        StepResolution resolved = StepResolver.Resolve(step, table.Scene);
        Assert.NotEmpty(resolved.Moves);
        Assert.DoesNotContain(resolved.Moves, m => m.Object.Id == 2);
    }

    [Fact]
    public void A_tower_of_one_is_no_tower() =>
        Assert.Equal(RefusalReason.TooFew, Reason(Busy, new PlanStep { Skill = Skill.Tower, Levels = [Of("green cube")] }));

    [Fact]
    public void All_means_those_not_done_yet_and_ends_as_done()
    {
        PlanStep step = PlanStep.Put(ReferringExpression.AllOf(null, "cube"), Relation.In, Of("blue bowl"));
        Table now = Busy;
        for (int left = 3; left > 0; left--)
        {
            StepResolution r = StepResolver.Resolve(step, now.Scene);
            Assert.Equal(left, r.Moves.Count);
            now = now.Moved(r.Moves[0].Object.Id, 0.28, -0.08, 0.004);
        }
        Assert.True(StepResolver.Resolve(step, now.Scene).IsDone);
    }

    [Fact]
    public void A_step_keeps_what_it_meant_when_its_words_fit_other_things_now()
    {
        PlanStep step = PlanStep.Put(new() { Kind = "cube", Pick = Pick.Leftmost }, Relation.In, Of("blue bowl"));
        StepProgress leftmost = StepResolver.Begin(step, Busy.Scene).Progress!;
        Assert.Equal(0, Assert.Single(StepResolver.Next(leftmost, Busy.Scene).Moves).Object.Id);
        Assert.True(StepResolver.Next(leftmost, Busy.Moved(0, 0.28, -0.08, 0.004).Scene).IsDone);
        StepProgress butLeftmost = StepResolver.Begin(
            PlanStep.Put(ReferringExpression.AllOf(null, "cube") with { Except = [new() { Kind = "cube", Pick = Pick.Leftmost }] }, Relation.In, Of("yellow plate")), Busy.Scene).Progress!;
        Assert.Equal([1, 5], StepResolver.Next(butLeftmost, Busy.Scene).Moves.Select(m => m.Object.Id).Order());
        Assert.Equal(5, Assert.Single(StepResolver.Next(butLeftmost, Busy.Moved(1, 0.28, 0.10, 0.004).Scene).Moves).Object.Id);
    }

    [Fact]
    public void All_of_a_tower_goes_top_first()
    {
        Table tower = new Table().Add("red cube", 0.2, 0).Add("green cube", 0.2, 0, 0.024).Add("pink bowl", 0.3, -0.1);
        StepResolution r = StepResolver.Resolve(PlanStep.Put(ReferringExpression.AllOf(null, null), Relation.In, Of("pink bowl")), tower.Scene);
        Assert.Equal([1, 0], r.Moves.Select(m => m.Object.Id));
    }

    [Fact]
    public void Superlatives_sizes_exclusion_and_relations_narrow()
    {
        Assert.Equal(0, Single(new() { Kind = "cube", Pick = Pick.Leftmost }));
        Assert.Equal(5, Single(new() { Kind = "cube", Pick = Pick.FromLeft, Ordinal = 2 }));
        Assert.Equal(1, Single(new() { Kind = "cube", Pick = Pick.Rightmost }));
        Assert.Equal(1, Single(new() { Kind = "cube", Pick = Pick.Largest }));
        Assert.Equal(1, Single(new() { Kind = "cube", Colour = "red", Size = "large" }));
        Assert.Equal(1, Single(new() { Kind = "cube", Pick = Pick.Nearest }));
        Assert.Equal(5, Single(new() { Kind = "cube", Except = [Of("red cube")] }));
        Table full = Busy.Moved(0, 0.28, 0.10, 0.002);
        PlanStep fromPlate = PlanStep.Put(new() { Kind = "cube", Where = new(Relation.On, Of("yellow plate")) }, Relation.In, Of("blue bowl"));
        Assert.Equal(0, Assert.Single(StepResolver.Resolve(fromPlate, full.Scene).Moves).Object.Id);
    }

    [Fact]
    public void Each_thing_that_is_left_out_is_looked_for_among_all()
    {
        Table table = new Table().Add("red cube", 0.2, -0.12).Add("green cube", 0.2, -0.06).Add("blue cube", 0.2, 0).Add("white ball", 0.2, 0.06).Add("black tray", 0.3, 0.1).Add("pink ball", 0.3, 0.1, 0.004);
        Assert.Equal([2], Left(ReferringExpression.AllOf(null, "cube"), [Of("red cube"), Of("green cube")]));
        Assert.Equal([2], Left(ReferringExpression.AllOf(null, "cube"), [new() { Pick = Pick.Leftmost }, new() { Pick = Pick.FromLeft, Ordinal = 2 }]));
        Assert.Equal([0, 2, 3], Left(ReferringExpression.AllOf(null, null), [ReferringExpression.AllOf(null, null) with { Where = new(Relation.On, Of("black tray")) }, Of("green cube")]));
        Assert.Equal([0, 1, 2, 3, 5], Left(ReferringExpression.AllOf(null, null), [Of("purple cube"), Of("black tray")]));

        IEnumerable<int> Left(ReferringExpression all, LeftOut except) =>
            Meant(all with { Except = except }, table).Order();
    }

    [Fact]
    public void A_box_grounds_an_ambiguous_expression()
    {
        SceneObject second = Busy[1];
        Assert.Equal(1, Single(new() { Colour = "red", Kind = "cube", Box = second.Box }));
    }

    [Fact]
    public void Words_without_a_kind_mean_movable_things_and_containers()
    {
        StepResolution r = StepResolver.Resolve(PlanStep.Put(new() { Colour = "green", Kind = "ball" }, Relation.In, new() { Colour = "blue" }), Busy.Scene);
        Assert.Equal(3, Assert.Single(r.Moves).Target!.Id);
        Assert.Equal(4, StepResolver.Resolve(PlanStep.Put(ReferringExpression.AllOf(null, null), Relation.On, Of("yellow plate")), Busy.Scene).Moves.Count);
    }

    [Fact]
    public void Counts_are_met_or_refused()
    {
        PlanStep Two(int n) => PlanStep.Put(new() { Kind = "cube", Quantifier = Quantifier.Count, Count = n }, Relation.In, Of("blue bowl"));
        Assert.Equal(2, StepResolver.Resolve(Two(2), Busy.Scene).Moves.Count);
        Assert.Equal(RefusalReason.TooFew, Reason(Busy, Two(4)));
    }

    [Fact]
    public void Skills_that_cannot_be_done_yet_are_refused_by_name()
    {
        var refusal = Assert.IsType<RefusalAnswer>(StepResolver.Resolve(new PlanStep { Skill = (Skill)200, Object = Of("red cube") }, Busy.Scene).Answer);
        Assert.Equal((RefusalReason.SkillNotAvailable, (Skill)200), (refusal.Reason, refusal.Skill));
    }

    [Fact]
    public void Whatever_the_scene_and_step_the_result_is_consistent_and_repeatable()
    {
        string[] kinds = ["cube", "ball", "cylinder", "bowl", "plate", "tray"], colours = ["red", "green", "blue"];
        var random = new Random(8);
        for (int i = 0; i < 3000; i++)
        {
            var table = new Table();
            for (int n = random.Next(9); n > 0; n--)
                table.Add($"{(random.Next(2) == 0 ? "small" : "large")} {colours[random.Next(3)]} {kinds[random.Next(6)]}", random.NextDouble() * 0.4, random.NextDouble() * 0.4, random.Next(5) == 0 ? 0.024 : 0);
            ReferringExpression Random() => new()
            {
                Kind = random.Next(6) == 0 ? null : kinds[random.Next(6)],
                Colour = random.Next(3) == 0 ? null : colours[random.Next(3)],
                Quantifier = (Quantifier)random.Next(4),
                Count = 2,
                Pick = (Pick)(random.Next(3) == 0 ? random.Next(9) : 0),
                Ordinal = 2,
            };
            PlanStep step = PlanStep.Put(Random(), random.Next(2) == 0 ? Relation.In : Relation.On, Random());
            StepResolution r = StepResolver.Resolve(step, table.Scene);
            Assert.True(r.Answer is null || r.Moves.Count == 0);
            Assert.All(r.Moves, m => Assert.True(m.Goal is OntoGoal onto && TableKinds.IsMovable(m.Object.Kind) && m.Object.Id != onto.Target.Id && !SceneRelations.Holds(onto.Relation, m.Object, onto.Target)));
            Assert.Equal(r.Moves, StepResolver.Resolve(step, table.Scene).Moves);
            if (r.Answer is { } answer)
                Assert.True(PlanReader.Read(PlanWriter.Write(answer)).IsValid);
        }
    }

    private static ReferringExpression Of(string words) => ReferringExpression.Of(words.Split(' ')[0], words.Split(' ')[1]);

    private static StepResolution Put(string what, Relation relation, string where) => StepResolver.Resolve(PlanStep.Put(Of(what), relation, Of(where)), Busy.Scene);

    private static IEnumerable<int> Meant(ReferringExpression what, Table table) =>
        StepResolver.Begin(new PlanStep { Skill = Skill.MoveToZone, Object = what, Zone = Zone.Left }, table.Scene).Progress!.Meaning.Objects;

    private static int Single(ReferringExpression what) =>
        Assert.Single(StepResolver.Resolve(PlanStep.Put(what, Relation.In, Of("blue bowl")), Busy.Scene).Moves).Object.Id;

    private static RefusalReason Reason(Table table, PlanStep step) => Assert.IsType<RefusalAnswer>(StepResolver.Resolve(step, table.Scene).Answer).Reason;
}
