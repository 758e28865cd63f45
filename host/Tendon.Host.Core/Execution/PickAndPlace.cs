using Tendon.Host.Core.Grasping;
using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Execution;

/// <summary>Carries out one grounded move: grasp, check the grip, place, and fold out of the camera's way.</summary>
public sealed class PickAndPlace(ArmMotion motion, ArmDriver driver)
{
    // Sag and backlash stay below half of this, a finger on a cube makes twice of it.
    private const double BlockedRad = 0.03;

    private readonly PickAndPlacePlanner _planner = new(motion);
    private readonly PlacePlanner _places = new(motion);
    private readonly SequencePlanner _sequences = new(motion);

    /// <summary>Whether grasp and place can be planned at all; nothing moves.</summary>
    public PlanFailure Check(GroundedMove move, Scene scene) => Plan(move, scene, out _, out _);

    /// <summary>Does the move. On a missed grasp the arm comes back to the look posture empty.</summary>
    public async ValueTask<MoveProblem> Run(GroundedMove move, Scene scene, CancellationToken cancellation)
    {
        MotionSequence? pick = null;
        PlanFailure failure = Plan(move, scene, out GraspPlan? grasp, out PlacePlan? place);
        if (failure == PlanFailure.None)
            failure = _sequences.TryPick(grasp!, scene, driver.SetpointRad, out pick);
        if (failure != PlanFailure.None)
            return new MoveProblem(FailureReason.NoWay, failure.ToString());

        MoveProblem problem = await driver.Run(pick!.Steps.TakeWhile(s => s.Phase != MotionPhase.Close), cancellation).ConfigureAwait(false);
        if (!problem.IsNone)
            return problem;
        if (!driver.IsWhereTold(BlockedRad))
        {
            // A finger has come down on something that was seen elsewhere: up again before the servos strain.
            problem = await driver.GoTo(grasp!.PreGraspRad, cancellation).ConfigureAwait(false);
            return problem.IsNone ? await Abandon(scene, new MoveProblem(FailureReason.GraspMissed), cancellation).ConfigureAwait(false) : problem;
        }
        problem = await driver.Run(pick.Steps.SkipWhile(s => s.Phase != MotionPhase.Close), cancellation).ConfigureAwait(false);
        if (!problem.IsNone)
            return problem;
        if (!Holds(grasp!))
            return await Abandon(scene, new MoveProblem(FailureReason.GraspMissed), cancellation).ConfigureAwait(false);

        failure = _sequences.TryPlace(place!, grasp!.Held, TargetOf(move), scene, driver.SetpointRad, out MotionSequence? put);
        if (failure != PlanFailure.None)
            return await PutBack(move, grasp.Held, scene, new MoveProblem(FailureReason.NoWay, failure.ToString()), cancellation).ConfigureAwait(false);
        problem = await driver.Run(put!.Steps.TakeWhile(s => s.Phase != MotionPhase.Release), cancellation).ConfigureAwait(false);
        if (!problem.IsNone)
            return problem;
        bool held = Holds(grasp);
        problem = await driver.Run(put.Steps.SkipWhile(s => s.Phase != MotionPhase.Release), cancellation).ConfigureAwait(false);
        if (!problem.IsNone)
            return problem;
        problem = await Fold(scene, cancellation).ConfigureAwait(false);
        return problem.IsNone && !held ? new MoveProblem(FailureReason.GraspMissed) : problem;
    }

    /// <summary>Back to the look posture.</summary>
    public async ValueTask<MoveProblem> Fold(Scene scene, CancellationToken cancellation)
    {
        JointVector look = motion.Arm.Look;
        return _sequences.TryReturn(driver.SetpointRad, look, scene, out MotionSequence? way) == PlanFailure.None
            ? await driver.Run(way!.Steps, cancellation).ConfigureAwait(false)
            : await driver.GoTo(look, cancellation).ConfigureAwait(false);
    }

    private PlanFailure Plan(GroundedMove move, Scene scene, out GraspPlan? grasp, out PlacePlan? place) =>
        _planner.TryPlan(move.Object, TargetOf(move), scene, out grasp, out place);

    private static PlaceTarget TargetOf(GroundedMove move) => move.Goal switch
    {
        OntoGoal { Target: var target } => TableKinds.IsContainer(target.Kind) ? PlaceTarget.In(target) : PlaceTarget.On(target),
        SpotGoal spot => PlaceTarget.At(spot.XM, spot.YM),
        _ => throw new NotSupportedException($"{move.Goal.GetType().Name} is not a place"),
    };

    // The jaw is told to close past the object: it stops on it, or it runs through.
    private bool Holds(GraspPlan grasp) => driver.JawRad > (grasp.TouchJawRad + grasp.CloseJawRad) / 2;

    // There was a way to take it but none to put it there: it goes back where it was.
    private async ValueTask<MoveProblem> PutBack(GroundedMove move, HeldObject held, Scene scene, MoveProblem why, CancellationToken cancellation)
    {
        PlaceTarget origin = PlaceTarget.At(move.Object.XM, move.Object.YM);
        if (_places.TryPlan(held, origin, scene, out PlacePlan? place) != PlanFailure.None
            || _sequences.TryPlace(place!, held, origin, scene, driver.SetpointRad, out MotionSequence? back) != PlanFailure.None)
            return why;
        MoveProblem problem = await driver.Run(back!.Steps, cancellation).ConfigureAwait(false);
        return problem.IsNone ? await Abandon(scene, why, cancellation).ConfigureAwait(false) : problem;
    }

    private async ValueTask<MoveProblem> Abandon(Scene scene, MoveProblem why, CancellationToken cancellation)
    {
        MoveProblem problem = await Fold(scene, cancellation).ConfigureAwait(false);
        return problem.IsNone ? why : problem;
    }
}
