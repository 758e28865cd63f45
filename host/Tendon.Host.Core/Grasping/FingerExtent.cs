using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Grasping;

/// <summary>How low the fingers reach in a pose.</summary>
internal static class FingerExtent
{
    /// <summary>Lowest corner of both fingertips while the jaw moves between two angles, base frame z, metres. The moving tip swings
    /// on an arc whose lowest point may lie between them.</summary>
    public static double LowestZM(in RigidTransform gripperFrame, GripperGeometry gripper, double openJawRad, double closedJawRad)
    {
        double straightDown = gripper.Model.TipAngleAtClosedRad + gripper.Model.ClosedJawRad;
        double between = Math.Clamp(straightDown, Math.Min(openJawRad, closedJawRad), Math.Max(openJawRad, closedJawRad));
        return Math.Min(
            LowestZM(gripperFrame, gripper, between),
            Math.Min(LowestZM(gripperFrame, gripper, openJawRad), LowestZM(gripperFrame, gripper, closedJawRad)));
    }

    /// <summary>Lowest corner of both fingertips, base frame z, metres.</summary>
    public static double LowestZM(in RigidTransform gripperFrame, GripperGeometry gripper, double jawRad)
    {
        GripperModel pads = gripper.Model;
        double lowest = double.MaxValue;
        var (s, c) = Math.SinCos(jawRad - pads.ParallelAtJawRad);
        Vec3 moving = gripper.MovingTip(jawRad), behind = new Vec3(c, 0, s) * pads.ThicknessM;
        Vec3 still = new(pads.FixedInnerXM, 0, pads.FixedTipZM);
        for (int side = -1; side <= 1; side += 2)
        {
            var across = new Vec3(0, side * pads.HalfWidthM, 0);
            lowest = Math.Min(lowest, gripperFrame.Apply(still + across).Z);
            lowest = Math.Min(lowest, gripperFrame.Apply(still + across - new Vec3(pads.ThicknessM, 0, 0)).Z);
            lowest = Math.Min(lowest, gripperFrame.Apply(moving + across).Z);
            lowest = Math.Min(lowest, gripperFrame.Apply(moving + across + behind).Z);
        }
        return lowest;
    }
}
