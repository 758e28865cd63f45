using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Safety;
using Tendon.Host.Core.Scenes;
using Tendon.Host.Core.Trajectories;

namespace Tendon.Host.Core.Grasping;

/// <summary>Turns grasps and places into motions that have passed the envelope check.</summary>
public sealed class SequencePlanner(ArmMotion motion)
{
    private const long GripDwellUs = 200_000;
    private const long ReleaseDwellUs = 150_000;
    private const long SettleDwellUs = 60_000;

    // Lines of a few centimetres take 0.7 s, at most 2.1 s. One that takes longer leads so close to the stretched arm that the elbow
    // whips round within millimetres: too sharp for the firmware's check of accelerations.
    private const double LongestLineS = 2.5;

    // Further from the vertical the pads touch a face on little of their width.
    private const double UprightRad = 0.1;

    private readonly FreeMovePlanner _free = new(motion);
    private readonly FreeMovePlanner _gentle = new(motion, motion.GentleLimits);

    /// <summary>Reach, approach, close and lift, from rest at <paramref name="fromRad"/>.</summary>
    public PlanFailure TryPick(GraspPlan grasp, Scene scene, in JointVector fromRad, out MotionSequence? sequence)
    {
        sequence = null;
        var steps = new List<MotionStep>();
        Obstacle[] others = ArmMotion.Taken(SceneObstacles.Of(scene, grasp.Held.ObjectId), grasp.Clearance);
        JointVector closed = grasp.GraspRad.WithJaw(grasp.CloseJawRad);
        ArmEnvelope close = motion.EnvelopeFor(grasp.Clearance);
        // On the way there the object itself is in the way too.
        if (!TryFree(MotionPhase.Reach, fromRad, grasp.PreGraspRad, SceneObstacles.Of(scene), null, steps)
            || !TryStraight(MotionPhase.Approach, grasp.PreGraspRad, grasp.GraspRad, OpenCentre(grasp), close, others, SettleDwellUs, steps)
            || !TryJaw(MotionPhase.Close, grasp.GraspRad, closed, GripDwellUs, steps)
            // What is lifted may touch what it stood on or in, and goes up where it stood: only the hand must stay off.
            || !TryStraight(MotionPhase.Lift, closed, grasp.LiftRad, grasp.Held.CentreInGripper, close, others, 0, steps, IsAtAngle(grasp.Held)))
        {
            return PlanFailure.NoPath;
        }
        sequence = new MotionSequence(steps);
        return PlanFailure.None;
    }

    /// <summary>Carry, lower, release, clear and retreat, from rest at <paramref name="fromRad"/> with the object held.</summary>
    /// <param name="place">The plan.</param>
    /// <param name="held">What is held.</param>
    /// <param name="scene">What else stands on the table; the held object is left out by its id.</param>
    /// <param name="fromRad">Posture at the start, rad; its jaw angle stays while carrying.</param>
    /// <param name="sequence">The motions.</param>
    public PlanFailure TryPlace(PlacePlan place, HeldObject held, Scene scene, in JointVector fromRad, out MotionSequence? sequence)
    {
        sequence = null;
        var steps = new List<MotionStep>();
        double closed = fromRad[JointVector.Jaw];
        Obstacle[] all = ArmMotion.Taken(SceneObstacles.Of(scene, held.ObjectId), place.Clearance);
        JointVector above = place.PrePlaceRad.WithJaw(closed), release = place.ReleaseRad.WithJaw(closed), open = release.WithJaw(place.OpenJawRad);
        CarriedObject carried = held.AsCarried;
        ArmEnvelope close = motion.EnvelopeFor(place.Clearance);
        if (!TryFree(MotionPhase.Carry, fromRad, above, all, carried, steps, IsAtAngle(held))
            // The plan has checked the way down against everything that the object is not meant to touch.
            || !TryStraight(MotionPhase.Lower, above, release, held.CentreInGripper, close, [], SettleDwellUs, steps)
            || !TryJaw(MotionPhase.Release, release, open, ReleaseDwellUs, steps)
            || !TryJaw(MotionPhase.Clear, open, place.ClearRad, 0, steps)
            || !TryStraight(MotionPhase.Retreat, place.ClearRad, place.RetreatRad, held.CentreInGripper, close, all, 0, steps))
        {
            return PlanFailure.NoPath;
        }
        sequence = new MotionSequence(steps);
        return PlanFailure.None;
    }

    /// <summary>A free move to a posture, such as <c>arm.Look</c>, with nothing held.</summary>
    public PlanFailure TryReturn(in JointVector fromRad, in JointVector toRad, Scene scene, out MotionSequence? sequence)
    {
        var steps = new List<MotionStep>();
        bool found = TryFree(MotionPhase.Return, fromRad, toRad, SceneObstacles.Of(scene), null, steps);
        sequence = found ? new MotionSequence(steps) : null;
        return found ? PlanFailure.None : PlanFailure.NoPath;
    }

    private bool TryFree(MotionPhase phase, in JointVector from, in JointVector to, Obstacle[] obstacles, in CarriedObject? carried, List<MotionStep> steps, bool gently = false)
    {
        if (!(gently ? _gentle : _free).TryPlan(from, to, obstacles, carried, out IReadOnlyList<ITrajectory> moves, out _))
            return false;
        foreach (ITrajectory move in moves)
        {
            move.Evaluate(move.DurationS, out JointState end);
            steps.Add(new MotionStep(phase, move, end.PositionRad, 0));
        }
        return true;
    }

    private bool TryStraight(
        MotionPhase phase, in JointVector from, in JointVector to, Vec3 toolPoint, ArmEnvelope envelope, Obstacle[] obstacles, long dwellUs,
        List<MotionStep> steps, bool gently = false)
    {
        if (StraightLine.TryPlan(motion.Kinematics, from, to, toolPoint, out JointPath? path) != TrajectoryResult.Ok)
            return false;
        PathTrajectory line = PathTrajectory.Along(path!, gently ? motion.GentleLimits : motion.CarefulLimits);
        if (line.DurationS > LongestLineS || !envelope.Check(line, obstacles).IsClear)
            return false;
        steps.Add(new MotionStep(phase, line, path!.End, dwellUs));
        return true;
    }

    private bool TryJaw(MotionPhase phase, in JointVector from, in JointVector to, long dwellUs, List<MotionStep> steps)
    {
        var jaw = new JointTrajectory();
        MotionLimits limits = phase == MotionPhase.Close ? motion.GripLimits : motion.Limits;
        if (jaw.Plan(JointState.AtRest(from), to, limits) != TrajectoryResult.Ok)
            return false;
        steps.Add(new MotionStep(phase, jaw, to, dwellUs));
        return true;
    }

    private static bool IsAtAngle(HeldObject held) => held.Kind != "ball" && Math.Abs(held.PitchRad - (Math.PI / 2)) > UprightRad;

    // The point that the approach is led by: the object's middle between the open pads.
    private static Vec3 OpenCentre(GraspPlan grasp) => grasp.Held.CentreInGripper + new Vec3(grasp.Clearance.FixedPadM, 0, 0);
}
