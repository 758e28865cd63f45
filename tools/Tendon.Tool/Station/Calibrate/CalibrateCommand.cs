using System.CommandLine;
using Spectre.Console;
using Tendon.Firmware.Control.Calibration;
using Tendon.Firmware.Pc.Devices;
using Tendon.Station.Calibrate;
using Tendon.Station.Identify;
using Tendon.Station.Signing;
using Tendon.Station.Stages;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Station.Ports;

namespace Tendon.Tool.Station.Calibrate;

/// <summary><c>tendon calibrate</c>: from limp arm to signed calibration, in the servos, in the board's storage and as a picture.</summary>
internal sealed class CalibrateCommand
{
    private readonly ToolContext _context;
    private readonly UnitOptions _unit;
    private readonly Option<string?> _units, _key;

    private CalibrateCommand(ToolContext context, OptionFactory make)
    {
        _context = context;
        _unit = new UnitOptions(context, make);
        _units = make.Words("--units", "option.calibrations", Firmware.Pc.Devices.UnitFolder.Default);
        _key = make.Words("--key", "option.key", StationKeyFile.DefaultPath);
    }

    internal static Command Build(ToolContext context, OptionFactory make)
    {
        var calibrate = new CalibrateCommand(context, make);
        return UnitCommand.Build("calibrate", context, calibrate._unit, [calibrate._units, calibrate._key], calibrate.Run);
    }

    private int Run(ParseResult parsed, OpenUnit unit)
    {
        if (unit.Context.UnitId.Length == 0)
            return _context.Fail(ExitCode.Usage, _context.Text["station.needs-unit"]);
        using StationKey key = StationKeyFile.Open(parsed.GetValue(_key)!);
        return Calibrate(unit.Context with { Progress = Show }, parsed.GetValue(_units)!, key);
    }

    private int Calibrate(StageContext context, string units, StationKey key)
    {
        ResultFolder.Prepare(units);
        StageResult identified = new IdentifyStage().Run(context);
        UnitPage.Show(_context, _unit.Words, identified.Findings);
        if (!identified.MayGoOn)
            return _context.Fail(ExitCode.Failed, _context.Text["identify.refused"]);
        CalibrationResult stored = Firmware.Pc.Devices.UnitFolder.Load(units, context.UnitId, out UnitCalibration before);
        int revision = stored == CalibrationResult.Ok ? (int)before.Revision : 0;
        StageResult result = new CalibrateStage().Run(context.After(identified));
        UnitPage.Show(_context, _unit.Words, result.Findings);
        if (result.Calibration is not { } made || !result.Passed || !identified.Passed)
            return _context.Fail(ExitCode.Failed, _context.Text["calibrate.refused"]);
        string folder = CalibrationFolder.Write(units, made with { Revision = revision + 1 }, context.Arm, key, _unit.Words);
        _context.Console.MarkupLineInterpolated($"[green]✓[/] {_context.Text.Format("calibrate.done", context.UnitId, revision + 1, folder)}");
        return (int)ExitCode.Done;
    }

    private void Show(string key, string joint, double share) =>
        _context.Console.MarkupLineInterpolated($"  [grey]{_unit.Words.Format(key, joint)}[/]");
}
