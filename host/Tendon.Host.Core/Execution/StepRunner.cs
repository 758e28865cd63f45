using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Grasping;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Resolution.Following;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Execution;

/// <summary>Runs the steps of a plan: resolve in the scene, move, look again, try again where that makes sense.</summary>
/// <param name="look">Looks at the table.</param>
/// <param name="hand">Carries out moves.</param>
/// <param name="observer">Is told what happens.</param>
/// <param name="maxAttempts">How often one object may be tried before the task fails.</param>
/// <param name="reach">Where the hand takes and puts things; the SO-101's where none is given.</param>
public sealed class StepRunner(TableLook look, IHand hand, ITaskObserver observer, int maxAttempts, TableReach? reach = null)
{
    // More moves than any table needs: a plan that never comes to its end is a failure, not a loop.
    private const int MaxMoves = 40;

    // Spots that are asked for anew when the gripper finds no way to one.
    private const int MaxRespots = 12;

    private int _moves;
    private FailureReason _lastReason;
    private Scene _scene = new([], 0);

    /// <summary>Runs the plan on the scene it was made for.</summary>
    /// <exception cref="CameraException">The camera is gone, or nothing can be made out in its pictures.</exception>
    public async ValueTask<TaskOutcome> Run(PlanAnswer plan, Scene scene, CancellationToken cancellation)
    {
        _scene = SecondSight.Of(scene, plan.Steps);
        StepProgress? last = null;
        foreach (PlanStep step in plan.Steps)
        {
            (last, TaskOutcome? ended) = await Run(SameThings.Bound(step, last, _scene), cancellation).ConfigureAwait(false);
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

    // No outcome when the step is done.
    private async ValueTask<(StepProgress? Progress, TaskOutcome? Ended)> Run(PlanStep step, CancellationToken cancellation)
    {
        StepStart start = StepResolver.Begin(step, _scene, reach);
        if (start.Progress is not { } progress)
            return (null, Answered(start.Answer!));
        var attempts = new MoveAttempts(maxAttempts);
        bool moved = false;
        while (_moves < MaxMoves)
        {
            (StepResolution resolution, progress) = Workable(progress);
            if (resolution.IsDone)
                return (progress, null);
            if (resolution.Answer is { } answer)
            {
                if (!moved)
                    return (progress, Answered(answer));
                // What a single look after a move makes impossible is not believed before another has shown it too.
                moved = false;
                _scene = SceneFollower.Follow(_scene, null, Release.Failed, await See(cancellation).ConfigureAwait(false));
                continue;
            }
            GroundedMove move = resolution.Moves[0];
            if (!attempts.MayTry(move.Object.Id))
                return (progress, new TaskOutcome(TaskEnd.Failed) { Failure = _lastReason, Detail = Name(move) });
            (MoveVerdict verdict, TaskOutcome? ended) = await Try(step, progress, move, attempts.Next(move.Object.Id), cancellation).ConfigureAwait(false);
            if (ended is not null)
                return (progress, ended);
            moved = true;
            progress = progress.After(move, verdict);
            if (verdict == MoveVerdict.Done)
                attempts.Succeeded(move.Object.Id);
        }
        return (progress, new TaskOutcome(TaskEnd.Failed) { Failure = FailureReason.NotWhereItBelongs, Detail = $"{MaxMoves} moves" });
    }

    // Where the gripper finds no way to a spot, another spot may serve as well.
    private (StepResolution Resolution, StepProgress Progress) Workable(StepProgress progress)
    {
        StepResolution resolution = StepResolver.Next(progress, _scene);
        for (int tries = 0; tries < MaxRespots && resolution.Moves is [var move, ..] && CanDiffer(progress, move) && hand.Check(move, _scene) != PlanFailure.None; tries++)
        {
            StepProgress without = progress.Without(move);
            StepResolution other = StepResolver.Next(without, _scene);
            if (other.Answer is not null)
                break;
            (progress, resolution) = (without, other);
        }
        return (resolution, progress);
    }

    private static bool CanDiffer(StepProgress progress, GroundedMove move) => move.Goal is not OntoGoal || progress.Step.Skill == Skill.Clear;

    private async ValueTask<(MoveVerdict Verdict, TaskOutcome? Ended)> Try(PlanStep step, StepProgress progress, GroundedMove move, int attempt, CancellationToken cancellation)
    {
        observer.Moving(move, attempt);
        Scene before = _scene;
        MoveProblem problem = await hand.Run(move, before, cancellation).ConfigureAwait(false);
        observer.Moved(move.Object, problem.Reason);
        if (problem.Reason == FailureReason.NoWay && _moves == 0)
            return (default, Answered(new RefusalAnswer(RefusalReason.NoWay) { About = ReferenceGrounding.Named(move.Object, null) }) with { Detail = problem.Detail });
        _moves++;
        if (!problem.IsNone && !problem.IsRetryable)
            return (default, Ended(problem, step));
        bool released = problem.IsNone;
        MoveLook seen = await LookAfter(move, before, released ? Release.OverPlace : Release.Failed, cancellation).ConfigureAwait(false);
        // One frame may hide what the next one shows.
        if (IsMissing(seen, progress))
            seen = await LookAfter(move, before, released ? Release.NotSeenSince : Release.Failed, cancellation).ConfigureAwait(false);
        _scene = seen.Scene;
        _lastReason = problem.IsNone ? FailureReason.NotWhereItBelongs : problem.Reason;
        return seen.Verdict is MoveVerdict.ObjectLost or MoveVerdict.TargetLost
            ? (default, new TaskOutcome(TaskEnd.Failed) { Failure = FailureReason.LostSight, Detail = Name(move) })
            : (seen.Verdict, null);
    }

    private async ValueTask<MoveLook> LookAfter(GroundedMove move, Scene before, Release release, CancellationToken cancellation) =>
        GoalCheck.Look(move, before, await See(cancellation).ConfigureAwait(false), release);

    private async ValueTask<Scene> See(CancellationToken cancellation)
    {
        try
        {
            return (await look.Settled(cancellation).ConfigureAwait(false)).Scene;
        }
        catch (UnreadablePictureException fault)
        {
            // With the work begun, a picture in which nothing can be made out is a camera that is lost, not a refusal.
            throw new CameraException(fault.Message, fault);
        }
    }

    private static bool IsMissing(MoveLook seen, StepProgress progress) => seen.Verdict is MoveVerdict.ObjectLost or MoveVerdict.TargetLost
        || progress.Meaning.Objects.Concat(progress.Meaning.Targets).Any(id => seen.Scene.Find(id) is null);

    private static string Name(GroundedMove move) => $"{move.Object.Colour} {move.Object.Kind}";

    // Before anything has moved the resolver's refusal is the task's answer; later it means that the table has changed under the plan.
    // A question is a person's to answer at any time.
    private TaskOutcome Answered(PlannerAnswer answer) => answer is QuestionAnswer ? new TaskOutcome(TaskEnd.Asked) { Answer = answer }
        : _moves == 0 ? new TaskOutcome(TaskEnd.Refused) { Answer = answer }
        : new TaskOutcome(TaskEnd.Failed) { Failure = FailureReason.LostSight, Answer = answer };
}
