using Tendon.Station.Runs;
using Tendon.Station.Units;

namespace Tendon.Tool.Station.Floor;

/// <summary>One unit in the results.</summary>
/// <param name="Outcome">What the station found.</param>
/// <param name="Planted">What was planted, where somebody planted; in ordinal order.</param>
public sealed record UnitRow(UnitOutcome Outcome, IReadOnlyList<string> Planted)
{
    /// <summary>Planted and not found.</summary>
    public IEnumerable<string> Missed => Planted.Except(Outcome.Found);

    /// <summary>Missed behind a defect that ended the unit's run: nobody has looked.</summary>
    public bool IsCutShort => Outcome.Found.Any(code => DefectCodes.TryParse(code, out DefectCode found) && found.EndsTheRun());

    /// <summary>Found and not planted.</summary>
    public IEnumerable<string> False => Outcome.Found.Except(Planted);

    /// <summary>Whether what was found is what was planted; nobody is blamed for what lies behind a defect that ended the run.</summary>
    public bool IsAsPlanted => !False.Any() && (IsCutShort || !Missed.Any());
}
