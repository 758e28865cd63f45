using Tendon.Contracts;

namespace Tendon.Host.Core.Arm;

/// <summary>The slow values of one joint.</summary>
/// <param name="Flags">Measured, stale, torque on, limited.</param>
/// <param name="VoltageV">Supply at the joint, V.</param>
/// <param name="TemperatureC">°C.</param>
public readonly record struct JointReport(JointFlags Flags, double VoltageV, int TemperatureC);
