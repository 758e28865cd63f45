using System.CommandLine;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Pc.Arms;
using Tendon.Host.Core.Messages;
using Tendon.Station.Files;
using Tendon.Station.Stages;
using Tendon.Station.Texts;
using Tendon.Station.Units;
using Tendon.Tool.Arms;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Station.Calibrate;
using Tendon.Workbench.Defects;

namespace Tendon.Tool.Station.Ports;

/// <summary>Which unit a command works on: one behind a serial port, or an emulated one.</summary>
internal sealed class UnitOptions
{
    private readonly ToolContext _context;
    private readonly Option<string?> _port, _unit, _arm, _plant;
    private readonly Option<ulong> _workbench;

    internal UnitOptions(ToolContext context, OptionFactory make)
    {
        _context = context;
        _port = make.Words("--port", "option.unit-port");
        _workbench = make.Number("--workbench", "option.unit-workbench", 0UL, 0UL, ulong.MaxValue);
        _plant = make.Words("--plant", "option.plant");
        _unit = make.Words("--unit", "option.unit");
        _arm = make.Words("--arm-file", "option.arm-file", "so101");
        _arm.Aliases.Add("--arm");
        Words = new StationText(UserLanguages.Code(context.Text.Language));
    }

    internal IEnumerable<Option> All => [_port, _workbench, _plant, _unit, _arm];

    /// <summary>The station's own words, in the tool's language.</summary>
    internal StationText Words { get; }

    /// <summary>The arm file that was named.</summary>
    /// <exception cref="ArmFileException">There is none of that name.</exception>
    internal string ArmFileOf(ParseResult parsed) => NamedArm.Find(parsed.GetValue(_arm)!);

    /// <summary>The unit's id that was named; empty for none.</summary>
    internal string UnitIdOf(ParseResult parsed) => parsed.GetValue(_unit) ?? "";

    /// <summary>Opens the unit; null when the command line says none that can be used, which has then been said.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="factoryIds">Whether an emulated unit's servos still have the factory's id.</param>
    /// <exception cref="UnitPortException">The port cannot be opened.</exception>
    /// <exception cref="ArmFileException">The arm file cannot be used.</exception>
    internal OpenUnit? Open(ParseResult parsed, bool factoryIds = false)
    {
        string named = parsed.GetValue(_arm)!, file = NamedArm.Find(named);
        if (ArmFile.Read(file).BusFamily is not BusFamily.FeetechSts and var family)
            return Refuse(_context.Text.Format(PulseCalibrateRun.Fits(family) ? "station.family-pulses" : "station.family", named));
        ArmProfile arm = ArmProfile.Parse(NamedFile.Read(file, NamedFile.SmallBytes));
        bool emulated = parsed.GetResult(_workbench) is { Implicit: false };
        string? device = parsed.GetValue(_port);
        if (emulated == (device is not null))
            return Refuse(_context.Text[emulated ? "station.two-units" : "station.no-unit"]);
        string unitId = parsed.GetValue(_unit) ?? (emulated ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"workbench-{parsed.GetValue(_workbench)}") : "");
        if (unitId.Length > 0 && !UnitIdentity.IsValidId(unitId))
            return Refuse(_context.Text.Format("station.unit-id", unitId));
        if (!emulated)
        {
            var port = SerialUnitPort.Open(device!);
            return new OpenUnit(new StageContext(unitId, "", arm, port, new ConsoleOperator(_context, Words, Console.In)), port);
        }

        return Plan(parsed, factoryIds) is { } plan ? Emulate(plan, unitId, arm) : null;
    }

    private static OpenUnit Emulate(UnitPlan plan, string unitId, ArmProfile arm)
    {
        var unit = new EmulatedUnit(plan);
        return new OpenUnit(new StageContext(unitId, "", arm, new EmulatedUnitPort(unit), new EmulatedHands(unit, arm)), null);
    }

    private UnitPlan? Plan(ParseResult parsed, bool factoryIds)
    {
        ulong seed = parsed.GetValue(_workbench);
        string? code = parsed.GetValue(_plant);
        UnitDefect defect = UnitDefects.All.FirstOrDefault(one => one.Code() == code);
        if (code is not null && defect == UnitDefect.None)
        {
            _context.Fail(ExitCode.Usage, _context.Text.Format("error.choice", "--plant", code, string.Join(", ", UnitDefects.All.Select(one => one.Code()))));
            return null;
        }

        UnitPlan plan = code is null ? UnitPlan.Healthy(seed) : UnitPlan.With(seed, defect);
        return plan with { FactoryIds = factoryIds };
    }

    private OpenUnit? Refuse(string words)
    {
        _context.Fail(ExitCode.Usage, words);
        return null;
    }
}
