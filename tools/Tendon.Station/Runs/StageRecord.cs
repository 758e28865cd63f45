using Tendon.Station.Stages;
using Tendon.Station.Units;

namespace Tendon.Station.Runs;

/// <summary>What is kept of a stage that was carried out: in the journal, and in the report.</summary>
/// <param name="Stage">Its name.</param>
/// <param name="Findings">What was wrong.</param>
/// <param name="Figures">What was measured.</param>
/// <param name="DurationUs">How long it took, µs.</param>
public sealed record StageRecord(string Stage, IReadOnlyList<Finding> Findings, IReadOnlyDictionary<string, double> Figures, long DurationUs)
{
    /// <summary>What is kept of a result.</summary>
    public static StageRecord Of(StageResult result) => new(result.Stage, result.Findings, result.Figures, result.DurationUs);
}
