using System.Text.Json.Nodes;
using Tendon.Station.Calibrate;
using Tendon.Station.Flash;
using Tendon.Station.Journals;
using Tendon.Station.Prove;
using Tendon.Station.Stages;
using Tendon.Station.Units;

namespace Tendon.Station.Runs;

/// <summary>
/// Takes one unit through its stages and writes down every step before and after it. Run again after a power cut it goes on behind the last stage that
/// was written down, unless the unit is not what the journal says it is: then it starts over.
/// </summary>
/// <param name="stages">The stages in their order.</param>
/// <param name="journal">Shared by all units of a run.</param>
/// <param name="records">Where reports go.</param>
/// <param name="nowMs">Milliseconds since 1970 UTC.</param>
public sealed class UnitRunner(IReadOnlyList<IStage> stages, IJournal journal, IUnitRecords records, Func<long> nowMs)
{
    /// <summary>Takes the unit to its end.</summary>
    /// <param name="context">The unit.</param>
    /// <param name="show">Told of every step.</param>
    /// <exception cref="UnitPortException">The way to the unit broke; nothing is lost, and the unit may be run again.</exception>
    public UnitOutcome Run(StageContext context, Action<RunEvent> show)
    {
        UnitProgress progress = UnitProgress.Of(journal.Entries, context.UnitId);
        if (progress.Outcome is { } outcome && records.HasReport(context.UnitId, outcome.ReportSha256))
        {
            show(new RunEvent(context.UnitId, "", RunState.WasDone, "", 1, []));
            return outcome;
        }

        if (progress == UnitProgress.None || !MayGoOn(context, progress))
        {
            Note(context.UnitId, UnitEvents.Begun, []);
            progress = UnitProgress.None;
        }

        context = context with { Identity = progress.Identity, Calibration = progress.Calibration };
        return Carry(context, [.. progress.Done], show);
    }

    private UnitOutcome Carry(StageContext context, List<StageRecord> done, Action<RunEvent> show)
    {
        UnitFigures? proof = null;
        foreach (IStage stage in stages.Where(stage => done.All(d => d.Stage != stage.Name)))
        {
            if (done.SelectMany(d => d.Findings).Any(f => f.Code.EndsTheRun()))
                break;
            if (stage is FlashStage { Delivers: true } && done.Any(d => d.Findings.Count > 0))
                continue;
            Note(context.UnitId, UnitEvents.StageBegun, new JsonObject { ["stage"] = stage.Name });
            show(new RunEvent(context.UnitId, stage.Name, RunState.Working, "", 0, []));
            StageResult result = stage.Run(context with { Progress = (_, joint, share) => show(new RunEvent(context.UnitId, stage.Name, RunState.Working, joint, share, [])) });
            proof = result.Proof ?? proof;
            context = context.After(result);
            done.Add(StageRecord.Of(result));
            Note(context.UnitId, UnitEvents.StageDone, DataOf(result));
            show(new RunEvent(context.UnitId, stage.Name, RunState.StageDone, "", 1, result.Findings));
            if (!result.MayGoOn || (stage is CalibrateStage && result.Calibration is null))
                break;
        }

        return Finish(context, done, proof, show);
    }

    private UnitOutcome Finish(StageContext context, List<StageRecord> done, UnitFigures? proof, Action<RunEvent> show)
    {
        string[] found = [.. done.SelectMany(d => d.Findings).Select(f => f.Code.Text()).Distinct().Order(StringComparer.Ordinal)];
        string hash = records.Write(context, done, proof);
        var outcome = new UnitOutcome(context.UnitId, found.Length == 0, found, hash) { StageUs = done.ToDictionary(d => d.Stage, d => d.DurationUs) };
        Note(context.UnitId, UnitEvents.Done, outcome.ToJson());
        show(new RunEvent(context.UnitId, "", outcome.Passed ? RunState.Passed : RunState.Failed, "", 1, [.. done.SelectMany(d => d.Findings)]));
        return outcome;
    }

    // A report without the curves of its proof would be a poorer one, so the proof itself is always made anew.
    private static bool MayGoOn(StageContext context, UnitProgress progress)
    {
        bool hasProof = progress.Done.Any(d => d.Stage == ProveStage.StageName);
        if (hasProof || progress.Outcome is not null)
            return false;
        return progress.Calibration is not { } calibration || CalibrationPresence.IsOn(context.Port, calibration, context.Cancellation);
    }

    private static JsonObject DataOf(StageResult result)
    {
        var data = new JsonObject { ["stage"] = result.Stage, ["record"] = RecordJson.Write(StageRecord.Of(result)) };
        if (result.Identity is { } identity)
            data["identity"] = RecordJson.Write(identity);
        if (result.Calibration is { } calibration)
            data["calibration"] = RecordJson.Write(calibration);
        return data;
    }

    private void Note(string unit, string what, JsonObject data) => journal.Append(new JournalEntry(nowMs(), unit, what, data));
}
