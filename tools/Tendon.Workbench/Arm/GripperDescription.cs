using System.Text.Json;

namespace Tendon.Workbench.Arm;

/// <summary>
/// Pads of the gripper in the gripper link frame: the jaws move in the x–z plane and approach along −z, pads are wide along y.
/// </summary>
/// <param name="TcpM">Tool centre point: the tip of the fixed pad's inner face.</param>
/// <param name="FixedInnerXM">Inner face of the fixed pad.</param>
/// <param name="FixedTipZM">Tip of the fixed pad.</param>
/// <param name="FixedRootZM">Root of the fixed pad.</param>
/// <param name="PivotXM">Axis of the moving pad, x.</param>
/// <param name="JawOriginYM">Origin of the jaw's link frame, y.</param>
/// <param name="PivotZM">Axis of the moving pad, z.</param>
/// <param name="TipRadiusM">Distance of the moving pad's tip from its axis.</param>
/// <param name="TipAngleAtClosedRad">Angle of the tip's radius from −z when closed; it falls as the jaw opens.</param>
/// <param name="ClosedJawRad">Jaw angle at which the tips touch.</param>
/// <param name="ParallelJawRad">Jaw angle at which the pads are parallel.</param>
/// <param name="PadLengthM">Length of the moving pad from its tip.</param>
/// <param name="PadHalfWidthM">Half the width of both pads along y.</param>
/// <param name="PadThicknessM">Thickness of both pads.</param>
public sealed record GripperDescription(
    double[] TcpM,
    double FixedInnerXM,
    double FixedTipZM,
    double FixedRootZM,
    double PivotXM,
    double JawOriginYM,
    double PivotZM,
    double TipRadiusM,
    double TipAngleAtClosedRad,
    double ClosedJawRad,
    double ParallelJawRad,
    double PadLengthM,
    double PadHalfWidthM,
    double PadThicknessM)
{
    internal static GripperDescription Read(JsonElement root)
    {
        JsonElement gripper = root.GetProperty("gripper");
        JsonElement fixedPad = gripper.GetProperty("fixedPad");
        JsonElement moving = gripper.GetProperty("movingPad");
        return new GripperDescription(
            ArmDescription.Numbers(root.GetProperty("tcp").GetProperty("originXyzM")),
            Number(fixedPad, "innerXM"),
            Number(fixedPad, "tipZM"),
            Number(fixedPad, "rootZM"),
            Number(moving, "pivotXM"),
            ArmDescription.Numbers(root.GetProperty("joints").EnumerateArray().Last().GetProperty("originXyzM"))[1],
            Number(moving, "pivotZM"),
            Number(moving, "tipRadiusM"),
            Number(moving, "tipAngleAtClosedRad"),
            Number(moving, "closedJawRad"),
            Number(moving, "parallelAtJawRad"),
            Number(moving, "lengthM"),
            Number(moving, "halfWidthM"),
            Number(moving, "thicknessM"));
    }

    private static double Number(JsonElement parent, string name) => parent.GetProperty(name).GetDouble();
}
