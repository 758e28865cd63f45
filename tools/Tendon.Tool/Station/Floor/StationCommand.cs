using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;
using Tendon.Station.Calibrate;
using Tendon.Station.Flash;
using Tendon.Station.Identify;
using Tendon.Station.Journals;
using Tendon.Station.Prove;
using Tendon.Station.Reports;
using Tendon.Station.Signing;
using Tendon.Station.Stages;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Run;

namespace Tendon.Tool.Station.Floor;

/// <summary><c>tendon station</c>: many units side by side through flash, identify, calibrate and prove, with a journal that a power cut cannot hurt.</summary>
internal sealed class StationCommand
{
    private const string JournalFile = "station.journal";
    private const int MostNamed = 12;
    private readonly ToolContext _context;
    private readonly StationOptions _options;

    private StationCommand(ToolContext context, OptionFactory make, CommonOptions common)
    {
        _context = context;
        _options = new StationOptions(context, make, common);
    }

    internal static Command Build(ToolContext context, OptionFactory make, CommonOptions common)
    {
        var station = new StationCommand(context, make, common);
        var command = new Command("station", context.Text["command.station"]);
        foreach (Option option in station._options.All)
            command.Options.Add(option);
        command.SetAction((parsed, cancellation) => Task.Run(() => station.Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            if (_options.Request(parsed) is not { } request)
                return (int)ExitCode.Usage;
            if (_options.Serves(parsed))
                return Serve(request, cancellation);
            IUnitSupply supply = request.Seed is null
                ? new PortUnits(_context, request, _options.Ports(parsed), _options.Prefix(parsed), _options.SaysYes(parsed))
                : new WorkbenchUnits(request, _options.OverTerminals(parsed));
            bool asks = request.Seed is null && !_options.SaysYes(parsed);
            using FloorBoards? boards = _options.Boards(parsed);
            return Run(request, supply, boards, asks, _options.KeyPath(parsed), cancellation);
        }
        catch (Exception fault) when (Complaint.Of(fault, _context.Text) is { } complaint)
        {
            return _context.Fail(ExitCode.Failed, complaint);
        }
    }

    private int Serve(StationRequest request, CancellationToken cancellation)
    {
        var units = new WorkbenchUnits(request, overTerminals: true);
        PtyUnit[] served = [.. Enumerable.Range(1, request.Slots).Select(number => new PtyUnit(units.PlanOf(number)))];
        for (int i = 0; i < served.Length; i++)
            _context.Console.WriteLine(_context.Text.Format("station.served", units.IdOf(i + 1), served[i].Device));
        cancellation.WaitHandle.WaitOne();
        foreach (PtyUnit unit in served)
            unit.Dispose();
        return (int)ExitCode.Done;
    }

    private int Run(StationRequest request, IUnitSupply supply, FloorBoards? boards, bool asks, string keyPath, CancellationToken cancellation)
    {
        using StationKey key = StationKeyFile.Open(keyPath);
        string journalPath = Path.Combine(request.Output, JournalFile);
        using Journal journal = Journal.Open(journalPath);
        StationFloor.Begin(journal, journalPath, new JsonObject
        {
            ["arm"] = request.Arm.Name,
            ["armFileHash"] = request.Arm.FileHash.ToString("x16", CultureInfo.InvariantCulture),
            ["seed"] = request.Seed,
            ["plants"] = request.PlantsDefects,
        });
        if (journal.Entries.Count > 1)
            _context.Console.MarkupLineInterpolated($"[yellow]{_context.Text.Format("station.resumed", journal.Entries.Count, journal.DroppedBytes)}[/]");
        string unitFolders = Path.Combine(request.Output, "units");
        if (journal.Entries.Count == 1 && Directory.Exists(unitFolders) && Directory.EnumerateDirectories(unitFolders).Any(EarlierDocuments.AreIn))
            _context.Console.MarkupLineInterpolated($"[yellow]{_context.Text.Format("station.earlier", unitFolders, EarlierDocuments.FolderName)}[/]");
        var records = new FloorRecords(unitFolders, new UnitFolder(unitFolders, key, StationPaths.NowMs));
        StationFloor floor;
        // A table that is redrawn and a question at the terminal would write over each other.
        using (IFloorBoard board = Console.IsOutputRedirected || asks ? new PlainBoard(_context) : new LiveBoard(_context, request.Units))
        {
            floor = new StationFloor(journal, records, board);
            floor.Run(request.Slots, request.Units, supply, (slot, context) => Stages(request, journal, boards, slot, context), cancellation);
        }

        UnitRow[] rows = [.. floor.Outcomes.OrderBy(o => o.Key).Select(o => new UnitRow(o.Value, request.PlantsDefects ? supply.PlantedIn(o.Key) : []))];
        FloorResults.Write(request, rows);
        return Conclude(request, rows, floor, cancellation);
    }

    private static List<IStage> Stages(StationRequest request, Journal journal, FloorBoards? boards, int slot, StageContext context)
    {
        List<IStage> stages = [new IdentifyStage(), new CalibrateStage(), new ProveStage()];
        if (request.Seed is not null)
        {
            var job = new FlashJob(context.UnitId, "rehearsal", "ESP32_REV0", "Tendon.Firmware.Esp32.bin", "deploy.json");
            stages.Insert(0, new FlashStage(new RehearsalNanoff(context.Port), journal, _ => job, StationPaths.NowMs));
        }
        else if (boards is not null)
        {
            stages.Insert(0, new FlashStage(new NanoffProcess(), journal, unit => boards.JobFor(slot, unit), StationPaths.NowMs));
            // The board arms only with its unit's calibration, which there was none of when it was flashed.
            stages.Add(new FlashStage(new NanoffProcess(), journal, unit => boards.JobFor(slot, unit), StationPaths.NowMs, delivers: true));
        }

        return stages;
    }

    private int Conclude(StationRequest request, UnitRow[] rows, StationFloor floor, CancellationToken cancellation)
    {
        JsonObject figures = FloorResults.Figures(request, rows);
        _context.Console.MarkupLineInterpolated($"{_context.Text.Format(rows.Length == 1 ? "station.done.one" : "station.done", rows.Length, figures["passed"], Path.Combine(request.Output, "board.html"))}");
        if (rows.Length > 0)
            _context.Console.MarkupLineInterpolated($"{_context.Text.Format("station.pace", figures["slots"], figures["unitsPerHour"], figures["criticalStage"], figures["meanStageS"]!.ToJsonString())}");
        if (request.PlantsDefects)
            _context.Console.MarkupLineInterpolated($"{_context.Text.Format("station.planted", figures["planted"], figures["plantedFound"], figures["falselyFound"], figures["plantedHidden"])}");
        Exception? first = floor.Faults.FirstOrDefault(f => f is not OperationCanceledException);
        if (first is not null)
            return _context.Fail(ExitCode.Failed, _context.Text.Format("station.broken", floor.Faults.Count, Complaint.Of(first, _context.Text) ?? $"{first.GetType().Name}: {first.Message}"));
        if (floor.Faults.Count > 0 || cancellation.IsCancellationRequested)
            return _context.Fail(ExitCode.Stopped, _context.Text["station.stopped"]);
        return Judge(request, rows);
    }

    // Whoever plants defects tries the station, and finding them is what it should do.
    private int Judge(StationRequest request, UnitRow[] rows)
    {
        string[] bad = [.. rows.Where(row => request.PlantsDefects ? !row.IsAsPlanted : !row.Outcome.Passed).Select(row => row.Outcome.UnitId)];
        if (bad.Length == 0)
            return (int)ExitCode.Done;
        string named = string.Join(", ", bad.Take(MostNamed)) + (bad.Length > MostNamed ? " …" : "");
        return _context.Fail(ExitCode.UnitsFailed, _context.Text.Format(request.PlantsDefects ? "station.misjudged" : "station.failed", bad.Length, named));
    }
}
