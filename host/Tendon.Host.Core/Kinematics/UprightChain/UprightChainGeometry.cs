namespace Tendon.Host.Core.Kinematics.UprightChain;

/// <summary>Lengths of an arm that turns about a vertical axis and bends in one plane, standing upright at zero (Hiwonder xArm 1S and its kin).</summary>
/// <param name="ShoulderHeightM">Shoulder above the table, metres.</param>
/// <param name="UpperM">Shoulder to elbow, metres.</param>
/// <param name="ForeM">Elbow to wrist, metres.</param>
/// <param name="HandM">Wrist to tool centre point, metres.</param>
public readonly record struct UprightChainGeometry(double ShoulderHeightM, double UpperM, double ForeM, double HandM);
