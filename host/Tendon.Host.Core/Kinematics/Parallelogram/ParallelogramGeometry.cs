namespace Tendon.Host.Core.Kinematics.Parallelogram;

/// <summary>Lengths of an arm whose parallelogram keeps the tool level (EEZYbotARM, MeArm).</summary>
/// <param name="BaseHeightM">Shoulder above the table, metres.</param>
/// <param name="UpperM">Shoulder to elbow, metres.</param>
/// <param name="ForeM">Elbow to wrist, metres.</param>
/// <param name="ToolM">Wrist to tool centre point, always level, metres.</param>
public readonly record struct ParallelogramGeometry(double BaseHeightM, double UpperM, double ForeM, double ToolM);
