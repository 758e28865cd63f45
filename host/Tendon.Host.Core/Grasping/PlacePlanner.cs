using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Safety;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Grasping;

/// <summary>
/// Finds where and how to let a held object go. An object stands upright again only at the pitch and roll it was gripped with (or at
/// any roll when it was gripped from straight above), so both are searched around those. Deterministic.
/// </summary>
public sealed class PlacePlanner(ArmMotion motion)
{
    private const double ClearanceOverOthersM = 0.01;
    private const double PitchStepRad = 0.1;
    private const int PitchSteps = 8;

    private readonly ApproachPlanner _approach = new(motion);

    /// <summary>Plans putting what is held at a place of the scene.</summary>
    /// <returns>None where <paramref name="plan"/> is set; else the reason nearest to success.</returns>
    public PlanFailure TryPlan(HeldObject held, PlaceTarget target, Scene scene, out PlacePlan? plan)
    {
        plan = null;
        if (!double.IsFinite(target.XM + target.YM))
            return PlanFailure.InvalidObject;
        int supportId = target.Support?.Id ?? -1;
        Obstacle[] all = SceneObstacles.Of(scene, held.ObjectId);
        // The object is meant to touch its support, and what lies in the same container.
        Obstacle[] aside = target.Kind == PlaceKind.InContainer && target.Support is { } container
            ? all.Where(o => o.Id != supportId && !IsNear(o, container)).ToArray()
            : all.Where(o => o.Id != supportId).ToArray();
        var worst = PlanFailure.OutOfReach;
        PlaceSpot[] spots = PlaceSpots.Of(target, held, scene, motion.Options.DropM).ToArray();
        var candidates = spots
            .SelectMany(spot => Orientations(held, target, spot).Select(o => (Spot: spot, o.PitchRad, o.ClosingRad, Cost: o.Cost + spot.Cost)))
            .OrderBy(c => c.Cost).ToArray();
        foreach (FingerClearance clearance in motion.Options.Clearances)
        {
            var site = new PlaceSite(held, ArmMotion.Taken(all, clearance), ArmMotion.Taken(aside, clearance), clearance, motion.EnvelopeFor(clearance));
            foreach (var candidate in candidates)
            {
                PlanFailure failure = TryCandidate(site, candidate.Spot, candidate.PitchRad, candidate.ClosingRad, out plan);
                if (failure == PlanFailure.None)
                {
                    plan = plan! with { Cost = candidate.Cost };
                    return failure;
                }
                if (failure == PlanFailure.Blocked)
                    worst = failure;
            }
        }
        plan = null;
        return worst;
    }

    private IEnumerable<(double PitchRad, double ClosingRad, double Cost)> Orientations(HeldObject held, PlaceTarget target, PlaceSpot spot)
    {
        double gripped = motion.Kinematics.ClosingOfRoll(held.RollRad);
        Vec3 up = UpInGripper(held.PitchRad, gripped);
        double mostTilt = held.Kind == "ball" ? 1.2 : target.Kind == PlaceKind.InContainer ? 0.75 : target.Kind == PlaceKind.OnObject ? 0.13 : 0.2;
        double? faceYaw = null;
        if (target.Kind == PlaceKind.OnObject && held.Kind == "cube" && target.Support is { Kind: "cube" } support)
            faceYaw = support.YawRad - Math.Atan2(spot.YM - motion.Kinematics.PanAxis.Y, spot.XM - motion.Kinematics.PanAxis.X);
        for (int k = -PitchSteps; k <= PitchSteps; k++)
        {
            double pitch = held.PitchRad + (k * PitchStepRad);
            if (pitch < motion.Options.MinPitchRad - 0.2 || pitch > motion.Options.MaxPitchRad)
                continue;
            foreach (ClosingDirection closing in ClosingDirection.At(pitch, faceYaw, onlyRad: motion.Kinematics.FixedClosingRad).Append(new ClosingDirection(gripped, 0, 0)))
            {
                double tilt = Math.Acos(Math.Clamp(UpInGripper(pitch, closing.ClosingRad).Dot(up), -1, 1));
                if (tilt > mostTilt)
                    continue;
                double turn = Math.Abs(Math.IEEERemainder(closing.ClosingRad - gripped, 2 * Math.PI));
                double skew = faceYaw is null ? 0 : closing.SkewRad;
                yield return (pitch, closing.ClosingRad, Square(tilt / 0.15) + Square(skew / 0.3) + (0.05 * turn));
            }
        }
    }

    private PlanFailure TryCandidate(PlaceSite site, in PlaceSpot spot, double pitch, double closing, out PlacePlan? plan)
    {
        plan = null;
        ArmMotion m = motion;
        HeldObject held = site.Held;
        PlaceSpot at = spot;
        double past = held.CentreInGripper.Z - m.Gripper.Model.FixedTipZM;
        double closed = m.Gripper.JawForGapAtRad(Math.Max(0, held.WidthM - m.Options.SqueezeM), past);
        double open = m.Gripper.JawForGapAtRad(held.WidthM + site.Clearance.ReleaseOpeningM, past);
        var middle = new Vec3(spot.XM, spot.YM, spot.BaseZM + (held.HeightM / 2));
        double azimuth = Math.Atan2(spot.YM - m.Kinematics.PanAxis.Y, spot.XM - m.Kinematics.PanAxis.X);
        var seed = JointVector.Of(m.Kinematics.FacingRad(1) * azimuth, 0, 0.3, pitch - 0.3, held.RollRad, closed);
        var goal = new GraspTarget(middle, pitch, m.Kinematics.RollForClosing(closing), held.CentreInGripper);
        Vec3 clearTool = held.CentreInGripper + new Vec3(site.Clearance.ReleaseShiftM, 0, 0);
        if (m.Kinematics.SolveNearest(goal, seed, out JointVector release) != IkResult.Ok
            || m.Kinematics.SolveNearest(goal with { ToolPoint = clearTool }, release.WithJaw(open), out JointVector clear) != IkResult.Ok)
        {
            return PlanFailure.OutOfReach;
        }
        double lowest = FingerExtent.LowestZM(m.Kinematics.Forward(release).Gripper, m.Gripper, open);
        if (lowest < spot.FloorZM + (m.Options.FingerFloorClearanceM / 2)
            || !site.Envelope.Check(clear, site.All).IsClear || !site.Envelope.Check(release, site.Aside, held.AsCarried).IsClear)
        {
            return PlanFailure.Blocked;
        }
        double rise = Math.Max(0.03, spot.ClearTopM + m.Options.HoverM - spot.BaseZM);
        double overOthers = Surroundings.ClearTopM(spot.XM, spot.YM, held.WidthM / 2, site.All) + ClearanceOverOthersM - spot.BaseZM;
        PlanFailure failure = PlanFailure.OutOfReach;
        // As high as the neighbours are, where the arm gets so high there.
        if (overOthers > rise)
            failure = TryWays(overOthers, out plan);
        return failure == PlanFailure.None ? failure : TryWays(rise, out plan);

        PlanFailure TryWays(double riseM, out PlacePlan? way)
        {
            way = null;
            PlanFailure result = _approach.TryAbove(release, held.CentreInGripper, middle, riseM, site.Envelope, site.Aside, held.AsCarried, out JointVector above);
            if (result != PlanFailure.None)
                return result;
            result = _approach.TryAbove(clear, clearTool, middle, Math.Max(riseM, held.HeightM + 0.01), site.Envelope, site.All, null, out JointVector retreat);
            if (result == PlanFailure.None)
                way = new PlacePlan(above, release, clear, retreat, open, middle.X, middle.Y, at.BaseZM, pitch, site.Clearance, 0);
            return result;
        }
    }

    private sealed record PlaceSite(HeldObject Held, Obstacle[] All, Obstacle[] Aside, FingerClearance Clearance, ArmEnvelope Envelope);

    private static bool IsNear(in Obstacle obstacle, SceneObject container)
    {
        double x = obstacle.XM - container.XM, y = obstacle.YM - container.YM;
        return (x * x) + (y * y) < container.WidthM * container.WidthM / 4;
    }

    // The vertical as the gripper sees it: (along closing, across, along approach). Equal vectors hold an object equally upright.
    private static Vec3 UpInGripper(double pitchRad, double closingRad) =>
        new(Math.Cos(closingRad) * Math.Cos(pitchRad), Math.Sin(closingRad) * Math.Cos(pitchRad), Math.Sin(pitchRad));

    private static double Square(double x) => x * x;
}
