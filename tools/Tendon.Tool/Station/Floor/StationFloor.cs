using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Tendon.Station.Flash;
using Tendon.Station.Journals;
using Tendon.Station.Runs;
using Tendon.Station.Stages;
using Tendon.Station.Units;
using Tendon.Tool.Station.Ports;

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
    /// <param name="supply">Where they come from.</param>
    /// <param name="stagesOf">The stages of a unit on a slot, made anew for each unit.</param>
    /// <param name="cancellation">Ends the stages that are under way.</param>
    internal void Run(int slots, int units, IUnitSupply supply, Func<int, StageContext, IReadOnlyList<IStage>> stagesOf, CancellationToken cancellation)
    {
        Thread[] threads = [.. Enumerable.Range(0, slots).Select(slot => new Thread(() => RunSlot(slot, units, supply, stagesOf, cancellation)) { Name = $"slot {slot + 1}" })];
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

    private void RunSlot(int slot, int units, IUnitSupply supply, Func<int, StageContext, IReadOnlyList<IStage>> stagesOf, CancellationToken cancellation)
    {
        while (_faults.All(f => f is UnitPortException or FlashFailedException) && !cancellation.IsCancellationRequested)
        {
            int number = Interlocked.Increment(ref _next);
            if (number > units || (!WasDone(number, supply.IdOf(number)) && !TryUnit(slot, number, supply, stagesOf, cancellation)))
                return;
        }
    }

    // Nobody is asked to bring a unit again that is finished.
    private bool WasDone(int number, string id)
    {
        if (UnitProgress.Of(journal.Entries, id).Outcome is not { } outcome || !records.HasReport(id, outcome.ReportSha256))
            return false;
        _outcomes[number] = outcome;
        board.Show(new RunEvent(id, "", RunState.WasDone, "", 1, []));
        return true;
    }

    private bool TryUnit(int slot, int number, IUnitSupply supply, Func<int, StageContext, IReadOnlyList<IStage>> stagesOf, CancellationToken cancellation)
    {
        try
        {
            using OpenUnit? unit = supply.Open(slot, number, cancellation);
            if (unit is null)
                return false;
            _outcomes[number] = new UnitRunner(stagesOf(slot, unit.Context), journal, records, StationPaths.NowMs).Run(unit.Context, board.Show);
        }
        catch (Exception fault)
        {
            // The journal holds what was done; the unit is taken up again by the next run.
            _faults.Enqueue(fault);
            board.Show(new RunEvent(supply.IdOf(number), "", RunState.Broken, "", 0, []));
        }

        return true;
    }
}
