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
    private const double ClearanceOverOthersM = 0.01;
    private const double LeastPastMiddleM = 0.002;

    // Pads that meet a face at an angle touch it at a corner only, and the object swings out of them when it is lifted.
    private const double FaceTiltRad = 0.08;
    private const double BallTiltRad = 0.2;

    // A cylinder that lies is up to half as long again as wide; across its axis the jaws hold it, along it they would not get around it.
    private const double LengthPerWidth = 1.5;
    private const double MaxSkewLyingRad = 0.3;

    private readonly ApproachPlanner _approach = new(motion);

    /// <summary>Plans picking <paramref name="target"/> out of <paramref name="scene"/>.</summary>
    /// <param name="target">What to pick.</param>
    /// <param name="scene">Everything on the table.</param>
    /// <param name="plan">The grasp with the lowest cost that is free.</param>
    /// <param name="steepestRad">Steepest approach to consider: a place that is far or high asks for a flatter grasp.</param>
    /// <returns>None where <paramref name="plan"/> is set; else the reason nearest to success.</returns>
    public PlanFailure TryPlan(SceneObject target, Scene scene, out GraspPlan? plan, double steepestRad = double.PositiveInfinity)
    {
        var search = new GraspSearch();
        plan = All(target, scene, steepestRad, search).FirstOrDefault();
        return plan is null ? search.Failure : PlanFailure.None;
    }

    /// <summary>All free grasps, best first; <paramref name="search"/> knows afterwards why there are no more.</summary>
    internal IEnumerable<GraspPlan> All(SceneObject target, Scene scene, double steepestRad, GraspSearch search)
    {
        if (!IsUsable(target))
        {
            search.Failure = PlanFailure.InvalidObject;
            yield break;
        }
        search.Failure = PlanFailure.TooWide;
        Obstacle[] obstacles = SceneObstacles.Of(scene, target.Id);
        double clearTop = Surroundings.ClearTopM(target.XM, target.YM, target.WidthM / 2, obstacles);
        foreach (FingerClearance clearance in motion.Options.Clearances)
        {
            Obstacle[] taken = ArmMotion.Taken(obstacles, clearance);
            if (OpeningM(target.WidthM, clearance) > motion.Gripper.MaxGapM)
                continue;
            if (search.Failure == PlanFailure.TooWide)
                search.Failure = PlanFailure.OutOfReach;
            ArmEnvelope envelope = motion.EnvelopeFor(clearance);
            foreach (var (pitch, closing, cost) in Candidates(target, Math.Min(steepestRad, motion.Options.MaxPitchRad)))
            {
                PlanFailure failure = TryCandidate(target, clearTop, clearance, envelope, taken, pitch, closing, cost, out GraspPlan? plan);
                if (failure == PlanFailure.None)
                    yield return plan!;
                else if (failure == PlanFailure.Blocked)
                    search.Failure = failure;
            }
        }
    }

    private static bool IsUsable(SceneObject target) =>
        double.IsFinite(target.XM + target.YM + target.BaseZM + target.YawRad) && target.WidthM >= LeastWidthM && target.HeightM >= LeastWidthM
        && double.IsFinite(target.WidthM) && double.IsFinite(target.HeightM);

    private IEnumerable<(double PitchRad, ClosingDirection Closing, double Cost)> Candidates(SceneObject target, double steepestRad)
    {
        bool lies = Lies(target);
        double? faceYaw = target.Kind == "cube" ? target.YawRad - AzimuthRad(target) : lies ? target.YawRad + (Math.PI / 2) - AzimuthRad(target) : null;
        // A hand that does not roll takes a cube as it lies, at worst across its corners.
        double mostSkew = lies ? MaxSkewLyingRad : motion.Kinematics.FixedClosingRad is null ? MaxSkewRad : (Math.PI / 4) + 1e-9;
        GraspOptions options = motion.Options;
        var candidates = new List<(double PitchRad, ClosingDirection Closing, double Cost)>();
        if (motion.Kinematics.FixedPitchRad is { } only)
        {
            if (only <= steepestRad)
                AddAt(only);
            return candidates;
        }
        for (double pitch = Math.Min(Math.PI / 2, steepestRad); pitch >= options.MinPitchRad; pitch -= PitchStepRad)
            AddAt(pitch);
        for (double pitch = (Math.PI / 2) + PitchStepRad; pitch <= steepestRad; pitch += PitchStepRad)
            AddAt(pitch);
        // A stable sort: equal costs keep the order of enumeration on every machine.
        return candidates.OrderBy(c => c.Cost);

        void AddAt(double pitch)
        {
            foreach (ClosingDirection closing in ClosingDirection.At(pitch, faceYaw, lies ? Math.PI : Math.PI / 2, motion.Kinematics.FixedClosingRad))
            {
                if (closing.TiltRad > MaxTiltRad || closing.SkewRad > mostSkew)
                    continue;
                double flat = (pitch - (Math.PI / 2)) / 0.6;
                candidates.Add((pitch, closing, Square(closing.TiltRad / (target.Kind == "ball" ? BallTiltRad : FaceTiltRad)) + (1.5 * Square(closing.SkewRad / 0.3)) + (0.5 * flat * flat)));
            }
        }
    }

    private PlanFailure TryCandidate(
        SceneObject target, double clearTopM, in FingerClearance clearance, ArmEnvelope envelope, Obstacle[] obstacles,
        double pitch, in ClosingDirection closing, double cost, out GraspPlan? plan)
    {
        plan = null;
        double across = target.WidthM * (Math.Cos(closing.SkewRad) + ((Lies(target) ? LengthPerWidth : 1) * Math.Sin(closing.SkewRad)));
        if (OpeningM(across, clearance) > motion.Gripper.MaxGapM
            || !TryGraspPosture(target, clearance, pitch, closing.ClosingRad, across, out JointVector grasp))
        {
            return PlanFailure.OutOfReach;
        }
        RigidTransform frame = motion.Kinematics.Forward(grasp).Gripper;
        var middle = new Vec3(target.XM, target.YM, target.BaseZM + (target.HeightM / 2));
        Vec3 centre = frame.ApplyInverse(middle);
        double pastMiddle = centre.Z - motion.Gripper.Model.FixedTipZM;
        double lowest = FingerExtent.LowestZM(frame, motion.Gripper, grasp[JointVector.Jaw], CloseJawRad(target.WidthM, pastMiddle)), top = target.BaseZM + target.HeightM;
        if (pastMiddle < LeastPastMiddleM * 0.6 || Math.Abs(centre.Y) > 0.0085 || top - lowest < 0.007)
            return PlanFailure.OutOfReach;
        double touch = motion.Gripper.JawForGapAtRad(target.WidthM, pastMiddle);
        // Nothing else may stand between the open fingers, such as the wall of the container that it lies in.
        if (!envelope.Check(grasp, obstacles).IsClear || !envelope.Check(grasp.WithJaw(touch), obstacles).IsClear
            || !envelope.Check(grasp.WithJaw((touch + grasp[JointVector.Jaw]) / 2), obstacles).IsClear)
        {
            return PlanFailure.Blocked;
        }
        double rise = top - lowest + motion.Options.HoverM, overOthers = clearTopM + ClearanceOverOthersM - target.BaseZM;
        PlanFailure approach = PlanFailure.OutOfReach;
        JointVector above = grasp;
        // As high as its neighbours are, where the arm gets so high there.
        if (overOthers > rise)
            approach = _approach.TryAbove(grasp, centre, middle, overOthers, envelope, obstacles, null, out above);
        if (approach != PlanFailure.None)
            approach = _approach.TryAbove(grasp, centre, middle, rise, envelope, obstacles, null, out above);
        if (approach != PlanFailure.None)
            return approach;
        double facing = Math.Atan2(Math.Sin(closing.ClosingRad), Math.Cos(closing.ClosingRad) * Math.Max(0.05, Math.Sin(pitch)));
        var held = new HeldObject(
            target.Id, target.Kind, target.WidthM, target.HeightM,
            centre with { X = motion.Gripper.Model.FixedInnerXM + (target.WidthM / 2) }, pitch, grasp[4],
            frame.ApplyInverse(middle + new Vec3(0, 0, 1)) - centre, target.Kind == "cube" ? facing : 0);
        plan = new GraspPlan(
            above, grasp,
            CloseJawRad(target.WidthM, pastMiddle),
            touch,
            OpeningM(across, clearance), pitch, clearance, held, cost);
        return PlanFailure.None;
    }

    // The object stands midway in the open jaw but for the two clearances. Where a finger corner would be too low the gripper draws back
    // along its approach, so that it keeps the object in the middle of the pads, and only then is raised.
    private bool TryGraspPosture(SceneObject target, in FingerClearance clearance, double pitch, double closing, double across, out JointVector grasp)
    {
        GraspOptions options = motion.Options;
        double past = Math.Min(options.ReachPastMiddleM, motion.Gripper.Model.FixedRootZM - motion.Gripper.Model.FixedTipZM);
        double jaw = motion.Gripper.JawForGapAtRad(OpeningM(across, clearance), past), azimuth = AzimuthRad(target), facing = azimuth, raise = 0;
        double closed = CloseJawRad(target.WidthM, past);
        double middleZ = target.BaseZM + (target.HeightM / 2);
        grasp = SeedFacing(azimuth, pitch).WithJaw(jaw);
        for (int round = 0; round < 4; round++)
        {
            // Turning the roll keeps the jaws' direction in space while the pan angle settles.
            double roll = motion.Kinematics.RollForClosing(closing - (facing - azimuth));
            Vec3 tool = motion.Gripper.GripCentre(across + (2 * clearance.FixedPadM), past);
            var goal = new GraspTarget(new Vec3(target.XM, target.YM, middleZ + raise), pitch, roll, tool);
            if (motion.Kinematics.SolveNearest(goal, grasp, out grasp) != IkResult.Ok)
                return false;
            facing = motion.Kinematics.FacingRad(grasp[0]);
            double lowest = FingerExtent.LowestZM(motion.Kinematics.Forward(grasp).Gripper, motion.Gripper, jaw, closed);
            double deficit = target.BaseZM + options.FingerFloorClearanceM - lowest;
            if (deficit <= 1e-5 && round > 0)
                return true;
            double back = Math.Clamp(deficit / Math.Max(0.3, Math.Sin(pitch)), 0, Math.Max(0, past - LeastPastMiddleM));
            past -= back;
            raise += Math.Max(0, deficit - (back * Math.Sin(pitch)));
        }
        return true;
    }

    private double CloseJawRad(double widthM, double pastMiddleM) =>
        motion.Gripper.JawForGapAtRad(Math.Max(0, widthM - motion.Options.SqueezeM), pastMiddleM);

    private static double OpeningM(double acrossM, in FingerClearance clearance) => acrossM + clearance.FixedPadM + clearance.MovingPadM;

    // An upright cylinder has no direction.
    private static bool Lies(SceneObject target) => target.Kind == "cylinder" && target.YawRad != 0;

    private double AzimuthRad(SceneObject target) =>
        Math.Atan2(target.YM - motion.Kinematics.PanAxis.Y, target.XM - motion.Kinematics.PanAxis.X);

    private JointVector SeedFacing(double azimuth, double pitch) =>
        JointVector.Of(motion.Kinematics.FacingRad(1) * azimuth, 0, 0.3, pitch - 0.3, 0, 0);

    private static double Square(double x) => x * x;
}
