namespace Tendon.Host.Panel;

/// <summary>One look at the panel.</summary>
/// <param name="IsEnablePressed">The enable button is down.</param>
/// <param name="IsStopSensed">The stop was pressed, or its wire is broken.</param>
/// <param name="SupplyV">Servo supply, V; null where it is not measured.</param>
/// <param name="SupplyA">Current drawn from it, A; null where it is not measured.</param>
public readonly record struct PanelReading(bool IsEnablePressed, bool IsStopSensed, double? SupplyV, double? SupplyA);
