using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Execution;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Scenes;
using Tendon.Host.Core.Tests.Resolution;

namespace Tendon.Host.Core.Tests.Execution;

public sealed class StepRunnerTests
{
    private static readonly Table Start = new Table()
        .Add("red cube", 0.2, -0.10).Add("green cube", 0.22, 0.02).Add("blue cube", 0.16, 0.10).Add("pink bowl", 0.28, 0.12).Add("white ball", 0.27, -0.12);

    private static readonly ReferringExpression Bowl = ReferringExpression.Of("pink", "bowl");
    private static readonly PlanStep RedIntoBowl = PlanStep.Put(ReferringExpression.Of("red", "cube"), Relation.In, Bowl);

    private static readonly PlanStep Tower = new()
    {
        Skill = Skill.Tower,
        Levels = [ReferringExpression.Of("red", "cube"), ReferringExpression.Of("green", "cube"), ReferringExpression.Of("blue", "cube")],
    };

    [Fact]
    public async Task A_move_that_goes_well_is_done_and_verified()
    {
        var table = new FakeTable(Start.Scene);
        TaskOutcome outcome = await table.Run(RedIntoBowl);
        Assert.Equal((TaskEnd.Done, 1), (outcome.End, outcome.Moves));
        Assert.Equal([RedIntoBowl], table.Done);
    }

    [Fact]
    public async Task A_missed_grasp_is_tried_again()
    {
        FakeTable table = new FakeTable(Start.Scene).Miss().Miss();
        Assert.Equal((TaskEnd.Done, 3), Summary(await table.Run(RedIntoBowl)));
        Assert.Equal([1, 2, 3], table.Moves.Select(m => m.Attempt));
    }

    [Fact]
    public async Task After_three_missed_grasps_it_says_so()
    {
        TaskOutcome outcome = await new FakeTable(Start.Scene).Miss().Miss().Miss().Miss().Run(RedIntoBowl);
        Assert.Equal((TaskEnd.Failed, 3), Summary(outcome));
        Assert.Equal((FailureReason.GraspMissed, "red cube", RedIntoBowl), (outcome.Failure, outcome.Detail, outcome.Step));
    }

    [Fact]
    public async Task What_has_rolled_away_is_taken_from_where_it_lies_now()
    {
        FakeTable table = new FakeTable(Start.Scene).Next((scene, move) => (SceneForecast.After(scene, move with { Goal = new SpotGoal(0.30, -0.02) }), MoveProblem.None));
        Assert.Equal((TaskEnd.Done, 2), Summary(await table.Run(RedIntoBowl)));
        Assert.Equal(0.30, table.Moves[1].Move.Object.XM);
    }

    [Fact]
    public async Task A_tower_that_falls_is_built_again_from_the_level_that_stands()
    {
        // The third cube comes down and takes the second with it.
        FakeTable table = new FakeTable(Start.Scene).GoWell().Next((scene, _) =>
            (SceneForecast.After(SceneForecast.After(scene, new(scene.Find(0)!, new SpotGoal(0.24, 0.15))), new(scene.Find(1)!, new SpotGoal(0.25, 0.06))), FakeTable.Missed));
        Assert.Equal((TaskEnd.Done, 4), Summary(await table.Run(Tower)));
        Assert.Equal([1, 0, 1, 0], table.Moves.Select(m => m.Move.Object.Id));
    }

    [Fact]
    public async Task A_tower_that_always_falls_is_given_up()
    {
        var table = new FakeTable(Start.Scene);
        for (int i = 0; i < 20; i++)
        {
            table.GoWell().Next((scene, _) =>
                (SceneForecast.After(SceneForecast.After(scene, new(scene.Find(0)!, new SpotGoal(0.24, 0.15))), new(scene.Find(1)!, new SpotGoal(0.25, 0.06))), FakeTable.Missed));
        }
        TaskOutcome outcome = await table.Run(Tower);
        Assert.Equal(TaskEnd.Failed, outcome.End);
        Assert.InRange(outcome.Moves, 3, 12);
    }

    [Fact]
    public async Task What_is_gone_for_good_is_reported_as_lost()
    {
        TaskOutcome outcome = await new FakeTable(Start.Scene).Next((scene, _) => (Without(scene, 0), FakeTable.Missed)).Run(RedIntoBowl);
        Assert.Equal((TaskEnd.Failed, FailureReason.LostSight, "red cube"), (outcome.End, outcome.Failure, outcome.Detail));
    }

    [Fact]
    public async Task One_look_that_misses_it_is_not_believed()
    {
        FakeTable table = new FakeTable(Start.Scene).Miss().Look(scene => Without(scene, 0));
        Assert.Equal((TaskEnd.Done, 2), Summary(await table.Run(RedIntoBowl)));
    }

    [Fact]
    public async Task Held_until_let_go_and_never_seen_since_it_lies_where_it_was_put()
    {
        FakeTable table = new FakeTable(Start.Scene).Look(scene => Without(scene, 0)).Look(scene => Without(scene, 0));
        Assert.Equal((TaskEnd.Done, 1), Summary(await table.Run(RedIntoBowl)));
    }

    [Fact]
    public async Task Where_the_gripper_finds_no_way_to_a_spot_another_spot_is_taken()
    {
        var toFront = new PlanStep { Skill = Skill.MoveToZone, Object = ReferringExpression.Of("red", "cube"), Zone = Zone.Front };
        SpotGoal? first = null;
        var table = new FakeTable(Start.Scene) { HasWay = m => m.Goal is not SpotGoal s || (first ??= s) != s };
        Assert.Equal((TaskEnd.Done, 1), Summary(await table.Run(toFront)));
        Assert.NotEqual(first, table.Moves[0].Move.Goal);
    }

    [Fact]
    public async Task Where_there_is_no_way_at_all_nothing_moves_and_it_is_refused()
    {
        var table = new FakeTable(Start.Scene) { HasWay = _ => false };
        TaskOutcome outcome = await table.Run(RedIntoBowl);
        Assert.Equal((TaskEnd.Refused, RefusalReason.NoWay), (outcome.End, ((RefusalAnswer)outcome.Answer!).Reason));
        Assert.Equal(Start.Scene.Objects, table.Truth.Objects);
    }

    [Theory]
    [InlineData("""[{"kind":"cube","colour":"red"},{"kind":"ball"}]""", 1, 2)]
    [InlineData("""[{"kind":"ball"},{"quantifier":"all","where":{"relation":"behind","to":{"kind":"cube","colour":"green"}}}]""", 0, 1)]
    [InlineData("""[{"kind":"cube","pick":"leftmost"},{"kind":"cube","pick":"rightmost"},{"colour":"white"}]""", 1)]
    public async Task Nothing_of_what_a_plan_leaves_out_is_moved(string except, params int[] moved)
    {
        string json = $$$"""{"version":1,"answer":"plan","steps":[{"skill":"put","object":{"quantifier":"all","except":{{{except}}}},"relation":"in","target":{"kind":"bowl"}}]}""";
        var table = new FakeTable(new Table().Add("red cube", 0.25, -0.10).Add("green cube", 0.25, 0.02).Add("blue cube", 0.16, 0.04).Add("pink bowl", 0.28, 0.14).Add("white ball", 0.27, -0.16).Scene);
        TaskOutcome outcome = await table.Run([.. ((PlanAnswer)PlanReader.Read(json).Answer!).Steps]);
        Assert.Equal((TaskEnd.Done, moved.Length), Summary(outcome));
        Assert.Equal(moved, table.Moves.Select(m => m.Move.Object.Id).Order());
    }

    [Fact]
    public async Task What_has_become_ambiguous_under_the_plan_is_asked()
    {
        FakeTable table = new FakeTable(Start.Scene).Look(scene => scene with { Objects = [.. scene.Objects, scene.Find(1)! with { Id = 9, YM = -0.05 }] });
        TaskOutcome outcome = await table.Run(RedIntoBowl, PlanStep.Put(ReferringExpression.Of("green", "cube"), Relation.In, Bowl));
        Assert.Equal((TaskEnd.Asked, 1), Summary(outcome));
        Assert.IsType<QuestionAnswer>(outcome.Answer);
    }

    [Fact]
    public async Task A_push_without_a_way_becomes_a_carry()
    {
        var table = new FakeTable(Start.Scene) { HasWay = m => m.Goal is not PushGoal };
        Assert.Equal((TaskEnd.Done, 1), Summary(await table.Run(new PlanStep { Skill = Skill.Push, Object = ReferringExpression.Of("red", "cube"), Direction = PushDirection.Left })));
        Assert.IsType<SpotGoal>(table.Moves[0].Move.Goal);
    }

    [Fact]
    public async Task Repeated_words_mean_the_same_thing_in_the_next_step()
    {
        var leftmost = new ReferringExpression { Kind = "cube", Pick = Pick.Leftmost };
        var table = new FakeTable(Start.Scene);
        TaskOutcome outcome = await table.Run(new PlanStep { Skill = Skill.MoveToZone, Object = leftmost, Zone = Zone.BackRight }, PlanStep.Put(leftmost, Relation.In, Bowl));
        Assert.Equal((TaskEnd.Done, 2), Summary(outcome));
        Assert.Equal([0, 0], table.Moves.Select(m => m.Move.Object.Id));
    }

    [Fact]
    public async Task Other_words_of_a_later_step_mean_what_they_fit_by_then()
    {
        var table = new FakeTable(Start.Scene);
        await table.Run(
            PlanStep.Put(ReferringExpression.Of("red", "cube"), Relation.In, Bowl),
            new PlanStep { Skill = Skill.MoveToZone, Object = new() { Kind = "cube", Pick = Pick.Leftmost }, Zone = Zone.BackLeft });
        Assert.Equal([0, 1], table.Moves.Select(m => m.Move.Object.Id));
    }

    [Fact]
    public async Task A_question_or_refusal_before_the_first_move_is_the_answer()
    {
        TaskOutcome refused = await new FakeTable(Start.Scene).Run(PlanStep.Put(ReferringExpression.Of("red", "ball"), Relation.In, Bowl));
        TaskOutcome asked = await new FakeTable(Start.Scene).Run(PlanStep.Put(ReferringExpression.Of(null, "cube"), Relation.In, Bowl));
        Assert.Equal(((TaskEnd.Refused, 0), (TaskEnd.Asked, 0)), (Summary(refused), Summary(asked)));
    }

    [Fact]
    public async Task A_refusal_after_the_first_move_is_a_failure()
    {
        TaskOutcome outcome = await new FakeTable(Start.Scene).Run(RedIntoBowl, PlanStep.Put(ReferringExpression.Of("red", "ball"), Relation.In, Bowl));
        Assert.Equal((TaskEnd.Failed, 1), Summary(outcome));
        Assert.IsType<RefusalAnswer>(outcome.Answer);
    }

    [Fact]
    public async Task What_a_single_look_makes_impossible_is_looked_at_again()
    {
        // After the first of three a phantom seems to stand on the second.
        FakeTable table = new FakeTable(Start.Scene).Look(scene => scene with { Objects = [.. scene.Objects, scene.Find(1)! with { Id = 9, Kind = "cylinder", BaseZM = 0.024 }] });
        Assert.Equal((TaskEnd.Done, 3), Summary(await table.Run(PlanStep.Put(ReferringExpression.AllOf(null, "cube"), Relation.In, Bowl))));
    }

    [Fact]
    public async Task A_stop_ends_the_task_as_stopped()
    {
        TaskOutcome outcome = await new FakeTable(Start.Scene).Next((scene, _) => (scene, new MoveProblem(FailureReason.None, Stopped: true, StandstillSeen: false))).Run(RedIntoBowl);
        Assert.Equal((TaskEnd.Stopped, false), (outcome.End, outcome.StandstillSeen));
    }

    [Fact]
    public async Task A_fault_is_not_tried_again()
    {
        TaskOutcome outcome = await new FakeTable(Start.Scene).Next((scene, _) => (scene, new MoveProblem(FailureReason.ArmFault, "12"))).Run(RedIntoBowl);
        Assert.Equal((FailureReason.ArmFault, 1), (outcome.Failure, outcome.Moves));
    }

    [Fact]
    public async Task A_picture_that_goes_black_during_the_work_is_a_lost_camera()
    {
        FakeTable table = new FakeTable(Start.Scene).Look(_ => throw new UnreadablePictureException("black"));
        CameraException fault = await Assert.ThrowsAsync<CameraException>(async () => await table.Run(RedIntoBowl));
        Assert.IsNotType<UnreadablePictureException>(fault);
        Assert.Single(table.Moves);
    }

    private static (TaskEnd End, int Moves) Summary(TaskOutcome outcome) => (outcome.End, outcome.Moves);

    private static Scene Without(Scene scene, int id) => scene with { Objects = [.. scene.Objects.Where(o => o.Id != id)] };
}
