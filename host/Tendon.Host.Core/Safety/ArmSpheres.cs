using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Safety;

/// <summary>The arm as balls: three for each long link, a row along each finger's width. Sizes are those of the printed SO-101 parts
/// with its servos, rounded up.</summary>
internal sealed class ArmSpheres(ArmModel arm, ArmKinematics kinematics, GripperGeometry gripper)
{
    /// <summary>The most balls a posture makes.</summary>
    public const int MaxCount = 64;

    private const double LinkRadiusM = 0.026;
    private const double WristRadiusM = 0.026;
    private const double GripperRadiusM = 0.024;
    private const int FingerRows = 6;
    private readonly double _fingerRadiusM = arm.Gripper.ThicknessM / 2;

    /// <summary>Covers the arm in a posture; returns how many balls were written.</summary>
    public int Cover(in JointVector positionRad, in CarriedObject? carried, Span<ProbeSphere> spheres)
    {
        ArmPose pose = kinematics.Forward(positionRad);
        int count = 0;
        AddRow(ArmPart.UpperArm, pose.Shoulder, pose.Elbow, LinkRadiusM, 1, 4, spheres, ref count);
        AddRow(ArmPart.Forearm, pose.Elbow, pose.Wrist, LinkRadiusM, 1, 5, spheres, ref count);
        AddRow(ArmPart.Wrist, pose.Wrist, pose.Gripper.Origin, WristRadiusM, 0, 2, spheres, ref count);
        Vec3 palm = pose.Gripper.Apply(new Vec3(0, 0, arm.Gripper.FixedRootZM + GripperRadiusM));
        AddRow(ArmPart.Gripper, pose.Gripper.Origin, palm, GripperRadiusM, 0, 2, spheres, ref count);

        Vec3 tip = new(arm.Gripper.FixedInnerXM - _fingerRadiusM, 0, arm.Gripper.FixedTipZM);
        Vec3 root = tip with { Z = arm.Gripper.FixedRootZM };
        AddFinger(ArmPart.FixedFinger, pose.Gripper, tip, root, spheres, ref count);
        double jaw = positionRad[JointVector.Jaw], lean = jaw - arm.Gripper.ParallelAtJawRad;
        var behind = new Vec3(Math.Cos(lean) * _fingerRadiusM, 0, Math.Sin(lean) * _fingerRadiusM);
        AddFinger(ArmPart.MovingFinger, pose.Gripper, gripper.MovingTip(jaw) + behind, gripper.MovingRoot(jaw) + behind, spheres, ref count);
        if (carried is { } load)
            AddLoad(load, pose.Gripper, spheres, ref count);
        return count;
    }

    private static void AddLoad(in CarriedObject load, in RigidTransform frame, Span<ProbeSphere> spheres, ref int count)
    {
        Vec3 reach = load.UpInGripper * Math.Max(0, load.HalfHeightM - load.RadiusM);
        spheres[count++] = new ProbeSphere(ArmPart.CarriedObject, frame.Apply(load.CentreInGripper - reach), load.RadiusM);
        if (reach.Length > 0)
            spheres[count++] = new ProbeSphere(ArmPart.CarriedObject, frame.Apply(load.CentreInGripper + reach), load.RadiusM);
    }

    private static void AddRow(ArmPart part, Vec3 from, Vec3 to, double radiusM, int first, int steps, Span<ProbeSphere> spheres, ref int count)
    {
        for (int k = first; k <= steps; k++)
            spheres[count++] = new ProbeSphere(part, from + ((to - from) * ((double)k / steps)), radiusM);
    }

    private void AddFinger(ArmPart part, in RigidTransform frame, Vec3 tip, Vec3 root, Span<ProbeSphere> spheres, ref int count)
    {
        Vec3 along = (root - tip) * (1 / (root - tip).Length);
        double length = (root - tip).Length - _fingerRadiusM, side = arm.Gripper.HalfWidthM - _fingerRadiusM;
        for (int row = 0; row < FingerRows; row++)
        {
            Vec3 middle = tip + (along * (_fingerRadiusM + (length * row / (FingerRows - 1))));
            for (int k = -1; k <= 1; k++)
                spheres[count++] = new ProbeSphere(part, frame.Apply(middle with { Y = side * k }), _fingerRadiusM);
        }
    }
}
