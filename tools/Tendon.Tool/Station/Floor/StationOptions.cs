using System.CommandLine;
using Tendon.Firmware.Control.Settings;
using Tendon.Firmware.Pc.Arms;
using Tendon.Station.Files;
using Tendon.Station.Prove;
using Tendon.Station.Signing;
using Tendon.Station.Units;
using Tendon.Tool.Arms;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Device;
using Tendon.Tool.Station.Flash;

namespace Tendon.Tool.Station.Floor;

/// <summary>The command line of a run.</summary>
internal sealed class StationOptions
{
    private readonly ToolContext _context;
    private readonly Option<int> _workbench, _units;
    private readonly Option<string?> _plant, _out, _armFile, _key, _prefix;
    private readonly Option<string[]> _ports, _flashPorts;
    private readonly Option<string?> _image, _target, _archive;
    private readonly DeviceOptions _device;
    private readonly Option<ulong> _seed;
    private readonly Option<bool> _yes, _pty, _serve;

    internal StationOptions(ToolContext context, OptionFactory make, CommonOptions common)
    {
        _context = context;
        _workbench = make.Number("--workbench", "option.workbench", 0, 0, 64);
        _units = make.Number("--units", "option.units", 0, 0, 100_000);
        _plant = make.Words("--plant-defects", "option.plant-defects");
        _seed = make.Number("--seed", "option.seed-units", 1UL, 0UL, 1_000_000_000_000UL);
        _ports = new Option<string[]>("--port") { Description = context.Text["option.station-port"] };
        _flashPorts = new Option<string[]>("--flash-port") { Description = context.Text["option.station-flash-port"] };
        _device = new DeviceOptions(make, common);
        _image = make.Words("--image", "option.image", BoardTargets.DefaultImage);
        _target = make.Words("--target", "option.target");
        _archive = make.Words("--runtime-archive", "option.runtime-archive");
        _prefix = make.Words("--prefix", "option.prefix", "unit-", mayBeEmpty: true);
        _yes = make.Flag("--yes", "option.station-yes");
        _pty = make.Flag("--pty", "option.pty");
        _serve = make.Flag("--serve", "option.serve");
        _out = make.Words("--out", "option.out", "artifacts/station");
        _armFile = make.Words("--arm-file", "option.arm-file", "so101");
        _armFile.Aliases.Add("--arm");
        _key = make.Words("--key", "option.key", StationKeyFile.DefaultPath);
    }

    internal IReadOnlyList<Option> All =>
        [_workbench, _plant, _seed, _units, _ports, _flashPorts, _image, _target, _archive, .. _device.Network, _prefix, _yes, _pty, _serve, _out, _armFile, _key];

    internal string KeyPath(ParseResult parsed) => parsed.GetValue(_key)!;

    internal string[] Ports(ParseResult parsed) => parsed.GetValue(_ports) ?? [];

    /// <summary>The boards of the run; null where none are flashed.</summary>
    internal FloorBoards? Boards(ParseResult parsed)
    {
        if (parsed.GetValue(_flashPorts) is not { Length: > 0 } ports)
            return null;
        DeviceSettings Settings(string unit) => _device.Settings(parsed, unit.ToLowerInvariant().Replace('.', '-'), unit);
        string target = parsed.GetValue(_target) ?? BoardTargets.Of(Settings("any").Board);
        return new FloorBoards(ports, parsed.GetValue(_image)!, target, parsed.GetValue(_archive), ArmFile.Read(NamedArm.Find(parsed.GetValue(_armFile)!)), Settings);
    }

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
            return Refuse(_context.Text[slots == 0 ? "station.nothing" : "station.two-kinds"]);
        string? plant = parsed.GetValue(_plant);
        if (slots == 0 && (plant is not null || OverTerminals(parsed) || Serves(parsed)))
            return Refuse(_context.Text["station.only-workbench"]);
        ulong seed = parsed.GetValue(_seed);
        if (plant is not null && !ulong.TryParse(plant, System.Globalization.NumberStyles.None, null, out seed))
            return Refuse(_context.Text.Format("error.number", "--plant-defects", plant, 0, ulong.MaxValue));
        if (ports.Distinct().Count() != ports.Length || !UnitIdentity.IsValidId(Prefix(parsed) + "0001"))
            return Refuse(_context.Text[ports.Distinct().Count() != ports.Length ? "station.port-twice" : "station.prefix"]);
        if (!AreBoardsRight(parsed, ports))
            return null;
        int side = Math.Max(slots, ports.Length);
        int units = parsed.GetValue(_units) is > 0 and var asked ? asked : side;
        return new StationRequest(ReadArm(parsed.GetValue(_armFile)!), side, units, slots > 0 ? seed : null, plant is not null, parsed.GetValue(_out)!);
    }

    private bool AreBoardsRight(ParseResult parsed, string[] ports)
    {
        if (parsed.GetValue(_flashPorts) is not { Length: > 0 } boards)
            return true;
        if (boards.Length != ports.Length)
            return Refuse(_context.Text["station.flash-ports"]) is not null;
        if (_device.NetworkProblemOf(parsed, "any", _context.Text) is { } problem)
            return Refuse(problem) is not null;
        return FlashFiles.ProblemOf(parsed.GetValue(_image)!, parsed.GetValue(_archive), _context.Text) is not { } missing || Refuse(missing) is not null;
    }

    private static ArmProfile ReadArm(string name)
    {
        string path = NamedArm.Find(name);
        // The firmware's compiler names what is wrong in an arm file.
        ArmFile.Read(path);
        ArmProfile arm = ArmProfile.Parse(NamedFile.Read(path, NamedFile.SmallBytes));
        return ProvePlans.For(arm) is not null ? arm : throw new ArmFileException($"{path}: the station knows the movements of so100 and so101 (12 V) only.");
    }

    private StationRequest? Refuse(string words)
    {
        _context.Fail(ExitCode.Usage, words);
        return null;
    }
}
