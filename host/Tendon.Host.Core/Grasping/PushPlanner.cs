using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Safety;
using Tendon.Host.Core.Scenes;
using Tendon.Host.Core.Trajectories;

namespace Tendon.Host.Core.Grasping;

/// <summary>
/// Plans a push along the table: down behind the object, slowly along a straight line, back off it and up. What is pushed never comes
/// near anything else; the way is shortened to what is free and within reach. Deterministic.
/// </summary>
public sealed class PushPlanner(ArmMotion motion)
{
    /// <summary>A push is not shortened below this, metres; one that was asked for shorter is not shortened at all.</summary>
    public const double ShortestM = 0.035;

    private const double Rounding = 1e-9;
    private const double DistanceStepM = 0.005;
    private const double StandOffM = 0.012;
    private const double BackOffM = 0.012;
    private const double OnTableM = 0.006;
    private const double NeighbourGapM = 0.006;
    private const double BallRunM = 0.012;
    private const double TowerGapM = 0.012;
    private const long SettleDwellUs = 150_000;

    private readonly PushPoseSearch _poses = new(motion);
    private readonly ApproachPlanner _approach = new(motion);
    private readonly FreeMovePlanner _free = new(motion);

    /// <summary>Whether and how far an object can be pushed, planned from the look posture; for choosing and for honest refusals.</summary>
    public PlanFailure TryPlan(SceneObject target, PushGoal goal, Scene scene, out PushPlan? plan) =>
        TryPlan(target, goal, scene, motion.Arm.Look, out plan);

    /// <summary>Plans a push from rest at a posture.</summary>
    /// <param name="target">What to push; it stands on the table with nothing on top.</param>
    /// <param name="goal">Where to and how far.</param>
    /// <param name="scene">Everything on the table.</param>
    /// <param name="fromRad">Where the arm stands, rad.</param>
    /// <param name="plan">The push; its distance may be shorter than asked for.</param>
    /// <returns>None where <paramref name="plan"/> is set. Blocked: something is in the way or on top; OutOfReach: the arm does not
    /// get behind it or along the way.</returns>
    public PlanFailure TryPlan(SceneObject target, PushGoal goal, Scene scene, in JointVector fromRad, out PushPlan? plan)
    {
        plan = null;
        double length = Math.Sqrt((goal.DirectionX * goal.DirectionX) + (goal.DirectionY * goal.DirectionY));
        if (!double.IsFinite(target.XM + target.YM + target.WidthM + target.HeightM + goal.DistanceM + length) || length < 0.5 || !(target.WidthM > 0))
            return PlanFailure.InvalidObject;
        if (target.BaseZM > OnTableM || scene.Objects.Any(o => StandsOn(o, target)))
            return PlanFailure.Blocked;
        var way = new Vec3(goal.DirectionX / length, goal.DirectionY / length, 0);
        // What lies in a container goes with it.
        Obstacle body = SceneObstacles.Of(target);
        Obstacle[] others = SceneObstacles.Of(scene, [target.Id, .. Contents(scene, target, body)]);
        double free = FreeDistanceM(target, body, way, goal.DistanceM, others);
        double shortest = Math.Min(ShortestM, goal.DistanceM);
        if (free < shortest - Rounding || goal.DistanceM <= 0)
            return PlanFailure.Blocked;
        var worst = PlanFailure.OutOfReach;
        for (double distance = free; distance >= shortest - Rounding; distance -= DistanceStepM)
        {
            foreach (PushPose pose in _poses.All(target, body, way, distance, StandOffM, BackOffM))
            {
                PlanFailure failure = TrySequences(target, pose, distance, others, scene, fromRad, out plan);
                if (failure == PlanFailure.None)
                    return failure;
                if (failure != PlanFailure.OutOfReach)
                    worst = failure;
            }
        }
        return worst;
    }

    private static double FreeDistanceM(SceneObject target, in Obstacle body, Vec3 way, double askedM, Obstacle[] others)
    {
        double radius = Math.Max(body.HalfLengthM, body.HalfDepthM) * (target.Kind == "cube" ? 1.2 : 1), run = target.Kind == "ball" ? BallRunM : 0;
        double free = 0;
        // In steps that end exactly at what was asked for.
        int steps = (int)Math.Ceiling((askedM / DistanceStepM) - Rounding);
        for (int k = 1; k <= steps; k++)
        {
            double distance = askedM * k / steps;
            double x = target.XM + (way.X * (distance + run)), y = target.YM + (way.Y * (distance + run));
            foreach (ref readonly Obstacle other in others.AsSpan())
            {
                double before = other.OutlineDistanceM(target.XM, target.YM), now = other.OutlineDistanceM(x, y);
                // A neighbour that it moves away from is not in its way, however near it is.
                if (now < radius + NeighbourGapM && now < before + (0.3 * distance))
                    return free;
            }
            free = distance;
        }
        return free;
    }

    private PlanFailure TrySequences(
        SceneObject target, PushPose pose, double distanceM, Obstacle[] others, Scene scene, in JointVector fromRad, out PushPlan? plan)
    {
        plan = null;
        ArmEnvelope envelope = motion.EnvelopeFor(FingerClearance.Tight);
        if (StraightLine.TryPlan(motion.Kinematics, pose.StartRad, pose.EndRad, pose.ToolPoint, out JointPath? push) != TrajectoryResult.Ok
            || StraightLine.TryPlan(motion.Kinematics, pose.EndRad, pose.OffRad, pose.ToolPoint, out JointPath? off) != TrajectoryResult.Ok)
        {
            return PlanFailure.OutOfReach;
        }
        double speed = target.Kind == "ball" ? motion.Options.BallPushMPerS : motion.Options.PushMPerS;
        PathTrajectory along = PathTrajectory.Along(push!, motion.CarefulLimits, speed / (distanceM + StandOffM));
        PathTrajectory back = PathTrajectory.Along(off!, motion.CarefulLimits);
        if (!envelope.Check(along, others).IsClear || !envelope.Check(back, others).IsClear)
            return PlanFailure.Blocked;
        double rise = Math.Max(target.HeightM, Surroundings.ClearTopM(target.XM, target.YM, target.WidthM / 2, others)) + motion.Options.HoverM;
        JointVector up = pose.OffRad;
        PlanFailure failure = _approach.TryAbove(pose.StartRad, pose.ToolPoint, PointOf(pose.StartRad, pose), rise, envelope, others, null, out JointVector above);
        if (failure == PlanFailure.None)
            failure = _approach.TryAbove(pose.OffRad, pose.ToolPoint, PointOf(pose.OffRad, pose), rise, envelope, others, null, out up);
        if (failure != PlanFailure.None)
            return failure;
        if (!_free.TryPlan(fromRad, above, SceneObstacles.Of(scene), null, out IReadOnlyList<ITrajectory> reach, out _)
            || StraightLine.TryPlan(motion.Kinematics, above, pose.StartRad, pose.ToolPoint, out JointPath? down) != TrajectoryResult.Ok
            || StraightLine.TryPlan(motion.Kinematics, pose.OffRad, up, pose.ToolPoint, out JointPath? rising) != TrajectoryResult.Ok)
        {
            return PlanFailure.NoPath;
        }
        plan = new PushPlan(
            distanceM,
            above,
            new MotionSequence([
                .. reach.Select(r => Step(MotionPhase.Reach, r, 0)),
                Step(MotionPhase.Approach, PathTrajectory.Along(down!, motion.CarefulLimits), SettleDwellUs)]),
            new MotionSequence([
                Step(MotionPhase.Push, along, SettleDwellUs), Step(MotionPhase.Clear, back, 0),
                Step(MotionPhase.Retreat, PathTrajectory.Along(rising!, motion.CarefulLimits), 0)]));
        return PlanFailure.None;
    }

    private Vec3 PointOf(in JointVector postureRad, PushPose pose) => motion.Kinematics.Forward(postureRad).Gripper.Apply(pose.ToolPoint);

    private static MotionStep Step(MotionPhase phase, ITrajectory trajectory, long dwellUs)
    {
        trajectory.Evaluate(trajectory.DurationS, out JointState end);
        return new MotionStep(phase, trajectory, end.PositionRad, dwellUs);
    }

    private static IEnumerable<int> Contents(Scene scene, SceneObject target, Obstacle body) =>
        TableKinds.IsContainer(target.Kind)
            ? scene.Objects.Where(o => o.Id != target.Id && body.OutlineDistanceM(o.XM, o.YM) < 0).Select(o => o.Id)
            : [];

    private static bool StandsOn(SceneObject upper, SceneObject lower)
    {
        double x = upper.XM - lower.XM, y = upper.YM - lower.YM;
        return upper.Id != lower.Id && !TableKinds.IsContainer(lower.Kind)
            && Math.Abs(upper.BaseZM - lower.BaseZM - lower.HeightM) < TowerGapM && (x * x) + (y * y) < lower.WidthM * lower.WidthM;
    }
}
