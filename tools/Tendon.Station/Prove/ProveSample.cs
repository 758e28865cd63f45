namespace Tendon.Station.Prove;

/// <summary>One look at a joint while it moves.</summary>
/// <param name="TimeS">Since the movement began, s.</param>
/// <param name="GoalRad">Where it was to be, rad.</param>
/// <param name="PositionRad">Where it was, rad.</param>
/// <param name="LoadPermille">Duty cycle, 0.1 %, in the joint's sense.</param>
/// <param name="CurrentMa">Motor current without sign, mA.</param>
/// <param name="VoltageMv">Supply at the servo, mV.</param>
/// <param name="TemperatureC">°C.</param>
public readonly record struct ProveSample(double TimeS, double GoalRad, double PositionRad, double LoadPermille, double CurrentMa, double VoltageMv, int TemperatureC);
