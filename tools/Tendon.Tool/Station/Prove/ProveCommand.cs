using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Tendon.Firmware.Pc.Arms;
using Tendon.Station.Calibrate;
using Tendon.Station.Files;
using Tendon.Station.Identify;
using Tendon.Station.Prove;
using Tendon.Station.Reports;
using Tendon.Station.Runs;
using Tendon.Station.Signing;
using Tendon.Station.Stages;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Station.Ports;

namespace Tendon.Tool.Station.Prove;

/// <summary><c>tendon prove</c>: moves every joint of one calibrated unit, measures, judges and signs a report.</summary>
internal sealed class ProveCommand
{
    private readonly ToolContext _context;
    private readonly UnitOptions _unit;
    private readonly Option<string?> _units, _key, _out;

    private ProveCommand(ToolContext context, OptionFactory make)
    {
        _context = context;
        _unit = new UnitOptions(context, make);
        _units = make.Words("--units", "option.calibrations", Firmware.Pc.Devices.UnitFolder.Default);
        _key = make.Words("--key", "option.key", StationKeyFile.DefaultPath);
        _out = make.Words("--out", "option.out", "artifacts/prove");
    }

    internal static Command Build(ToolContext context, OptionFactory make)
    {
        var prove = new ProveCommand(context, make);
        return UnitCommand.Build("prove", context, prove._unit, [prove._units, prove._key, prove._out], prove.Run);
    }

    private int Run(ParseResult parsed, OpenUnit unit)
    {
        if (unit.Context.UnitId.Length == 0)
            return _context.Fail(ExitCode.Usage, _context.Text["station.needs-unit"]);
        if (ProvePlans.For(unit.Context.Arm) is null)
            return _context.Fail(ExitCode.Usage, _context.Text.Format("prove.no-plan", unit.Context.Arm.Name));
        using StationKey key = StationKeyFile.Open(parsed.GetValue(_key)!);
        StageContext context = unit.Context with { Progress = Show };
        var records = new UnitFolder(parsed.GetValue(_out)!, key, StationPaths.NowMs);
        ResultFolder.Prepare(records.Of(context.UnitId));
        return unit.Line is null ? ProveEmulated(context, records) : ProveReal(context, parsed.GetValue(_units)!, key, records);
    }

    // An emulated unit is new with every command, so that it is calibrated first.
    private int ProveEmulated(StageContext context, UnitFolder records)
    {
        var done = new List<StageRecord>();
        foreach (IStage stage in new IStage[] { new IdentifyStage(), new CalibrateStage() })
        {
            StageResult result = stage.Run(context);
            context = context.After(result);
            done.Add(StageRecord.Of(result));
            if (!result.MayGoOn || (stage is CalibrateStage && result.Calibration is null))
                return Conclude(context, done, null, records);
        }

        return Prove(context, done, records);
    }

    private int ProveReal(StageContext context, string units, StationKey key, UnitFolder records)
    {
        string file = Path.Combine(units, context.UnitId, "calibration.json");
        if (!File.Exists(file))
            return _context.Fail(ExitCode.Refused, _context.Text.Format("prove.uncalibrated", context.UnitId, file));
        Verification signature = SignedDocument.Check(NamedFile.Read(file, NamedFile.DocumentBytes), [new PublicStationKey(key.PublicKey)]);
        if (signature.Content is not { } content || signature.Verdict != SignatureVerdict.Genuine)
            return _context.Fail(ExitCode.Refused, $"{file}  {_context.Text.Format($"report.{signature.Verdict}", signature.StationKeyId, signature.Detail)}");
        if (!CalibrationFile.TryRead(content, out CalibrationRecord? calibration) || calibration!.UnitId != context.UnitId || calibration.ArmFileHash != context.Arm.FileHash
            || !CalibrationPresence.IsOn(context.Port, calibration, context.Cancellation))
            return _context.Fail(ExitCode.Refused, _context.Text.Format("prove.other-unit", context.UnitId, file));
        return Prove(context with { Calibration = calibration }, [], records);
    }

    private int Prove(StageContext context, List<StageRecord> done, UnitFolder records)
    {
        StageResult result = new ProveStage().Run(context);
        done.Add(StageRecord.Of(result));
        foreach (JointFigures joint in result.Proof!.Joints)
        {
            double play = double.IsNaN(joint.PlayDeg) ? joint.LostMotionDeg : joint.PlayDeg;
            _context.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {joint.Joint,-14} {_context.Text.Format("prove.joint-line", joint.FrictionPermille / 10, play, joint.TrackingErrorDeg, joint.CurrentMa, joint.TemperatureC)}"));
        }

        return Conclude(context, done, result.Proof, records);
    }

    private int Conclude(StageContext context, List<StageRecord> done, UnitFigures? proof, UnitFolder records)
    {
        foreach (StageRecord stage in done)
            UnitPage.Show(_context, _unit.Words, stage.Findings);
        string folder = records.Of(context.UnitId);
        if (EarlierDocuments.AreIn(folder))
            _context.Console.MarkupLineInterpolated($"  [grey]{_context.Text.Format("prove.earlier", Path.Combine(folder, EarlierDocuments.FolderName))}[/]");
        records.Write(context, done, proof);
        string page = Path.Combine(folder, "report.html");
        if (done.Any(stage => stage.Findings.Count > 0))
            return _context.Fail(ExitCode.Failed, _context.Text.Format("prove.failed", context.UnitId, page));
        _context.Console.MarkupLineInterpolated($"[green]✓[/] {_context.Text.Format("prove.passed", context.UnitId, page)}");
        return (int)ExitCode.Done;
    }

    private void Show(string key, string joint, double share) =>
        _context.Console.MarkupLineInterpolated($"  [grey]{_unit.Words.Format(key, joint)}[/]");
}
