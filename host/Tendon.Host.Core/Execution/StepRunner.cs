using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Execution;

/// <summary>Runs the steps of a plan: resolve in the scene, move, look again, try again where that makes sense.</summary>
internal sealed class StepRunner(TableLook look, PickAndPlace hand, ITaskObserver observer, int maxAttempts)
{
    // More moves than any table needs: a plan that never comes to its end is a failure, not a loop.
    private const int MaxMoves = 40;
    private int _moves;
    private FailureReason _lastReason;
    private Scene _scene = new([], 0);

    /// <summary>Runs the plan on the scene it was made for.</summary>
    public async ValueTask<TaskOutcome> Run(PlanAnswer plan, Scene scene, CancellationToken cancellation)
    {
        _scene = scene;
        foreach (PlanStep step in plan.Steps)
        {
            TaskOutcome? ended = await Run(step, cancellation).ConfigureAwait(false);
            if (ended is not null)
                return ended with { Moves = _moves, Step = step };
            observer.Verified(step);
        }
        return new TaskOutcome(TaskEnd.Done) { Moves = _moves };
    }

    /// <summary>The outcome of a task that a problem ended.</summary>
    public static TaskOutcome Ended(MoveProblem problem, PlanStep? step) => problem.Stopped
        ? new TaskOutcome(TaskEnd.Stopped) { StandstillSeen = problem.StandstillSeen, Step = step }
        : new TaskOutcome(TaskEnd.Failed) { Failure = problem.Reason, Detail = problem.Detail, Step = step };

    // Null when the step is done.
    private async ValueTask<TaskOutcome?> Run(PlanStep step, CancellationToken cancellation)
    {
        GroundedMove? again = null;
        int attempt = 1, verified = 0;
        while (_moves < MaxMoves)
        {
            GroundedMove? move = again;
            if (move is null)
            {
                StepResolution resolution = StepResolver.Resolve(step, _scene, verified);
                if (resolution.IsDone)
                    return null;
                if (resolution.Answer is { } answer)
                    return Answered(answer);
                (move, attempt) = (resolution.Moves[0], 1);
            }
            (again, TaskOutcome? ended) = await Try(step, move, attempt, cancellation).ConfigureAwait(false);
            if (ended is not null)
                return ended;
            if (again is null)
                verified++;
            else if (++attempt > maxAttempts)
                return new TaskOutcome(TaskEnd.Failed) { Failure = _lastReason };
        }
        return new TaskOutcome(TaskEnd.Failed) { Failure = FailureReason.NotWhereItBelongs, Detail = $"{MaxMoves} moves" };
    }

    // The move to try again, or null when it is done; or how the task ended.
    private async ValueTask<(GroundedMove? Again, TaskOutcome? Ended)> Try(PlanStep step, GroundedMove move, int attempt, CancellationToken cancellation)
    {
        observer.Moving(move, attempt);
        _moves++;
        Scene before = _scene;
        MoveProblem problem = await hand.Run(move, before, cancellation).ConfigureAwait(false);
        observer.Moved(move.Object, problem.Reason);
        if (!problem.IsNone && !problem.IsRetryable)
            return (null, Ended(problem, step));
        (_, _scene) = await look.Settled(cancellation).ConfigureAwait(false);
        MoveLook seen = GoalCheck.Look(move, before, _scene);
        if (seen.Verdict is MoveVerdict.ObjectLost or MoveVerdict.TargetLost)
        {
            // One frame may hide what the next one shows.
            (_, _scene) = await look.Settled(cancellation).ConfigureAwait(false);
            seen = GoalCheck.Look(move, before, _scene);
        }
        // Held until it was let go over the target, gone from its place and nowhere else to be seen: it lies hidden where it was put.
        if (seen.Verdict == MoveVerdict.ObjectLost && problem.IsNone && TargetIsSeen(move))
            return (null, null);
        _lastReason = problem.IsNone ? FailureReason.NotWhereItBelongs : problem.Reason;
        return seen.Verdict switch
        {
            MoveVerdict.Done => (null, null),
            MoveVerdict.Unmoved or MoveVerdict.Elsewhere => (seen.Again, null),
            _ => (null, new TaskOutcome(TaskEnd.Failed) { Failure = FailureReason.LostSight, Detail = $"{move.Object.Colour} {move.Object.Kind}" }),
        };
    }

    private bool TargetIsSeen(GroundedMove move) => move.Target is { } target && _scene.Objects.Any(o => o.Kind == target.Kind && o.Colour == target.Colour
        && SceneRelations.DistanceM(o, target) <= RelationTolerances.TargetDriftM);

    // Before anything has moved the resolver's answer is the task's answer; later it means that the table has changed under the plan.
    private TaskOutcome Answered(PlannerAnswer answer) => _moves == 0
        ? new TaskOutcome(answer is QuestionAnswer ? TaskEnd.Asked : TaskEnd.Refused) { Answer = answer }
        : new TaskOutcome(TaskEnd.Failed) { Failure = FailureReason.LostSight, Answer = answer };
}
