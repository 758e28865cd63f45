namespace Tendon.Station.Prove;

/// <summary>What was measured of the supply under load.</summary>
/// <param name="RestMv">Voltage at rest, mV.</param>
/// <param name="LowestMv">Lowest voltage that any servo reported, mV.</param>
/// <param name="ResistanceOhm">Resistance of supply and wiring, ohms; NaN when the load was too small to tell.</param>
/// <param name="Restarted">Whether a servo restarted.</param>
public sealed record SupplyFigures(double RestMv, double LowestMv, double ResistanceOhm, bool Restarted)
{
    /// <summary>Voltage over time in the test of the supply: s and mV.</summary>
    public IReadOnlyList<(double TimeS, double Mv, double CurrentA)> Curve { get; init; } = [];
}
