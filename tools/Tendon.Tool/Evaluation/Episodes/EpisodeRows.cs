using System.Globalization;
using Tendon.Host.Core.Execution;
using Tendon.Host.Core.Messages;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Tool.Evaluation.Goals;
using Tendon.Tool.Evaluation.Worlds;
using Tendon.Workbench.Judge;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Evaluation.Episodes;

/// <summary>Makes rows of episodes.</summary>
internal static class EpisodeRows
{
    internal static EpisodeRow Of(
        EpisodeTask task, string planner, string instruction, EpisodeWorld world, TableSnapshot start, TableSnapshot end, TaskOutcome outcome, EpisodeObserver observer)
    {
        EpisodeVerdict verdict = GoalJudge.Judge(world.Goal, start, end, outcome.End);
        PlannerAnswer? answer = outcome.Answer ?? observer.Answer;
        return Blank(task, planner, instruction, outcome.End.ToString().ToLowerInvariant()) with
        {
            Success = verdict.Success,
            WrongAction = verdict.WrongAction,
            FalseClaim = verdict.FalseClaim,
            Collateral = verdict.Collateral.Count,
            Moved = start.Objects.Count(o => GroundTruth.MovedM(start, end, o.Id) > GoalTolerances.UnmovedM),
            Failure = FailureNaming.Of(world, verdict, outcome, observer),
            Plan = answer is null ? "" : PlanWriter.Write(answer),
            Words = Words(task.Case.Language, answer, outcome, observer),
            Moves = outcome.Moves,
            VirtualS = end.TimeUs / 1e6,
        };
    }

    internal static EpisodeRow Crashed(EpisodeTask task, string planner, Exception fault) =>
        Blank(task, planner, task.Case.Instruction, "crashed") with { Failure = FailureKind.Crashed, Words = $"{fault.GetType().Name}: {fault.Message}" };

    private static EpisodeRow Blank(EpisodeTask task, string planner, string instruction, string claim) => new()
    {
        Id = task.Case.Id,
        Episode = task.Episode,
        Family = task.Case.Family,
        Language = task.Case.Language,
        Seed = task.Seed,
        Planner = planner,
        Perturbation = task.Perturbation.Name,
        Instruction = instruction,
        Goal = task.Case.GoalText,
        Claim = claim,
    };

    private static string Words(UserLanguage language, PlannerAnswer? answer, TaskOutcome outcome, EpisodeObserver observer)
    {
        string said = answer is null ? "" : new AnswerMessages(language).Say(answer);
        string log = outcome.End == TaskEnd.Failed || outcome.Detail.Length > 0
            ? string.Create(CultureInfo.InvariantCulture, $" [{outcome.Failure}{(observer.LastProblem == FailureReason.None ? "" : " after " + observer.LastProblem)} {outcome.Detail}]")
            : "";
        return said + log;
    }
}
