using Tendon.Host.Core.Execution;
using Tendon.Tool.Evaluation.Goals;
using Tendon.Workbench.Table;
using static Tendon.Tool.Tests.Evaluation.Goals.Tables;

namespace Tendon.Tool.Tests.Evaluation.Goals;

public sealed class GoalJudgeTests
{
    private static readonly TableSnapshot Start = Of(Bowl(0, ObjectColour.Blue, 0.25f, 0.12f), Cube(1, ObjectColour.Red, 0.25f, -0.1f), Cube(2, ObjectColour.Green, 0.2f, -0.18f));
    private static readonly TableSnapshot Put = Start.Moved(1, 0.25f, 0.12f, 0.003f);

    [Fact]
    public void Success_needs_the_goal_and_the_claim()
    {
        Assert.True(Judge("in(red cube, blue bowl)", Put, TaskEnd.Done).Success);
        EpisodeVerdict denied = Judge("in(red cube, blue bowl)", Put, TaskEnd.Failed);
        Assert.Equal((true, false, false), (denied.GoalHolds, denied.Success, denied.WrongAction));
        Assert.False(Judge("in(red cube, blue bowl)", Put, TaskEnd.Stopped).Success);
    }

    [Fact]
    public void To_claim_done_while_the_goal_is_false_is_a_wrong_action()
    {
        EpisodeVerdict verdict = Judge("in(red cube, blue bowl)", Start, TaskEnd.Done);
        Assert.Equal((false, true, true), (verdict.Success, verdict.WrongAction, verdict.FalseClaim));
    }

    [Fact]
    public void A_refusal_of_what_could_be_done_is_a_failure_and_no_wrong_action()
    {
        EpisodeVerdict verdict = Judge("in(red cube, blue bowl)", Start, TaskEnd.Refused);
        Assert.Equal((false, false), (verdict.Success, verdict.WrongAction));
    }

    [Theory]
    [InlineData(0.019, true)]
    [InlineData(0.021, false)]
    public void What_the_goal_does_not_name_may_shift_by_two_centimetres(double by, bool success)
    {
        EpisodeVerdict verdict = Judge("in(red cube, blue bowl)", Put.Moved(2, 0.2f + (float)by, -0.18f), TaskEnd.Done);
        Assert.Equal((success, !success, success ? 0 : 1), (verdict.Success, verdict.WrongAction, verdict.Collateral.Count));
    }

    [Fact]
    public void What_the_goal_names_may_move_unless_it_says_otherwise()
    {
        TableSnapshot nudged = Put.Moved(0, 0.25f, 0.15f);
        Assert.True(Judge("in(red cube, blue bowl)", nudged, TaskEnd.Done).Success);
        EpisodeVerdict verdict = Judge("in(red cube, blue bowl) & unmoved(blue bowl)", nudged, TaskEnd.Done);
        Assert.Equal((false, true), (verdict.Success, verdict.WrongAction));
    }

    [Fact]
    public void A_refusal_succeeds_where_the_goal_asks_for_it_and_nothing_moves()
    {
        Assert.True(Judge("refused", Start, TaskEnd.Refused).Success);
        Assert.False(Judge("refused", Start, TaskEnd.Asked).Success);
        Assert.False(Judge("refused", Start, TaskEnd.Asked).WrongAction);
        Assert.True(Judge("refused", Start, TaskEnd.Done).WrongAction);
        Assert.True(Judge("refused", Put, TaskEnd.Refused) is { Success: false, WrongAction: true });
        Assert.True(Judge("asked", Start, TaskEnd.Asked).Success);
        Assert.True(Judge("asked & unmoved(red cube)", Start, TaskEnd.Asked).Success);
    }

    [Theory]
    [InlineData(TaskEnd.Done)]
    [InlineData(TaskEnd.Refused)]
    [InlineData(TaskEnd.Asked)]
    [InlineData(TaskEnd.Failed)]
    public void Unchanged_takes_any_claim_as_long_as_nothing_moves(TaskEnd claim)
    {
        Assert.True(Judge("unchanged", Start, claim).Success);
        Assert.True(Judge("unchanged", Put, claim) is { Success: false, WrongAction: true });
    }

    private static EpisodeVerdict Judge(string goal, TableSnapshot end, TaskEnd claim)
    {
        Assert.Null(GoalReader.Read(goal, out Goal? read));
        return GoalJudge.Judge(ResolvedGoal.Of(read!, Start, out _, out _), Start, end, claim);
    }
}
