using System.CommandLine;
using Tendon.Firmware.Pc.Arms;
using Tendon.Station.Prove;
using Tendon.Station.Signing;
using Tendon.Station.Units;
using Tendon.Tool.CommandLine;

namespace Tendon.Tool.Station.Floor;

/// <summary>The command line of a run.</summary>
internal sealed class StationOptions
{
    private readonly ToolContext _context;
    private readonly Option<int> _workbench, _units;
    private readonly Option<string?> _plant, _out, _armFile, _key, _prefix;
    private readonly Option<string[]> _ports;
    private readonly Option<ulong> _seed;
    private readonly Option<bool> _yes, _pty, _serve;

    internal StationOptions(ToolContext context, OptionFactory make)
    {
        _context = context;
        _workbench = make.Number("--workbench", "option.workbench", 0, 0, 64);
        _units = make.Number("--units", "option.units", 0, 0, 100_000);
        _plant = make.Words("--plant-defects", "option.plant-defects");
        _seed = make.Number("--seed", "option.seed-units", 1UL, 0UL, 1_000_000_000_000UL);
        _ports = new Option<string[]>("--port") { Description = context.Text["option.station-port"] };
        _prefix = make.Words("--prefix", "option.prefix", "unit-");
        _yes = make.Flag("--yes", "option.station-yes");
        _pty = make.Flag("--pty", "option.pty");
        _serve = make.Flag("--serve", "option.serve");
        _out = make.Words("--out", "option.out", "artifacts/station");
        _armFile = make.Words("--arm-file", "option.arm-file", "so101");
        _key = make.Words("--key", "option.key", StationKeyFile.DefaultPath);
    }

    internal IReadOnlyList<Option> All => [_workbench, _plant, _seed, _units, _ports, _prefix, _yes, _pty, _serve, _out, _armFile, _key];

    internal string KeyPath(ParseResult parsed) => parsed.GetValue(_key)!;

    internal string[] Ports(ParseResult parsed) => parsed.GetValue(_ports) ?? [];

    internal string Prefix(ParseResult parsed) => parsed.GetValue(_prefix)!;

    internal bool SaysYes(ParseResult parsed) => parsed.GetValue(_yes);

    internal bool OverTerminals(ParseResult parsed) => parsed.GetValue(_pty);

    internal bool Serves(ParseResult parsed) => parsed.GetValue(_serve);

    /// <summary>The run that the command line names; null when it names none, which has then been said.</summary>
    /// <exception cref="ArmFileException">The arm file cannot be used.</exception>
    internal StationRequest? Request(ParseResult parsed)
    {
        int slots = parsed.GetValue(_workbench);
        string[] ports = Ports(parsed);
        if ((slots == 0) == (ports.Length == 0))
            return Refuse(_context.Text["station.nothing"]);
        string? plant = parsed.GetValue(_plant);
        if (slots == 0 && (plant is not null || OverTerminals(parsed) || Serves(parsed)))
            return Refuse(_context.Text["station.only-workbench"]);
        ulong seed = parsed.GetValue(_seed);
        if (plant is not null && !ulong.TryParse(plant, System.Globalization.NumberStyles.None, null, out seed))
            return Refuse(_context.Text.Format("error.number", "--plant-defects", plant, 0, ulong.MaxValue));
        if (ports.Distinct().Count() != ports.Length || !UnitIdentity.IsValidId(Prefix(parsed) + "0001"))
            return Refuse(_context.Text[ports.Distinct().Count() != ports.Length ? "station.port-twice" : "station.prefix"]);
        int side = Math.Max(slots, ports.Length);
        int units = parsed.GetValue(_units) is > 0 and var asked ? asked : side;
        return new StationRequest(ReadArm(parsed.GetValue(_armFile)!), side, units, slots > 0 ? seed : null, plant is not null, parsed.GetValue(_out)!);
    }

    private static ArmProfile ReadArm(string name)
    {
        string path = ArmFile.Find(name);
        // The firmware's compiler names what is wrong in an arm file.
        ArmFile.Read(path);
        ArmProfile arm = ArmProfile.Parse(File.ReadAllBytes(path));
        return ProvePlans.For(arm) is not null ? arm : throw new ArmFileException($"{path}: the station knows the movements of so100 and so101 only.");
    }

    private StationRequest? Refuse(string words)
    {
        _context.Fail(ExitCode.Usage, words);
        return null;
    }
}
