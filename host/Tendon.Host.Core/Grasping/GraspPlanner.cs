using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Safety;
using Tendon.Host.Core.Scenes;
using Tendon.Host.Core.Trajectories;

namespace Tendon.Host.Core.Grasping;

/// <summary>
/// Finds a grasp for an object. A five-joint arm cannot choose its yaw at a flat approach, so pitch and wrist roll are searched
/// together: steep and aligned first, flatter and askew where the reach or the neighbours demand it. Deterministic.
/// </summary>
public sealed class GraspPlanner(ArmMotion motion)
{
    private const double PitchStepRad = 0.125;
    private const double MaxTiltRad = 0.42;
    private const double MaxSkewRad = 0.7;
    private const double LeastWidthM = 0.004;

    private readonly ApproachPlanner _approach = new(motion);

    /// <summary>Plans picking <paramref name="target"/> out of <paramref name="scene"/>.</summary>
    /// <param name="target">What to pick.</param>
    /// <param name="scene">Everything on the table.</param>
    /// <param name="plan">The grasp with the lowest cost that is free.</param>
    /// <param name="steepestRad">Steepest approach to consider: a place that is far or high asks for a flatter grasp.</param>
    /// <returns>None where <paramref name="plan"/> is set; else the reason nearest to success.</returns>
    public PlanFailure TryPlan(SceneObject target, Scene scene, out GraspPlan? plan, double steepestRad = double.PositiveInfinity)
    {
        plan = null;
        if (!double.IsFinite(target.XM + target.YM + target.BaseZM + target.YawRad) || !(target.WidthM >= LeastWidthM) || !(target.HeightM >= LeastWidthM)
            || double.IsInfinity(target.WidthM) || double.IsInfinity(target.HeightM))
        {
            return PlanFailure.InvalidObject;
        }
        if (OpeningM(target.WidthM) > motion.Gripper.MaxGapM)
            return PlanFailure.TooWide;
        Obstacle[] obstacles = SceneObstacles.Of(scene, target.Id);
        var worst = PlanFailure.OutOfReach;
        foreach (var (pitch, closing, cost) in Candidates(target, Math.Min(steepestRad, motion.Options.MaxPitchRad)))
        {
            PlanFailure failure = TryCandidate(target, obstacles, pitch, closing, cost, out plan);
            if (failure == PlanFailure.None)
                return failure;
            if (failure == PlanFailure.Blocked)
                worst = failure;
        }
        plan = null;
        return worst;
    }

    private IEnumerable<(double PitchRad, ClosingDirection Closing, double Cost)> Candidates(SceneObject target, double steepestRad)
    {
        double? faceYaw = target.Kind == "cube" ? target.YawRad - AzimuthRad(target) : null;
        GraspOptions options = motion.Options;
        var candidates = new List<(double PitchRad, ClosingDirection Closing, double Cost)>();
        for (double pitch = Math.Min(Math.PI / 2, steepestRad); pitch >= options.MinPitchRad; pitch -= PitchStepRad)
            AddAt(pitch);
        for (double pitch = (Math.PI / 2) + PitchStepRad; pitch <= steepestRad; pitch += PitchStepRad)
            AddAt(pitch);
        // A stable sort: equal costs keep the order of enumeration on every machine.
        return candidates.OrderBy(c => c.Cost);

        void AddAt(double pitch)
        {
            foreach (ClosingDirection closing in ClosingDirection.At(pitch, faceYaw))
            {
                if (closing.TiltRad > MaxTiltRad || closing.SkewRad > MaxSkewRad)
                    continue;
                double flat = (pitch - (Math.PI / 2)) / 0.6;
                candidates.Add((pitch, closing, Square(closing.TiltRad / 0.2) + (1.5 * Square(closing.SkewRad / 0.3)) + (0.5 * flat * flat)));
            }
        }
    }

    private PlanFailure TryCandidate(
        SceneObject target, ReadOnlySpan<Obstacle> obstacles, double pitch, in ClosingDirection closing, double cost, out GraspPlan? plan)
    {
        plan = null;
        double askew = Math.Cos(closing.SkewRad) + Math.Sin(closing.SkewRad);
        double across = target.WidthM * askew;
        if (OpeningM(across) > motion.Gripper.MaxGapM
            || !TryGraspPosture(target, pitch, closing.ClosingRad, across, out JointVector grasp))
        {
            return PlanFailure.OutOfReach;
        }
        RigidTransform frame = motion.Kinematics.Forward(grasp).Gripper;
        var middle = new Vec3(target.XM, target.YM, target.BaseZM + (target.HeightM / 2));
        Vec3 centre = frame.ApplyInverse(middle);
        double pastMiddle = centre.Z - motion.Gripper.Model.FixedTipZM;
        double lowest = FingerExtent.LowestZM(frame, motion.Gripper, grasp[JointVector.Jaw], CloseJawRad(target.WidthM, pastMiddle)), top = target.BaseZM + target.HeightM;
        if (pastMiddle < 0.0015 || Math.Abs(centre.Y) > 0.0085 || top - lowest < 0.007)
            return PlanFailure.OutOfReach;
        if (!motion.Envelope.Check(grasp, obstacles).IsClear)
            return PlanFailure.Blocked;
        double rise = top - lowest + motion.Options.HoverM;
        PlanFailure approach = _approach.TryAbove(grasp, centre, middle, rise, obstacles, null, out JointVector above);
        if (approach != PlanFailure.None)
            return approach;
        double facing = Math.Atan2(Math.Sin(closing.ClosingRad), Math.Cos(closing.ClosingRad) * Math.Max(0.05, Math.Sin(pitch)));
        var held = new HeldObject(
            target.Id, target.Kind, target.WidthM, target.HeightM,
            centre with { X = motion.Gripper.Model.FixedInnerXM + (target.WidthM / 2) }, pitch, grasp[4], target.Kind == "cube" ? facing : 0);
        plan = new GraspPlan(
            above, grasp,
            CloseJawRad(target.WidthM, pastMiddle),
            motion.Gripper.JawForGapAtRad(target.WidthM, pastMiddle),
            OpeningM(across), pitch, held, cost);
        return PlanFailure.None;
    }

    // The object stands midway in the open jaw but for the two clearances; the whole gripper is raised until no finger corner is
    // too low, which at a flat approach or a small object means gripping above the middle.
    private bool TryGraspPosture(SceneObject target, double pitch, double closing, double across, out JointVector grasp)
    {
        GraspOptions options = motion.Options;
        double past = Math.Min(options.ReachPastMiddleM, motion.Gripper.Model.FixedRootZM - motion.Gripper.Model.FixedTipZM);
        var tool = motion.Gripper.GripCentre(across + (2 * options.FixedPadClearanceM), past);
        double jaw = motion.Gripper.JawForGapAtRad(OpeningM(across), past), azimuth = AzimuthRad(target), facing = azimuth, raise = 0;
        double closed = CloseJawRad(target.WidthM, past);
        double middleZ = target.BaseZM + (target.HeightM / 2);
        grasp = SeedFacing(azimuth, pitch).WithJaw(jaw);
        for (int round = 0; round < 4; round++)
        {
            // Turning the roll keeps the jaws' direction in space while the pan angle settles.
            double roll = motion.Kinematics.RollForClosing(closing - (facing - azimuth));
            var goal = new GraspTarget(new Vec3(target.XM, target.YM, middleZ + raise), pitch, roll, tool);
            if (motion.Kinematics.SolveNearest(goal, grasp, out grasp) != IkResult.Ok)
                return false;
            facing = motion.Kinematics.FacingRad(grasp[0]);
            double lowest = FingerExtent.LowestZM(motion.Kinematics.Forward(grasp).Gripper, motion.Gripper, jaw, closed);
            double deficit = target.BaseZM + options.FingerFloorClearanceM - lowest;
            if (deficit <= 1e-5 && round > 0)
                return true;
            raise += Math.Max(0, deficit);
        }
        return true;
    }

    private double CloseJawRad(double widthM, double pastMiddleM) =>
        motion.Gripper.JawForGapAtRad(Math.Max(0, widthM - motion.Options.SqueezeM), pastMiddleM);

    private double OpeningM(double acrossM) => acrossM + motion.Options.FixedPadClearanceM + motion.Options.MovingPadClearanceM;

    private double AzimuthRad(SceneObject target) =>
        Math.Atan2(target.YM - motion.Kinematics.PanAxis.Y, target.XM - motion.Kinematics.PanAxis.X);

    private JointVector SeedFacing(double azimuth, double pitch) =>
        JointVector.Of(motion.Kinematics.FacingRad(1) * azimuth, 0, 0.3, pitch - 0.3, 0, 0);

    private static double Square(double x) => x * x;
}
