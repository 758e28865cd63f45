using System.CommandLine;
using Spectre.Console;
using Tendon.Firmware.Control.Calibration;
using Tendon.Firmware.Pc.Arms;
using Tendon.Firmware.Pc.Devices;
using Tendon.Mqtt;
using Tendon.Station.Calibrate;
using Tendon.Station.Identify;
using Tendon.Station.Signing;
using Tendon.Station.Stages;
using Tendon.Station.Units;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Station.Ports;

namespace Tendon.Tool.Station.Calibrate;

/// <summary><c>tendon calibrate</c>: from limp arm to signed calibration, in the servos, in the board's storage and as a picture.</summary>
internal sealed class CalibrateCommand
{
    private readonly ToolContext _context;
    private readonly UnitOptions _unit;
    private readonly Option<string?> _units, _key, _broker, _name;

    private CalibrateCommand(ToolContext context, OptionFactory make)
    {
        _context = context;
        _unit = new UnitOptions(context, make);
        _units = make.Words("--units", "option.calibrations", Firmware.Pc.Devices.UnitFolder.Default);
        _key = make.Words("--key", "option.key", StationKeyFile.DefaultPath);
        _broker = make.Words("--broker", "option.pulse-broker", $"127.0.0.1:{CommonOptions.DefaultBrokerPort}");
        _name = make.Words("--name", "option.pulse-name");
    }

    internal static Command Build(ToolContext context, OptionFactory make)
    {
        var calibrate = new CalibrateCommand(context, make);
        return UnitCommand.Build("calibrate", context, calibrate._unit, [calibrate._units, calibrate._key, calibrate._broker, calibrate._name], calibrate.Run, otherwise: calibrate.ByPulses);
    }

    private int Run(ParseResult parsed, OpenUnit unit)
    {
        if (unit.Context.UnitId.Length == 0)
            return _context.Fail(ExitCode.Usage, _context.Text["station.needs-unit"]);
        using StationKey key = StationKeyFile.Open(parsed.GetValue(_key)!);
        return Calibrate(unit.Context with { Progress = Show }, parsed.GetValue(_units)!, key);
    }

    // The station's serial port reaches bus servos; hobby servos are reached through their board.
    private Task<int>? ByPulses(ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            string file = _unit.ArmFileOf(parsed), unitId = _unit.UnitIdOf(parsed);
            if (!PulseCalibrateRun.Fits(ArmFile.Read(file).BusFamily))
                return null;
            if (!UnitIdentity.IsValidId(unitId))
                return Task.FromResult(_context.Fail(ExitCode.Usage, unitId.Length == 0 ? _context.Text["station.needs-unit"] : _context.Text.Format("station.unit-id", unitId)));
            if (!BrokerAddress.TryParse(parsed.GetValue(_broker)!, out BrokerAddress? broker, out _))
                return Task.FromResult(_context.Fail(ExitCode.Usage, _context.Text.Format("error.broker", parsed.GetValue(_broker)!)));
            var run = new PulseCalibrateRun(_context, _unit.Words, new ConsoleOperator(_context, _unit.Words, Console.In));
            return run.Run(file, unitId, broker, parsed.GetValue(_name), parsed.GetValue(_units)!, parsed.GetValue(_key)!, cancellation);
        }
        catch (ArmFileException)
        {
            // The usual way says what is wrong with the file.
            return null;
        }
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
