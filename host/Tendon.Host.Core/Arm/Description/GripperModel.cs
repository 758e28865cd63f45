namespace Tendon.Host.Core.Arm.Description;

/// <summary>The two pads of the gripper, in the gripper link frame (approach along −z, jaws in the x–z plane), metres.
/// The fixed pad is a plane; the moving pad swings about a pivot.</summary>
/// <param name="FixedInnerXM">x of the fixed pad's inner plane.</param>
/// <param name="FixedTipZM">z of the fixed pad's tip.</param>
/// <param name="FixedRootZM">z where the fixed pad begins.</param>
/// <param name="HalfWidthM">Half the pads' width along y.</param>
/// <param name="ThicknessM">Thickness of each finger behind its pad.</param>
/// <param name="PivotXM">x of the moving pad's pivot.</param>
/// <param name="PivotZM">z of the moving pad's pivot.</param>
/// <param name="TipRadiusM">Distance pivot → moving tip.</param>
/// <param name="TipAngleAtClosedRad">Angle of the moving tip from −z, towards −x, when closed.</param>
/// <param name="MovingLengthM">Length of the moving pad up from its tip.</param>
/// <param name="ParallelAtJawRad">Jaw angle at which both pads are parallel.</param>
/// <param name="ClosedJawRad">Jaw angle at which the tips touch.</param>
/// <param name="SqueezeM">How much narrower than an object the jaw is told to close; the servo turns the rest into force.</param>
/// <param name="HoldShare">Share of the squeeze that a jaw must stop short by to count as holding something: a stiff one presses far into it.</param>
public sealed record GripperModel(
    double FixedInnerXM,
    double FixedTipZM,
    double FixedRootZM,
    double HalfWidthM,
    double ThicknessM,
    double PivotXM,
    double PivotZM,
    double TipRadiusM,
    double TipAngleAtClosedRad,
    double MovingLengthM,
    double ParallelAtJawRad,
    double ClosedJawRad,
    double SqueezeM = GripperModel.So101SqueezeM,
    double HoldShare = GripperModel.So101HoldShare)
{
    /// <summary>For a jaw whose servo limits its torque, as the SO-101's does.</summary>
    public const double So101SqueezeM = 0.012;

    /// <summary>For such a jaw, which stops where it touches.</summary>
    public const double So101HoldShare = 0.5;
}
