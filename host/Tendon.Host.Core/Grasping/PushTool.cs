using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Grasping;

/// <summary>One way to hold the fingers for a push: two fingertips side by side that cradle the object (a fork), or the closed jaw with
/// the outer face of a pad in front (a blade), for places where the fork would be tilted.</summary>
/// <param name="JawRad">Jaw angle.</param>
/// <param name="ToolPoint">Middle of the leading edge in the gripper frame, metres.</param>
/// <param name="TurnRad">Direction fixed pad → moving pad against the direction of the push, about the vertical.</param>
/// <param name="HalfWidthM">Half the width across the push.</param>
/// <param name="DepthInObjectM">How far a round object of the given width dips behind the leading edge.</param>
/// <param name="IsFork">Whether both fingertips have to be level.</param>
internal readonly record struct PushTool(double JawRad, Vec3 ToolPoint, double TurnRad, double HalfWidthM, double DepthInObjectM, bool IsFork)
{
    private const double ForkShare = 0.6;
    private const double WidestForkM = 0.03;

    /// <summary>All ways, the better ones first.</summary>
    /// <param name="gripper">The fingers.</param>
    /// <param name="widthM">Width of the object.</param>
    /// <param name="isRound">Whether it dips into the fork.</param>
    public static IEnumerable<PushTool> For(GripperGeometry gripper, double widthM, bool isRound)
    {
        double gap = Math.Min(WidestForkM, widthM * ForkShare), half = widthM / 2;
        double dip = isRound ? half - Math.Sqrt((half * half) - (gap * gap / 4)) : 0;
        double middleX = gripper.Model.FixedInnerXM + (gap / 2), thick = gripper.Model.ThicknessM;
        for (int side = -1; side <= 1; side += 2)
        {
            var edge = new Vec3(middleX, side * gripper.Model.HalfWidthM, gripper.Model.FixedTipZM);
            yield return new PushTool(gripper.JawForGapRad(gap), edge, -side * Math.PI / 2, (gap / 2) + thick, dip, true);
        }
        double closed = gripper.JawForGapRad(0);
        yield return new PushTool(closed, new Vec3(gripper.Model.FixedInnerXM - thick, 0, gripper.Model.FixedTipZM), Math.PI, gripper.Model.HalfWidthM, 0, false);
        yield return new PushTool(closed, new Vec3(gripper.Model.FixedInnerXM + thick, 0, gripper.Model.FixedTipZM), 0, gripper.Model.HalfWidthM, 0, false);
    }
}
