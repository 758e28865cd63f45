using System.Text.Json.Nodes;
using Tendon.Station.Calibrate;
using Tendon.Station.Journals;
using Tendon.Station.Units;

namespace Tendon.Station.Runs;

/// <summary>How far a unit has come, by what the journal says. Pure.</summary>
/// <param name="Done">Stages that were carried out to their end since the unit was last begun, in order.</param>
/// <param name="Interrupted">The stage that was begun and not ended; empty when none was.</param>
/// <param name="Outcome">The end of the unit's way, or null while there is none.</param>
public sealed record UnitProgress(IReadOnlyList<StageRecord> Done, string Interrupted, UnitOutcome? Outcome)
{
    /// <summary>Who the unit is, once a stage has found out.</summary>
    public UnitIdentity? Identity { get; private init; }

    /// <summary>Its calibration, once a stage has made one.</summary>
    public CalibrationRecord? Calibration { get; private init; }

    /// <summary>A unit that the journal does not know.</summary>
    public static UnitProgress None { get; } = new([], "", null);

    /// <summary>Folds the entries about one unit.</summary>
    public static UnitProgress Of(IEnumerable<JournalEntry> entries, string unitId)
    {
        UnitProgress progress = None;
        foreach (JournalEntry entry in entries.Where(e => e.Unit == unitId))
            progress = progress.After(entry);
        return progress;
    }

    private UnitProgress After(JournalEntry entry) => entry.Event switch
    {
        UnitEvents.Begun => None,
        UnitEvents.StageBegun => this with { Interrupted = (string)entry.Data["stage"]! },
        UnitEvents.StageDone => this with
        {
            Done = [.. Done, RecordJson.ReadStage((JsonObject)entry.Data["record"]!)],
            Interrupted = "",
            Identity = entry.Data["identity"] is JsonObject identity ? RecordJson.ReadIdentity(identity) : Identity,
            Calibration = entry.Data["calibration"] is JsonObject calibration ? RecordJson.ReadCalibration(calibration) : Calibration,
        },
        UnitEvents.Done => this with { Outcome = UnitOutcome.Read(entry.Unit, entry.Data) },
        _ => this,
    };
}
