using Tendon.Host.Core.Arm.Description;

namespace Tendon.Host.Core.Kinematics;

/// <summary>
/// Closed-form kinematics of a vertical pan axis, three parallel flex axes and a roll axis: SO-100, SO-101, xArm 1S. Where a linkage
/// keeps the hand at its pitch there is no wrist to turn and no roll (EEZYbotARM): such an arm serves one pitch and one roll only.
/// All lengths come from the arm file. Nothing here allocates after construction. Frames: base frame x forward, y left, z up, metres;
/// table z = 0.
/// </summary>
public sealed class ArmKinematics
{
    /// <summary>The most solutions a target can have: facing forwards or backwards, elbow up or down.</summary>
    public const int MaxBranches = 4;

    private const int Lift = 1, Elbow = 2, Wrist = 3, Roll = 4;

    // A recovered angle may lie this far beyond a limit through rounding; it is then set to the limit.
    private const double LimitToleranceRad = 1e-9;

    // An arm without a roll joint takes a roll this near to its own for its own: the hand's offset turns it against the object's direction.
    private const double RollSlackRad = 0.12;
    private const double PitchSlackRad = 1e-6;

    private readonly ArmModel _arm;
    private readonly bool _isLevel;
    private readonly double _panSign, _liftSign, _elbowSign, _wristSign, _pitchAtZero;
    private readonly double _axisX, _axisY, _shoulderR, _shoulderZ, _lateral;
    private readonly double _upperX, _upperZ, _lowerX, _lowerZ, _upperAngle, _lowerAngle, _upper2, _lower2;
    private readonly double _shoulderLateral, _elbowLateral, _wristLateral, _handX, _handZ;
    private readonly RigidTransform _gripperAtZero;
    private readonly double _closingAtZero, _closingSign;

    /// <summary>Throws <see cref="ArmFileException"/> where the arm file describes another structure.</summary>
    public ArmKinematics(ArmModel arm)
    {
        _arm = arm;
        var chain = new ChainKinematics(arm);
        RigidTransform pan = chain.LinkFrame(default, 0);
        RigidTransform lift = chain.LinkFrame(default, 1), elbow = chain.LinkFrame(default, 2), wrist = chain.LinkFrame(default, 3);
        RigidTransform gripper = chain.LinkFrame(default, 4);
        Check(Math.Abs(Math.Abs(pan.AxisZ.Z) - 1) < 1e-6, "the pan axis must be vertical");
        Check(IsAlongY(lift) && IsAlongY(elbow) && IsAlongY(wrist), "lift, elbow and wrist must turn about the y axis at zero");
        Check(Math.Abs(gripper.AxisZ.Y) < 1e-6, "the approach must point into the arm's plane");

        (_panSign, _liftSign, _elbowSign, _wristSign) = (Math.Sign(pan.AxisZ.Z), Math.Sign(lift.AxisZ.Y), Math.Sign(elbow.AxisZ.Y), Math.Sign(wrist.AxisZ.Y));
        double pitch = Math.Atan2(gripper.AxisZ.Z, -gripper.AxisZ.X);
        _pitchAtZero = Math.Abs(pitch) < 1e-6 ? 0 : pitch;
        _isLevel = !arm.Joints[Wrist].IsDriven;
        Check(_isLevel == !arm.Joints[Roll].IsDriven, "a wrist without a servo needs a hand without one, and the other way round");
        Check(!_isLevel || IsKeptLevel(arm.Joints[Wrist]), "a wrist without a servo must follow lift and elbow so that the hand keeps its pitch");
        (_axisX, _axisY) = (pan.Origin.X, pan.Origin.Y);
        (_shoulderR, _shoulderZ) = (lift.Origin.X - _axisX, lift.Origin.Z);
        (_upperX, _upperZ) = (elbow.Origin.X - lift.Origin.X, elbow.Origin.Z - lift.Origin.Z);
        (_lowerX, _lowerZ) = (wrist.Origin.X - elbow.Origin.X, wrist.Origin.Z - elbow.Origin.Z);
        (_handX, _handZ) = (gripper.Origin.X - wrist.Origin.X, gripper.Origin.Z - wrist.Origin.Z);
        (_shoulderLateral, _elbowLateral) = (lift.Origin.Y - _axisY, elbow.Origin.Y - _axisY);
        (_wristLateral, _lateral) = (wrist.Origin.Y - _axisY, gripper.Origin.Y - _axisY);
        (_upperAngle, _lowerAngle) = (Math.Atan2(_upperZ, _upperX), Math.Atan2(_lowerZ, _lowerX));
        _upper2 = (_upperX * _upperX) + (_upperZ * _upperZ);
        _lower2 = (_lowerX * _lowerX) + (_lowerZ * _lowerZ);
        _gripperAtZero = gripper;
        TcpInGripper = arm.Tcp.Origin;
        // The directions across the approach at zero: to the upper or outer side, and to the left.
        var (sine, cosine) = Math.SinCos(_pitchAtZero);
        double OuterOf(Vec3 v) => (v.X * sine) + (v.Z * cosine);
        Vec3 x0 = gripper.AxisX, y0 = gripper.AxisY;
        _closingAtZero = Math.Atan2(x0.Y, OuterOf(x0));
        _closingSign = Math.Sign((y0.Y * OuterOf(x0)) - (OuterOf(y0) * x0.Y));

        static bool IsAlongY(in RigidTransform frame) => Math.Abs(Math.Abs(frame.AxisZ.Y) - 1) < 1e-6;

        static void Check(bool holds, string what)
        {
            if (!holds)
                throw new ArmFileException($"joints: this is no arm with a pan axis, three flex axes and a roll axis: {what}.");
        }
    }

    /// <summary>The only pitch that the hand has, rad below the horizontal; null where the wrist turns.</summary>
    public double? FixedPitchRad => _isLevel ? _pitchAtZero : null;

    /// <summary>The only closing angle that the hand has, see <see cref="RollForClosing"/>; null where it rolls.</summary>
    public double? FixedClosingRad => _isLevel ? _closingAtZero : null;

    /// <summary>The tip of the fixed pad in the gripper frame, metres.</summary>
    public Vec3 TcpInGripper { get; }

    /// <summary>Where the pan axis meets the table, base frame, metres.</summary>
    public Vec3 PanAxis => new(_axisX, _axisY, 0);

    /// <summary>Direction in the base frame's plane that the arm faces at a pan angle, rad from +x towards +y.</summary>
    public double FacingRad(double panRad) => _panSign * panRad;

    /// <summary>
    /// Wrist roll for a closing angle: how far the line fixed pad → moving pad is turned about the approach, from the arm's plane
    /// (0: moving pad on the upper or outer side) towards the arm's left (π/2). Not limited to what the joint can do.
    /// </summary>
    public double RollForClosing(double closingRad) => Wrap(_closingSign * (closingRad - _closingAtZero));

    /// <summary>Closing angle of a wrist roll; the inverse of <see cref="RollForClosing"/>.</summary>
    public double ClosingOfRoll(double rollRad) => Wrap(_closingAtZero + (_closingSign * rollRad));

    /// <summary>Pose of every link for the joint positions (rad).</summary>
    public ArmPose Forward(in JointVector positionRad)
    {
        double liftAngle = _liftSign * positionRad[Lift], elbowAngle = liftAngle + (_elbowSign * positionRad[Elbow]);
        double turn = _isLevel ? 0 : elbowAngle + (_wristSign * positionRad[Wrist]);
        var (sa, ca) = Math.SinCos(liftAngle);
        var (sb, cb) = Math.SinCos(elbowAngle);
        var (sc, cc) = Math.SinCos(turn);
        var (sp, cp) = Math.SinCos(_panSign * positionRad[0]);
        var (sr, cr) = Math.SinCos(positionRad[Roll]);
        double elbowR = _shoulderR + (_upperX * ca) + (_upperZ * sa), elbowZ = _shoulderZ - (_upperX * sa) + (_upperZ * ca);
        double wristR = elbowR + (_lowerX * cb) + (_lowerZ * sb), wristZ = elbowZ - (_lowerX * sb) + (_lowerZ * cb);
        double handR = wristR + (_handX * cc) + (_handZ * sc), handZ = wristZ - (_handX * sc) + (_handZ * cc);

        Vec3 Place(double r, double lateral, double z) => new(_axisX + (r * cp) - (lateral * sp), _axisY + (r * sp) + (lateral * cp), z);
        Vec3 Turn(Vec3 v)
        {
            double r = (v.X * cc) + (v.Z * sc), z = (-v.X * sc) + (v.Z * cc);
            return new((r * cp) - (v.Y * sp), (r * sp) + (v.Y * cp), z);
        }

        Vec3 x0 = _gripperAtZero.AxisX, y0 = _gripperAtZero.AxisY;
        var gripper = new RigidTransform(
            Turn((x0 * cr) + (y0 * sr)), Turn((y0 * cr) - (x0 * sr)), Turn(_gripperAtZero.AxisZ), Place(handR, _lateral, handZ));
        return new ArmPose(
            Place(_shoulderR, _shoulderLateral, _shoulderZ), Place(elbowR, _elbowLateral, elbowZ), Place(wristR, _wristLateral, wristZ), gripper, turn + _pitchAtZero);
    }

    /// <summary>The tool centre point (tip of the fixed pad), base frame, metres.</summary>
    public Vec3 ForwardTcp(in JointVector positionRad) => Forward(positionRad).Gripper.Apply(TcpInGripper);

    /// <summary>
    /// All in-limit branches for the target, written to <paramref name="branches"/> (room for <see cref="MaxBranches"/>); the jaw is
    /// set to <paramref name="jawRad"/>. A branch that faces backwards keeps the pitch in the arm's own plane.
    /// </summary>
    public IkResult Solve(in GraspTarget target, double jawRad, Span<JointVector> branches, out int count)
    {
        count = 0;
        if (!double.IsFinite(target.Position.X + target.Position.Y + target.Position.Z + target.PitchRad + target.RollRad))
            return IkResult.InvalidTarget;
        if (_isLevel && !(Math.Abs(target.PitchRad - _pitchAtZero) < PitchSlackRad && Math.Abs(target.RollRad) < RollSlackRad))
            return IkResult.OutOfReach;
        double turn = _isLevel ? 0 : target.PitchRad - _pitchAtZero, roll = _isLevel ? 0 : target.RollRad;
        var (sr, cr) = Math.SinCos(roll);
        var (sc, cc) = Math.SinCos(turn);
        Vec3 tool = target.ToolPoint;
        Vec3 offset = _gripperAtZero.Rotate(new((tool.X * cr) - (tool.Y * sr), (tool.X * sr) + (tool.Y * cr), tool.Z));
        double outX = _handX + offset.X, outZ = _handZ + offset.Z, lateral = _lateral + offset.Y;
        double outR = (outX * cc) + (outZ * sc), outUp = (-outX * sc) + (outZ * cc);
        double x = target.Position.X - _axisX, y = target.Position.Y - _axisY;
        double radius2 = (x * x) + (y * y) - (lateral * lateral);
        if (radius2 < 0)
            return IkResult.OutOfReach;

        bool reached = false;
        double up = target.Position.Z - _shoulderZ - outUp, radius = Math.Sqrt(radius2);
        for (int facing = 0; facing < 2; facing++)
        {
            double r = facing == 0 ? radius : -radius;
            double pan = _panSign * Math.Atan2((y * r) - (x * lateral), (x * r) + (y * lateral));
            reached |= SolveElbow(r - _shoulderR - outR, up, new(pan, turn, roll, jawRad), branches, ref count);
        }
        return count > 0 ? IkResult.Ok : reached ? IkResult.OutsideJointLimits : IkResult.OutOfReach;
    }

    /// <summary>The in-limit branch nearest to <paramref name="seedRad"/> (least squares over the arm joints; the jaw is kept).</summary>
    public IkResult SolveNearest(in GraspTarget target, in JointVector seedRad, out JointVector solutionRad)
    {
        Span<JointVector> branches = stackalloc JointVector[MaxBranches];
        IkResult result = Solve(target, seedRad[JointVector.Jaw], branches, out int count);
        solutionRad = seedRad;
        double best = double.MaxValue;
        for (int k = 0; k < count; k++)
        {
            double distance = 0;
            for (int i = 0; i < JointVector.Jaw; i++)
                distance += (branches[k][i] - seedRad[i]) * (branches[k][i] - seedRad[i]);
            if (distance < best)
                (best, solutionRad) = (distance, branches[k]);
        }
        return result;
    }

    // The two-link triangle from the shoulder to the wrist at (u, v); both elbow branches.
    private bool SolveElbow(double u, double v, in OuterJoints outer, Span<JointVector> branches, ref int count)
    {
        double distance2 = (u * u) + (v * v);
        double along = (_upper2 + distance2 - _lower2) / 2;
        double across2 = (_upper2 * distance2) - (along * along);
        // Rounding leaves a stretched arm a hair outside its own reach.
        if (across2 < -1e-15 || distance2 < 1e-12)
            return false;
        double across = Math.Sqrt(Math.Max(0, across2));
        for (int elbow = 0; elbow < 2; elbow++)
        {
            double side = elbow == 0 ? across : -across;
            double upperR = ((along * u) - (side * v)) / distance2, upperUp = ((along * v) + (side * u)) / distance2;
            double lift = _upperAngle - Math.Atan2(upperUp, upperR);
            double fore = _lowerAngle - Math.Atan2(v - upperUp, u - upperR);
            JointVector q = default;
            q[0] = outer.PanRad;
            q[Lift] = _liftSign * Wrap(lift);
            q[Elbow] = _elbowSign * Wrap(fore - lift);
            q[Wrist] = _isLevel ? 0 : _wristSign * Wrap(outer.TurnRad - fore);
            q[Roll] = outer.RollRad;
            q[JointVector.Jaw] = outer.JawRad;
            if (SettleInLimits(ref q))
                branches[count++] = q;
            if (across == 0)
                break;
        }
        return true;
    }

    private bool SettleInLimits(ref JointVector q)
    {
        for (int i = 0; i < JointVector.Jaw; i++)
        {
            double low = _arm.Joints[i].MinPositionRad, high = _arm.Joints[i].MaxPositionRad;
            if (q[i] < low - LimitToleranceRad || q[i] > high + LimitToleranceRad)
                return false;
            q[i] = Math.Clamp(q[i], low, high);
        }
        return _arm.IsWithinCoupledLimits(q, LimitToleranceRad);
    }

    private bool IsKeptLevel(JointModel wrist) =>
        wrist.Follows.Count == 2 && Math.Abs((_wristSign * wrist.Follows.GetValueOrDefault(Lift)) + _liftSign) < 1e-9
        && Math.Abs((_wristSign * wrist.Follows.GetValueOrDefault(Elbow)) + _elbowSign) < 1e-9;

    private static double Wrap(double angleRad) => angleRad - (2 * Math.PI * Math.Round(angleRad / (2 * Math.PI)));

    private readonly record struct OuterJoints(double PanRad, double TurnRad, double RollRad, double JawRad);
}
