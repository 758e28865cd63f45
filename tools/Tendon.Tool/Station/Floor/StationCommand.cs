using System.CommandLine;
using System.Text.Json.Nodes;
using Spectre.Console;
using Tendon.Firmware.Pc.Arms;
using Tendon.Station.Flash;
using Tendon.Station.Journals;
using Tendon.Station.Prove;
using Tendon.Station.Reports;
using Tendon.Station.Runs;
using Tendon.Station.Signing;
using Tendon.Station.Units;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Run;

namespace Tendon.Tool.Station.Floor;

/// <summary><c>tendon station</c>: many units side by side through identify, calibrate and prove, with a journal that a power cut cannot hurt.</summary>
internal sealed class StationCommand
{
    private const string JournalFile = "station.journal";
    private readonly ToolContext _context;
    private readonly Option<int> _workbench, _units;
    private readonly Option<string?> _plant, _out, _armFile, _key;
    private readonly Option<ulong> _seed;

    private StationCommand(ToolContext context, OptionFactory make)
    {
        _context = context;
        _workbench = make.Number("--workbench", "option.workbench", 0, 0, 64);
        _units = make.Number("--units", "option.units", 0, 0, 100_000);
        _plant = make.Words("--plant-defects", "option.plant-defects");
        _seed = make.Number("--seed", "option.seed-units", 1UL, 0UL, 1_000_000_000_000UL);
        _out = make.Words("--out", "option.out", "artifacts/station");
        _armFile = make.Words("--arm-file", "option.arm-file", "so101");
        _key = make.Words("--key", "option.key", StationKeyFile.DefaultPath);
    }

    internal static Command Build(ToolContext context, OptionFactory make)
    {
        var station = new StationCommand(context, make);
        var command = new Command("station", context.Text["command.station"])
        {
            station._workbench, station._plant, station._seed, station._units, station._out, station._armFile, station._key,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() => station.Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            int slots = parsed.GetValue(_workbench);
            if (slots == 0)
                return _context.Fail(ExitCode.Usage, _context.Text["station.nothing"]);
            string? plant = parsed.GetValue(_plant);
            ulong seed = parsed.GetValue(_seed);
            if (plant is not null && !ulong.TryParse(plant, out seed))
                return _context.Fail(ExitCode.Usage, _context.Text.Format("error.number", "--plant-defects", plant, 0, ulong.MaxValue));
            ArmProfile arm = ReadArm(parsed.GetValue(_armFile)!);
            int units = parsed.GetValue(_units) is > 0 and var asked ? asked : slots;
            return Run(new StationRequest(arm, slots, units, seed, plant is not null, parsed.GetValue(_out)!), parsed.GetValue(_key)!, cancellation);
        }
        catch (Exception fault) when (Complaint.Of(fault, _context.Text) is { } complaint)
        {
            return _context.Fail(ExitCode.Failed, complaint);
        }
    }

    private static ArmProfile ReadArm(string name)
    {
        string path = ArmFile.Find(name);
        // The firmware's compiler names what is wrong in an arm file.
        ArmFile.Read(path);
        ArmProfile arm = ArmProfile.Parse(File.ReadAllBytes(path));
        return ProvePlans.For(arm) is not null ? arm : throw new ArmFileException($"{path}: the station knows the movements of so100 and so101 only.");
    }

    private int Run(StationRequest request, string keyPath, CancellationToken cancellation)
    {
        using StationKey key = StationKeyFile.Open(keyPath);
        string journalPath = Path.Combine(request.Output, JournalFile);
        using Journal journal = Journal.Open(journalPath);
        StationFloor.Begin(journal, journalPath, new JsonObject
        {
            ["arm"] = request.Arm.Name,
            ["armFileHash"] = request.Arm.FileHash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture),
            ["seed"] = request.Seed,
            ["plants"] = request.PlantsDefects,
        });
        if (journal.Entries.Count > 1)
            _context.Console.MarkupLineInterpolated($"[yellow]{_context.Text.Format("station.resumed", journal.Entries.Count, journal.DroppedBytes)}[/]");
        var bench = new WorkbenchUnits(request, new PersonOperator(_context, saysYes: true));
        var records = new UnitFolder(Path.Combine(request.Output, "units"), key, StationPaths.NowMs);
        StationFloor floor;
        bool isTerminal = !Console.IsOutputRedirected;
        using (IFloorBoard board = isTerminal ? new LiveBoard(_context, request.Units) : new PlainBoard(_context))
        {
            floor = new StationFloor(journal, records, board);
            floor.Run(request.Slots, request.Units, (_, number) => bench.Open(number, cancellation), context => (new RehearsalNanoff(context.Port), Rehearsal(context.UnitId)));
        }

        UnitRow[] rows = [.. floor.Outcomes.OrderBy(o => o.Key).Select(o => new UnitRow(o.Value, request.PlantsDefects ? bench.PlantedIn(o.Key) : []))];
        FloorResults.Write(request, rows);
        return Conclude(request, rows, floor);
    }

    private static FlashJob Rehearsal(string unit) => new(unit, "rehearsal", "ESP32_REV0", "Tendon.Firmware.Esp32.bin", "deploy.json");

    private int Conclude(StationRequest request, UnitRow[] rows, StationFloor floor)
    {
        JsonObject figures = FloorResults.Figures(request, rows);
        _context.Console.MarkupLineInterpolated($"{_context.Text.Format("station.done", rows.Length, figures["passed"], Path.Combine(request.Output, "board.html"))}");
        _context.Console.MarkupLineInterpolated($"{_context.Text.Format("station.pace", figures["slots"], figures["unitsPerHour"], figures["criticalStage"], figures["meanStageS"]!.ToJsonString())}");
        if (request.PlantsDefects)
            _context.Console.MarkupLineInterpolated($"{_context.Text.Format("station.planted", figures["planted"], figures["plantedFound"], figures["falselyFound"])}");
        if (floor.Faults.Count == 0)
            return (int)ExitCode.Done;
        if (floor.Faults.All(f => f is OperationCanceledException))
            return _context.Fail(ExitCode.Stopped, _context.Text["station.stopped"]);
        Exception first = floor.Faults.First(f => f is not OperationCanceledException);
        return _context.Fail(ExitCode.Failed, _context.Text.Format("station.broken", floor.Faults.Count, Complaint.Of(first, _context.Text) ?? $"{first.GetType().Name}: {first.Message}"));
    }
}
