using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Tendon.Station.Calibrate;
using Tendon.Station.Flash;
using Tendon.Station.Identify;
using Tendon.Station.Journals;
using Tendon.Station.Prove;
using Tendon.Station.Runs;
using Tendon.Station.Stages;
using Tendon.Station.Units;

namespace Tendon.Tool.Station.Floor;

/// <summary>Several slots, each taking the next unit through its stages until there is none.</summary>
internal sealed class StationFloor(IJournal journal, IUnitRecords records, IFloorBoard board)
{
    private readonly ConcurrentDictionary<int, UnitOutcome> _outcomes = new();
    private readonly ConcurrentQueue<Exception> _faults = new();
    private int _next;

    /// <summary>What became of the units that are finished, by their number.</summary>
    internal IReadOnlyDictionary<int, UnitOutcome> Outcomes => _outcomes;

    /// <summary>What broke the way to a unit; empty when every unit was finished.</summary>
    internal IReadOnlyCollection<Exception> Faults => _faults;

    /// <summary>Runs until every unit has been tried.</summary>
    /// <param name="slots">Units side by side.</param>
    /// <param name="units">Units in all.</param>
    /// <param name="open">Opens a unit by slot and number, or gives null when there is none for this slot.</param>
    /// <param name="nanoffOf">What flashes a unit's board; null when nothing is flashed.</param>
    internal void Run(int slots, int units, Func<int, int, StageContext?> open, Func<StageContext, (INanoff Nanoff, FlashJob Job)>? nanoffOf)
    {
        Thread[] threads = [.. Enumerable.Range(0, slots).Select(slot => new Thread(() => RunSlot(slot, units, open, nanoffOf)) { Name = $"slot {slot + 1}" })];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
    }

    /// <summary>Writes down what kind of run this is, or checks that the journal is of the same kind.</summary>
    /// <exception cref="JournalException">It belongs to another run.</exception>
    internal static void Begin(IJournal journal, string path, JsonObject options)
    {
        const string run = "run";
        if (journal.Entries.Count == 0)
            journal.Append(new JournalEntry(StationPaths.NowMs(), "", run, options));
        else if (journal.Entries[0].Event != run || !JsonNode.DeepEquals(journal.Entries[0].Data, options))
            throw new JournalException(path, JournalProblem.OtherRun, 1);
    }

    private void RunSlot(int slot, int units, Func<int, int, StageContext?> open, Func<StageContext, (INanoff Nanoff, FlashJob Job)>? nanoffOf)
    {
        while (_faults.All(f => f is UnitPortException or FlashFailedException))
        {
            int number = Interlocked.Increment(ref _next);
            if (number > units)
                return;
            string id = "";
            try
            {
                if (open(slot, number) is not { } context)
                    return;
                id = context.UnitId;
                _outcomes[number] = new UnitRunner(StagesFor(context, nanoffOf), journal, records, StationPaths.NowMs).Run(context, board.Show);
            }
            catch (Exception fault)
            {
                // The journal holds what was done; the unit is taken up again by the next run.
                _faults.Enqueue(fault);
                board.Show(new RunEvent(id, "", RunState.Broken, "", 0, []));
            }
        }
    }

    private List<IStage> StagesFor(StageContext context, Func<StageContext, (INanoff Nanoff, FlashJob Job)>? nanoffOf)
    {
        List<IStage> stages = [new IdentifyStage(), new CalibrateStage(), new ProveStage()];
        if (nanoffOf is not null)
        {
            (INanoff nanoff, FlashJob job) = nanoffOf(context);
            stages.Insert(0, new FlashStage(nanoff, journal, _ => job, StationPaths.NowMs));
        }

        return stages;
    }
}
