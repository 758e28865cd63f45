using Tendon.Host.Core.Arm.Description;

namespace Tendon.Host.Core.Kinematics;

/// <summary>What a jaw angle means in millimetres: the gap between the pads, where the moving pad is, where an object is held.</summary>
public sealed class GripperGeometry
{
    private readonly ArmModel _arm;

    public GripperGeometry(ArmModel arm)
    {
        _arm = arm;
        Model = arm.Gripper;
        MaxGapM = GapM(arm.Joints[JointVector.Jaw].MaxPositionRad);
    }

    /// <summary>The pads of the arm file.</summary>
    public GripperModel Model { get; }

    /// <summary>Gap between the tips at the widest jaw angle, metres.</summary>
    public double MaxGapM { get; }

    /// <summary>Gap between the pad tips across the closing direction, metres.</summary>
    public double GapM(double jawRad) => Model.PivotXM - (Model.TipRadiusM * Math.Sin(SwingRad(jawRad))) - Model.FixedInnerXM;

    /// <summary>Jaw angle for a gap between the tips, clamped to what the jaw can do.</summary>
    public double JawForGapRad(double gapM)
    {
        double sine = Math.Clamp((Model.PivotXM - Model.FixedInnerXM - gapM) / Model.TipRadiusM, -1, 1);
        double jaw = Model.TipAngleAtClosedRad + Model.ClosedJawRad - Math.Asin(sine);
        JointModel joint = _arm.Joints[JointVector.Jaw];
        return Math.Clamp(jaw, joint.MinPositionRad, joint.MaxPositionRad);
    }

    /// <summary>Tip of the moving pad in the gripper frame (y = 0), metres. It dips below the fixed tip by up to some 5 mm.</summary>
    public Vec3 MovingTip(double jawRad)
    {
        var (s, c) = Math.SinCos(SwingRad(jawRad));
        return new(Model.PivotXM - (Model.TipRadiusM * s), 0, Model.PivotZM - (Model.TipRadiusM * c));
    }

    /// <summary>Upper end of the moving pad in the gripper frame (y = 0), metres.</summary>
    public Vec3 MovingRoot(double jawRad)
    {
        Vec3 tip = MovingTip(jawRad);
        var (s, c) = Math.SinCos(jawRad - Model.ParallelAtJawRad);
        return new(tip.X - (Model.MovingLengthM * s), 0, tip.Z + (Model.MovingLengthM * c));
    }

    /// <summary>Inner surface of the moving pad at a height above the fixed tip (gripper frame x, metres).</summary>
    public double MovingInnerXM(double jawRad, double aboveTipM)
    {
        Vec3 tip = MovingTip(jawRad), root = MovingRoot(jawRad);
        double share = (Model.FixedTipZM + aboveTipM - tip.Z) / (root.Z - tip.Z);
        return tip.X + ((root.X - tip.X) * share);
    }

    /// <summary>Jaw angle at which the pads are <paramref name="gapM"/> apart at a height above the fixed tip; the jaw swings, so
    /// the gap there differs from the gap at the tips.</summary>
    public double JawForGapAtRad(double gapM, double aboveTipM)
    {
        JointModel joint = _arm.Joints[JointVector.Jaw];
        double low = joint.MinPositionRad, high = Math.Min(joint.MaxPositionRad, Model.ParallelAtJawRad + 1.2);
        for (int i = 0; i < 50; i++)
        {
            double middle = (low + high) / 2;
            if (MovingInnerXM(middle, aboveTipM) - Model.FixedInnerXM < gapM)
                low = middle;
            else
                high = middle;
        }
        return (low + high) / 2;
    }

    /// <summary>The point midway between the pads in the gripper frame, <paramref name="aboveTipM"/> up from the fixed tip, when they
    /// hold something <paramref name="widthM"/> wide. The fixed pad stays where it is, so the centre moves with the width.</summary>
    public Vec3 GripCentre(double widthM, double aboveTipM) =>
        new(Model.FixedInnerXM + (widthM / 2), 0, Model.FixedTipZM + aboveTipM);

    // Angle of the moving tip from −z towards −x as seen from the pivot.
    private double SwingRad(double jawRad) => Model.TipAngleAtClosedRad - (jawRad - Model.ClosedJawRad);
}
