using Tendon.Host.Core.Arm.Description;

namespace Tendon.Host.Core.Kinematics.UprightChain;

/// <summary>
/// Closed-form kinematics of a yaw axis, three parallel pitch axes and a roll axis in line with the hand. Joints: yaw, shoulder, elbow, wrist pitch,
/// wrist roll, jaw. All lengths and limits come from the arm file. Base frame x forward, y left, z up, metres.
/// </summary>
public sealed class UprightChainKinematics
{
    /// <summary>The most solutions a target can have: facing it or turned away, elbow to either side.</summary>
    public const int MaxBranches = 4;

    private const int ArmJoints = 5;
    private const double LimitToleranceRad = 1e-9;

    private readonly IReadOnlyList<JointModel> _joints;

    /// <summary>Kinematics of the joints of an arm file, the jaw last.</summary>
    /// <param name="joints">Six joints from the base outwards.</param>
    /// <param name="tcpM">Distance of the tool centre point along the roll axis from the roll joint, metres.</param>
    /// <exception cref="ArmFileException">The joints have another structure.</exception>
    public UprightChainKinematics(IReadOnlyList<JointModel> joints, double tcpM)
    {
        if (joints.Count != ArmJoints + 1)
            throw new ArmFileException($"joints: an upright chain has {ArmJoints + 1} joints, the jaw last, but the file holds {joints.Count}.");
        _joints = joints;
        var frames = new RigidTransform[ArmJoints];
        RigidTransform frame = RigidTransform.Identity;
        for (int i = 0; i < ArmJoints; i++)
            frames[i] = frame = frame.Then(joints[i].Origin);
        Demand(frames[0].AxisZ.Z > 1 - 1e-6 && frames[4].AxisZ.Z > 1 - 1e-6, "yaw and roll must turn about the vertical at zero");
        Demand(frames[1].AxisZ.Y > 1 - 1e-6 && frames[2].AxisZ.Y > 1 - 1e-6 && frames[3].AxisZ.Y > 1 - 1e-6, "shoulder, elbow and wrist must turn about +y at zero");
        foreach (RigidTransform one in frames)
            Demand(Math.Abs(one.Origin.X) < 1e-9 && Math.Abs(one.Origin.Y) < 1e-9, "every joint must stand above the base at zero");
        double shoulder = frames[1].Origin.Z, elbow = frames[2].Origin.Z, wrist = frames[3].Origin.Z;
        Geometry = new UprightChainGeometry(shoulder, elbow - shoulder, wrist - elbow, frames[4].Origin.Z + tcpM - wrist);
        Demand(Geometry is { UpperM: > 0, ForeM: > 0, HandM: > 0 }, "every link must be longer than 0");

        static void Demand(bool holds, string what)
        {
            if (!holds)
                throw new ArmFileException($"joints: this is not an upright chain: {what}.");
        }
    }

    /// <summary>The lengths that the arm file gives.</summary>
    public UprightChainGeometry Geometry { get; }

    /// <summary>Where the tool centre point is and how the hand is tilted.</summary>
    public UprightChainTarget Forward(in JointVector positionRad)
    {
        double a = positionRad[1], b = a + positionRad[2], c = b + positionRad[3];
        double r = (Geometry.UpperM * Math.Sin(a)) + (Geometry.ForeM * Math.Sin(b)) + (Geometry.HandM * Math.Sin(c));
        double z = Geometry.ShoulderHeightM + (Geometry.UpperM * Math.Cos(a)) + (Geometry.ForeM * Math.Cos(b)) + (Geometry.HandM * Math.Cos(c));
        var (s, k) = Math.SinCos(positionRad[0]);
        // A hand that leans over its back is tilted away from the side where its tip is.
        return new UprightChainTarget(new Vec3(r * k, r * s, z), r < 0 ? -c : c, positionRad[4]);
    }

    /// <summary>All in-limit branches for the target, written to <paramref name="branches"/> (room for <see cref="MaxBranches"/>); the jaw is set to <paramref name="jawRad"/>.</summary>
    /// <remarks>A branch that is turned away reaches over its back: its tilt is the negative of the target's.</remarks>
    public IkResult Solve(in UprightChainTarget target, double jawRad, Span<JointVector> branches, out int count)
    {
        count = 0;
        if (!double.IsFinite(target.Position.X + target.Position.Y + target.Position.Z + target.TiltRad + target.RollRad))
            return IkResult.InvalidTarget;
        bool reached = false;
        for (int facing = 0; facing < 2; facing++)
        {
            int sign = facing == 0 ? 1 : -1;
            double r = sign * Math.Sqrt((target.Position.X * target.Position.X) + (target.Position.Y * target.Position.Y));
            double yaw = Math.Atan2(sign * target.Position.Y, sign * target.Position.X), tilt = sign * target.TiltRad;
            double u = r - (Geometry.HandM * Math.Sin(tilt)), v = target.Position.Z - Geometry.ShoulderHeightM - (Geometry.HandM * Math.Cos(tilt));
            reached |= SolveElbow(u, v, yaw, tilt, target.RollRad, jawRad, branches, ref count);
        }

        return count > 0 ? IkResult.Ok : reached ? IkResult.OutsideJointLimits : IkResult.OutOfReach;
    }

    private bool SolveElbow(double u, double v, double yaw, double tilt, double roll, double jaw, Span<JointVector> branches, ref int count)
    {
        double upper = Geometry.UpperM, fore = Geometry.ForeM, distance2 = (u * u) + (v * v);
        double cosine = (distance2 - (upper * upper) - (fore * fore)) / (2 * upper * fore);
        if (cosine is < -1 - 1e-12 or > 1 + 1e-12)
            return false;
        double bend = Math.Acos(Math.Clamp(cosine, -1, 1));
        for (int side = 0; side < 2; side++)
        {
            double elbow = side == 0 ? bend : -bend;
            double shoulder = Math.Atan2(u, v) - Math.Atan2(fore * Math.Sin(elbow), upper + (fore * Math.Cos(elbow)));
            var q = JointVector.Of(yaw, Wrap(shoulder), elbow, Wrap(tilt - shoulder - elbow), roll, jaw);
            if (SettleInLimits(ref q))
                branches[count++] = q;
            if (bend == 0)
                break;
        }

        return true;
    }

    private bool SettleInLimits(ref JointVector q)
    {
        for (int i = 0; i < ArmJoints; i++)
        {
            double low = _joints[i].MinPositionRad, high = _joints[i].MaxPositionRad;
            if (q[i] < low - LimitToleranceRad || q[i] > high + LimitToleranceRad)
                return false;
            q[i] = Math.Clamp(q[i], low, high);
        }

        return true;
    }

    private static double Wrap(double angleRad) => angleRad - (2 * Math.PI * Math.Round(angleRad / (2 * Math.PI)));
}
