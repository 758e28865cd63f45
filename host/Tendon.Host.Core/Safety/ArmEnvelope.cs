using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Trajectories;

namespace Tendon.Host.Core.Safety;

/// <summary>
/// Checks postures and whole motions before they are sent: joint limits, table, the arm's own body, objects, and what is carried.
/// Pure and fast (some ten microseconds a posture); it does not allocate. The firmware enforces its own limits regardless.
/// </summary>
public sealed class ArmEnvelope
{
    // The printed base with its servo, as an upright cylinder about the pan axis, base frame.
    private const double BaseRadiusM = 0.045;
    private const double BaseTopM = 0.075;
    private const double UpperArmRadiusM = 0.022;

    private readonly ArmModel _arm;
    private readonly ArmKinematics _kinematics;
    private readonly ArmSpheres _spheres;
    private readonly EnvelopeOptions _options;

    private ArmEnvelope(ArmEnvelope other, EnvelopeOptions options) =>
        (_arm, _kinematics, _spheres, _options) = (other._arm, other._kinematics, other._spheres, options);

    public ArmEnvelope(ArmModel arm, ArmKinematics kinematics, GripperGeometry gripper, EnvelopeOptions? options = null)
    {
        (_arm, _kinematics) = (arm, kinematics);
        _spheres = new ArmSpheres(arm, kinematics, gripper);
        _options = options ?? EnvelopeOptions.Default;
    }

    /// <summary>The same check with another least distance to obstacles, metres.</summary>
    public ArmEnvelope KeepingOff(double obstacleM) => new(this, _options with { ObstacleM = obstacleM });

    /// <summary>Checks one posture.</summary>
    /// <param name="positionRad">Joint positions, rad.</param>
    /// <param name="obstacles">What must not be touched.</param>
    /// <param name="carried">What the gripper holds, if anything.</param>
    public EnvelopeVerdict Check(in JointVector positionRad, ReadOnlySpan<Obstacle> obstacles, in CarriedObject? carried = null)
    {
        // A start within the limits widens none of them.
        int joint = FirstOutside(positionRad, _arm.Look);
        return joint >= 0
            ? EnvelopeVerdict.Clear with { Problem = EnvelopeProblem.JointLimit, Joint = joint }
            : CheckContacts(positionRad, obstacles, carried);
    }

    /// <summary>Checks a whole motion; the verdict tells the first time something is wrong. A joint that starts beyond its limit, as
    /// an arm that sank while it was off may, is allowed to come back.</summary>
    public EnvelopeVerdict Check(ITrajectory trajectory, ReadOnlySpan<Obstacle> obstacles, in CarriedObject? carried = null)
    {
        trajectory.Evaluate(0, out JointState start);
        int steps = Math.Max(1, (int)Math.Ceiling(trajectory.DurationS / _options.StepS));
        for (int k = 0; k <= steps; k++)
        {
            double time = trajectory.DurationS * k / steps;
            trajectory.Evaluate(time, out JointState state);
            int joint = FirstOutside(state.PositionRad, start.PositionRad);
            if (joint >= 0)
                return EnvelopeVerdict.Clear with { Problem = EnvelopeProblem.JointLimit, Joint = joint, TimeS = time };
            EnvelopeVerdict verdict = CheckContacts(state.PositionRad, obstacles, carried);
            if (!verdict.IsClear)
                return verdict with { TimeS = time };
        }
        return EnvelopeVerdict.Clear;
    }

    private EnvelopeVerdict CheckContacts(in JointVector positionRad, ReadOnlySpan<Obstacle> obstacles, in CarriedObject? carried)
    {
        Span<ProbeSphere> spheres = stackalloc ProbeSphere[ArmSpheres.MaxCount];
        spheres = spheres[.._spheres.Cover(positionRad, carried, spheres)];
        ArmPose pose = _kinematics.Forward(positionRad);
        foreach (ref readonly ProbeSphere sphere in spheres)
        {
            EnvelopeProblem problem = CheckFixed(sphere, pose, carried);
            if (problem != EnvelopeProblem.None)
                return new EnvelopeVerdict(problem, sphere.Part, -1, -1, sphere.Centre, 0);
            foreach (ref readonly Obstacle obstacle in obstacles)
            {
                if (obstacle.DistanceM(sphere.Centre) < sphere.RadiusM + _options.ObstacleM)
                    return new EnvelopeVerdict(EnvelopeProblem.Obstacle, sphere.Part, -1, obstacle.Id, sphere.Centre, 0);
            }
        }
        return EnvelopeVerdict.Clear;
    }

    // Limits are widened to where the motion starts. The jaw keeps no margin: it has to close down to its end stop.
    private int FirstOutside(in JointVector positionRad, in JointVector startRad)
    {
        for (int i = 0; i < JointVector.Count; i++)
        {
            JointModel joint = _arm.Joints[i];
            if (!joint.IsDriven)
                continue;
            double margin = i == JointVector.Jaw ? 0 : _options.JointMarginRad;
            double sunk = Math.Max(0, Math.Max(joint.MinPositionRad - startRad[i], startRad[i] - joint.MaxPositionRad)) + 1e-9;
            // Written so that NaN counts as outside.
            if (!(positionRad[i] >= joint.MinPositionRad + margin - sunk && positionRad[i] <= joint.MaxPositionRad - margin + sunk))
                return i;
        }
        foreach (CoupledLimit limit in _arm.CoupledLimits)
        {
            // The arm's start may lie beyond a coupled limit too, and the way back from there is allowed.
            if (!(limit.ExcessRad(positionRad) <= Math.Max(0, limit.ExcessRad(startRad)) + 1e-9))
                return limit.Joint;
        }
        return -1;
    }

    private EnvelopeProblem CheckFixed(in ProbeSphere sphere, in ArmPose pose, in CarriedObject? carried)
    {
        Vec3 p = sphere.Centre;
        double lowest = sphere.Part switch
        {
            ArmPart.FixedFinger or ArmPart.MovingFinger => p.Z - sphere.RadiusM - _options.FingerTableM,
            // What is carried was standing on the table a moment ago and will stand on it again.
            ArmPart.CarriedObject => p.Z - Math.Min(sphere.RadiusM, carried!.Value.HalfHeightM) + 0.006,
            _ => p.Z - sphere.RadiusM - _options.LinkTableM,
        };
        if (lowest < 0)
            return EnvelopeProblem.Table;
        if (sphere.Part < ArmPart.Wrist)
            return EnvelopeProblem.None;
        Vec3 fromAxis = p - _kinematics.PanAxis;
        double apart = sphere.RadiusM + _options.OwnBodyM;
        double toBase = Math.Max(Math.Sqrt((fromAxis.X * fromAxis.X) + (fromAxis.Y * fromAxis.Y)) - BaseRadiusM, p.Z - BaseTopM);
        // The wrist passes beside the upper arm when the arm is folded; the links' own stops keep those two apart.
        bool touchesUpperArm = sphere.Part > ArmPart.Wrist && DistanceToSegment(p, pose.Shoulder, pose.Elbow) - UpperArmRadiusM < apart;
        return toBase < apart || touchesUpperArm ? EnvelopeProblem.OwnBody : EnvelopeProblem.None;
    }

    private static double DistanceToSegment(Vec3 p, Vec3 a, Vec3 b)
    {
        Vec3 way = b - a;
        double share = Math.Clamp((p - a).Dot(way) / way.Dot(way), 0, 1);
        return (p - (a + (way * share))).Length;
    }
}
