namespace Tendon.Workbench.Arm;

/// <summary>The power supply of the servo bus.</summary>
/// <param name="VoltageV">Open-circuit voltage.</param>
/// <param name="ResistanceOhm">Resistance of supply and wiring: six stalled servos pull the bus down by about 2.4 V.</param>
public sealed record SupplyOptions(double VoltageV = 12.0, double ResistanceOhm = 0.15);
