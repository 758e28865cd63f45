using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Tendon.Station.Files;
using Tendon.Station.Journals;

namespace Tendon.Station.Flash;

/// <summary>
/// Puts a board into service, step by step. Every step is written down before it begins and after it is verified, and only the last check makes the
/// board count as done: after an unplugged cable nothing half-written does, and the next run begins with a full erase.
/// </summary>
/// <param name="nanoff">The program that writes.</param>
/// <param name="journal">Where it is written down.</param>
/// <param name="nowMs">Milliseconds since 1970 UTC.</param>
public sealed class FlashRun(INanoff nanoff, IJournal journal, Func<long> nowMs)
{
    private const string Begun = "flash-begun", StepBegun = "flash-step-begun", StepWritten = "flash-step-written", Verified = "flash-verified", Failed = "flash-failed";
    private const int KeptLines = 6;

    /// <summary>Whether the last flash of a unit that the journal knows of ended with the check.</summary>
    /// <returns>Null when the unit was never flashed here.</returns>
    public static bool? LastWasVerified(IJournal journal, string unit)
    {
        JournalEntry? last = journal.Entries.LastOrDefault(e => e.Unit == unit && e.Event.StartsWith("flash-", StringComparison.Ordinal));
        return last is null ? null : last.Event == Verified;
    }

    /// <summary>The step that the last, unverified flash of a unit broke off in; None when there was none.</summary>
    public static FlashStep BrokenOffIn(IJournal journal, string unit)
    {
        if (LastWasVerified(journal, unit) is not false)
            return FlashStep.None;
        JournalEntry? step = journal.Entries.LastOrDefault(e => e.Unit == unit && e.Event == StepBegun);
        return Enum.TryParse((string?)step?.Data["step"], out FlashStep found) ? found : FlashStep.Runtime;
    }

    /// <summary>Takes the job's steps from the first one on; all steps when the last flash broke off before the files.</summary>
    /// <param name="job">What it gets.</param>
    /// <param name="progress">Told of each step before it begins.</param>
    /// <param name="cancellation">Ends the program that writes; the board then does not count as done.</param>
    public FlashResult Run(FlashJob job, Action<FlashStep> progress, CancellationToken cancellation)
    {
        // Only files for a board whose runtime or application may be half-written would make a wreck count as done.
        IReadOnlyList<FlashStep> steps = BrokenOffIn(journal, job.Unit) is FlashStep.Runtime or FlashStep.Application ? FlashJob.All : job.Steps;
        Note(job, Begun, new JsonObject { ["port"] = job.Port, ["target"] = job.Target, ["image"] = HashOf(job.ApplicationImage) });
        foreach (FlashStep step in steps)
        {
            progress(step);
            Note(job, StepBegun, new JsonObject { ["step"] = step.ToString() });
            FlashResult result = Do(job, step, cancellation);
            if (result.Problem != FlashProblem.None)
            {
                Note(job, Failed, new JsonObject { ["step"] = step.ToString(), ["problem"] = result.Problem.ToString() });
                return result;
            }

            Note(job, StepWritten, new JsonObject { ["step"] = step.ToString() });
        }

        Note(job, Verified, []);
        return new FlashResult(FlashProblem.None, FlashStep.None, "");
    }

    private FlashResult Do(FlashJob job, FlashStep step, CancellationToken cancellation)
    {
        NanoffEnd end = nanoff.Run(job.Arguments(step), cancellation);
        string lastWords = string.Join("\n", end.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(KeptLines));
        FlashProblem problem = end switch
        {
            { Kind: NanoffEndKind.Missing } => FlashProblem.NanoffMissing,
            { Kind: NanoffEndKind.TimedOut } => FlashProblem.TimedOut,
            { ExitCode: not 0 } => File.Exists(job.Port) ? FlashProblem.NanoffFailed : FlashProblem.PortGone,
            _ when step == FlashStep.Check && !end.Output.Contains(job.ApplicationName, StringComparison.Ordinal) => FlashProblem.NotVerified,
            _ => FlashProblem.None,
        };
        return new FlashResult(problem, step, lastWords);
    }

    private void Note(FlashJob job, string what, JsonObject data) => journal.Append(new JournalEntry(nowMs(), job.Unit, what, data));

    // A rehearsal writes no image.
    private static string HashOf(string file) => File.Exists(file) ? Convert.ToHexStringLower(SHA256.HashData(NamedFile.Read(file, FlashJob.MostImageBytes))) : "";
}
