using Tendon.Host.Core.Grasping;
using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Execution;

/// <summary>Carries out one grounded move: grasp, check the grip and place, or push; then folds out of the camera's way.</summary>
public sealed class PickAndPlace(ArmMotion motion, ArmDriver driver) : IHand
{
    // Sag and backlash stay below two thirds of this; a finger on a cube or on a rim makes more of it.
    private const double BlockedRad = 0.024;

    private readonly PickAndPlacePlanner _planner = new(motion);
    private readonly PushPlanner _pushes = new(motion);
    private readonly SequencePlanner _sequences = new(motion);

    /// <inheritdoc/>
    public PlanFailure Check(GroundedMove move, Scene scene) => move.Goal is PushGoal push
        ? _pushes.TryPlan(move.Object, push, scene, out _)
        : _planner.TryPlan(move.Object, TargetOf(move.Goal), scene, motion.Arm.Look, out _);

    /// <inheritdoc/>
    public ValueTask<MoveProblem> Run(GroundedMove move, Scene scene, CancellationToken cancellation) => move.Goal is PushGoal push
        ? Push(move.Object, push, scene, cancellation)
        : Carry(move.Object, TargetOf(move.Goal), scene, cancellation);

    private async ValueTask<MoveProblem> Carry(SceneObject what, PlaceTarget where, Scene scene, CancellationToken cancellation)
    {
        PlanFailure failure = _planner.TryPlan(what, where, scene, driver.SetpointRad, out PickAndPlacePlan? plan);
        if (failure != PlanFailure.None)
            return new MoveProblem(FailureReason.NoWay, failure.ToString());

        GraspPlan grasp = plan!.Grasp;
        MoveProblem problem = await driver.Run(plan.Pick.Steps.TakeWhile(s => s.Phase != MotionPhase.Close), cancellation).ConfigureAwait(false);
        if (!problem.IsNone)
            return problem;
        if (!driver.IsWhereTold(BlockedRad))
        {
            // A finger has come down on something that was seen elsewhere: up again before the servos strain.
            problem = await driver.GoTo(grasp.PreGraspRad, cancellation).ConfigureAwait(false);
            return problem.IsNone ? await Missed(grasp, what, scene, cancellation).ConfigureAwait(false) : problem;
        }
        problem = await driver.Run(plan.Pick.Steps.SkipWhile(s => s.Phase != MotionPhase.Close), cancellation).ConfigureAwait(false);
        if (!problem.IsNone)
            return problem;
        if (!Holds(grasp))
            return await Missed(grasp, what, scene, cancellation).ConfigureAwait(false);

        problem = await driver.Run(plan.Put.Steps.TakeWhile(s => s.Phase == MotionPhase.Carry), cancellation).ConfigureAwait(false);
        if (!problem.IsNone)
            return problem;
        // An empty hand that is lowered on a tower knocks it over.
        if (!Holds(grasp))
            return await Missed(grasp, what, scene, cancellation).ConfigureAwait(false);
        problem = await driver.Run(plan.Put.Steps.SkipWhile(s => s.Phase == MotionPhase.Carry).TakeWhile(s => s.Phase != MotionPhase.Release), cancellation).ConfigureAwait(false);
        if (!problem.IsNone)
            return problem;
        bool held = Holds(grasp);
        problem = await driver.Run(plan.Put.Steps.SkipWhile(s => s.Phase != MotionPhase.Release), cancellation).ConfigureAwait(false);
        if (!problem.IsNone)
            return problem;
        problem = await Fold(scene, cancellation).ConfigureAwait(false);
        return problem.IsNone && !held ? new MoveProblem(FailureReason.GraspMissed) : problem;
    }

    private ValueTask<MoveProblem> Missed(GraspPlan grasp, SceneObject what, Scene scene, CancellationToken cancellation)
    {
        _planner.Memory.AddFailed(grasp, new Vec3(what.XM, what.YM, what.BaseZM));
        return Abandon(scene, new MoveProblem(FailureReason.GraspMissed), cancellation);
    }

    private async ValueTask<MoveProblem> Push(SceneObject what, PushGoal goal, Scene scene, CancellationToken cancellation)
    {
        PlanFailure failure = _pushes.TryPlan(what, goal, scene, driver.SetpointRad, out PushPlan? plan);
        if (failure != PlanFailure.None)
            return new MoveProblem(FailureReason.NoWay, failure.ToString());
        MoveProblem problem = await driver.Run(plan!.Approach.Steps, cancellation).ConfigureAwait(false);
        if (!problem.IsNone)
            return problem;
        if (!driver.IsWhereTold(BlockedRad))
        {
            // The fingers stand on something that was seen elsewhere.
            problem = await driver.GoTo(plan.AboveRad, cancellation).ConfigureAwait(false);
            return problem.IsNone ? await Abandon(scene, new MoveProblem(FailureReason.GraspMissed), cancellation).ConfigureAwait(false) : problem;
        }
        problem = await driver.Run(plan.Push.Steps, cancellation).ConfigureAwait(false);
        return problem.IsNone ? await Fold(scene, cancellation).ConfigureAwait(false) : problem;
    }

    /// <summary>Back to the look posture.</summary>
    public async ValueTask<MoveProblem> Fold(Scene scene, CancellationToken cancellation)
    {
        JointVector look = motion.Arm.Look;
        return _sequences.TryReturn(driver.SetpointRad, look, scene, out MotionSequence? way) == PlanFailure.None
            ? await driver.Run(way!.Steps, cancellation).ConfigureAwait(false)
            : await driver.GoTo(look, cancellation).ConfigureAwait(false);
    }

    private static PlaceTarget TargetOf(MoveGoal goal) => goal switch
    {
        OntoGoal { Target: var target } => TableKinds.IsContainer(target.Kind) ? PlaceTarget.In(target) : PlaceTarget.On(target),
        SpotGoal spot => PlaceTarget.At(spot.XM, spot.YM),
        _ => throw new NotSupportedException($"{goal.GetType().Name} is not a place"),
    };

    // The jaw is told to close past the object: it stops on it, or it runs through. Where nothing measures it, only the next look tells.
    private bool Holds(GraspPlan grasp) => driver.JawRad is not { } jaw || jaw > grasp.CloseJawRad + ((grasp.TouchJawRad - grasp.CloseJawRad) * motion.Arm.Gripper.HoldShare);

    private async ValueTask<MoveProblem> Abandon(Scene scene, MoveProblem why, CancellationToken cancellation)
    {
        MoveProblem problem = await Fold(scene, cancellation).ConfigureAwait(false);
        return problem.IsNone ? why : problem;
    }
}
