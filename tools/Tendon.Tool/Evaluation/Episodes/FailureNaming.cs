using Tendon.Host.Core.Execution;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Tool.Evaluation.Goals;
using Tendon.Tool.Evaluation.Worlds;

namespace Tendon.Tool.Evaluation.Episodes;

/// <summary>Names where an episode went wrong. There is no true plan to compare with: what counts is what was seen, what the arm
/// went for, whether the plan's skills can serve the goal, and how it ended.</summary>
internal static class FailureNaming
{
    internal static FailureKind Of(EpisodeWorld world, EpisodeVerdict verdict, TaskOutcome outcome, EpisodeObserver observer)
    {
        if (verdict.Success)
            return FailureKind.None;
        if (outcome.End == TaskEnd.Stopped)
            return FailureKind.TimedOut;
        if (outcome.Failure == FailureReason.CameraMoved)
            return FailureKind.CameraMoved;
        if (world.Goal.Goal.ForbidsMotion)
            return Forbidden(verdict, outcome);
        bool seen = world.Start.Objects.Where(o => world.Goal.Named.Contains(o.Id)).All(observer.Saw);
        bool astray = observer.Aimed.Any(id => !world.Goal.Free.Contains(id));
        if (outcome.End is TaskEnd.Refused or TaskEnd.Asked || astray)
        {
            bool noWay = outcome.Answer is RefusalAnswer { Reason: RefusalReason.NoWay };
            return !seen ? FailureKind.NotSeen : astray ? FailureKind.WrongObject : noWay ? FailureKind.NoWay : FailureKind.Misread;
        }
        bool misread = observer.Aimed.Count == 0 || (outcome.Answer is PlanAnswer plan && !PlanFit.MayServe(plan, world.Goal.Goal));
        if (outcome.End == TaskEnd.Done)
            return verdict.GoalHolds ? FailureKind.Collateral : !seen ? FailureKind.NotSeen : misread ? FailureKind.Misread : FailureKind.FalseClaim;
        if (verdict.GoalHolds)
            return FailureKind.DeniedSuccess;
        return outcome.Failure switch
        {
            FailureReason.GraspMissed => FailureKind.BadGrasp,
            FailureReason.NotWhereItBelongs => FailureKind.Dropped,
            FailureReason.LostSight => FailureKind.LostSight,
            _ => FailureKind.NoWay,
        };
    }

    private static FailureKind Forbidden(EpisodeVerdict verdict, TaskOutcome outcome) =>
        verdict.Collateral.Count > 0 || outcome.End is not (TaskEnd.Refused or TaskEnd.Asked) ? FailureKind.ActedAnyway : FailureKind.WrongAnswer;
}
