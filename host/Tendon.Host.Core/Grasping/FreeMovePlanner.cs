using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Safety;
using Tendon.Host.Core.Trajectories;

namespace Tendon.Host.Core.Grasping;

/// <summary>
/// Moves between postures through free space. First the time-optimal joint motion; where that would touch something, over one or
/// two transit postures held high, passed without stopping, and at last the same with stops.
/// </summary>
public sealed class FreeMovePlanner(ArmMotion motion, MotionLimits? limits = null)
{
    private readonly MotionLimits _limits = limits ?? motion.Limits;

    private static readonly (double RadiusM, double HeightM, double PitchRad)[] Transits =
        [(0.20, 0.16, 1.0), (0.17, 0.18, 0.9), (0.20, 0.20, 0.7), (0.16, 0.22, 0.6), (0.18, 0.25, 0.3)];

    // A hand that always hangs down rises less high.
    private static readonly (double RadiusM, double HeightM)[] HangingTransits = [(0.25, 0.08), (0.27, 0.10), (0.24, 0.11), (0.22, 0.12)];

    /// <summary>Plans the move.</summary>
    /// <param name="fromRad">Start at rest, rad.</param>
    /// <param name="toRad">Goal, rad.</param>
    /// <param name="obstacles">What must not be touched.</param>
    /// <param name="carried">What is held, if anything.</param>
    /// <param name="moves">The motions, one after the other; empty where there is no way.</param>
    /// <param name="verdict">What is in the way of the direct motion.</param>
    public bool TryPlan(
        in JointVector fromRad, in JointVector toRad, ReadOnlySpan<Obstacle> obstacles, in CarriedObject? carried,
        out IReadOnlyList<ITrajectory> moves, out EnvelopeVerdict verdict)
    {
        moves = [];
        var direct = new JointTrajectory();
        verdict = EnvelopeVerdict.Clear with { Problem = EnvelopeProblem.JointLimit };
        if (direct.Plan(JointState.AtRest(fromRad), toRad, _limits) != TrajectoryResult.Ok)
            return false;
        verdict = motion.Envelope.Check(direct, obstacles, carried);
        if (verdict.IsClear)
        {
            moves = [direct];
            return true;
        }
        foreach (JointVector[] waypoints in Routes(fromRad, toRad))
        {
            PathTrajectory blended = PathTrajectory.Along(JointPath.Through(RoundedPolyline.Sample(waypoints)), _limits);
            if (motion.Envelope.Check(blended, obstacles, carried).IsClear)
            {
                // A tight corner sets the pace of the whole blend, and its accelerations fall between the knots: then stops are quicker, and surer.
                moves = TryWithStops(waypoints, obstacles, carried) is { } stops && stops.Sum(l => l.DurationS) < blended.DurationS ? stops : [blended];
                return true;
            }
        }
        foreach (JointVector[] waypoints in Routes(fromRad, toRad))
        {
            if (TryWithStops(waypoints, obstacles, carried) is { } legs)
            {
                moves = legs;
                return true;
            }
        }
        return false;
    }

    private IEnumerable<JointVector[]> Routes(JointVector from, JointVector to)
    {
        foreach (var (radius, height, pitch) in TransitsOf(motion.Kinematics))
        {
            // The jaw keeps its opening until the last leg; the wrist turns over the middle.
            bool hasFirst = TryTransit(from[0], from, radius, height, pitch, out JointVector first);
            bool hasSecond = TryTransit(to[0], to.WithJaw(from[JointVector.Jaw]), radius, height, pitch, out JointVector second);
            if (hasFirst && hasSecond)
                yield return [from, first, second, to];
            if (hasSecond)
                yield return [from, second, to];
            if (hasFirst)
                yield return [from, first, to];
        }
    }

    private static IEnumerable<(double RadiusM, double HeightM, double PitchRad)> TransitsOf(ArmKinematics kinematics) =>
        kinematics.FixedPitchRad is { } pitch ? HangingTransits.Select(t => (t.RadiusM, t.HeightM, pitch)) : Transits;

    private bool TryTransit(double panRad, in JointVector like, double radiusM, double heightM, double pitchRad, out JointVector transit)
    {
        var (s, c) = Math.SinCos(motion.Kinematics.FacingRad(panRad));
        Vec3 position = motion.Kinematics.PanAxis + new Vec3(radiusM * c, radiusM * s, heightM);
        var centred = new Vec3(0, 0, motion.Gripper.Model.FixedTipZM);
        var target = new GraspTarget(position, pitchRad, like[4], centred);
        var seed = JointVector.Of(panRad, -0.6, 0.6, pitchRad, like[4], like[JointVector.Jaw]);
        return motion.Kinematics.SolveNearest(target, seed, out transit) == IkResult.Ok;
    }

    private List<ITrajectory>? TryWithStops(JointVector[] waypoints, ReadOnlySpan<Obstacle> obstacles, in CarriedObject? carried)
    {
        var legs = new List<ITrajectory>();
        for (int k = 1; k < waypoints.Length; k++)
        {
            var leg = new JointTrajectory();
            if (leg.Plan(JointState.AtRest(waypoints[k - 1]), waypoints[k], _limits) != TrajectoryResult.Ok
                || !motion.Envelope.Check(leg, obstacles, carried).IsClear)
            {
                return null;
            }
            legs.Add(leg);
        }
        return legs;
    }
}
