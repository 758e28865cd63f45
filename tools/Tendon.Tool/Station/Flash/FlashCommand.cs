using System.CommandLine;
using Spectre.Console;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Settings;
using Tendon.Firmware.Pc.Arms;
using Tendon.Firmware.Pc.Devices;
using Tendon.Station.Flash;
using Tendon.Station.Journals;
using Tendon.Tool.Arms;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Device;
using Tendon.Tool.Run;

namespace Tendon.Tool.Station.Flash;

/// <summary><c>tendon flash</c>: runtime, application, settings and arm onto a microcontroller, verified.</summary>
internal sealed class FlashCommand
{
    private const string FileList = "deploy.json";
    private readonly ToolContext _context;
    private readonly DeviceOptions _device;
    private readonly Option<string?> _port, _image, _target, _archive, _journal;
    private readonly Option<bool> _dryRun, _settingsOnly;

    private FlashCommand(ToolContext context, OptionFactory make, CommonOptions common)
    {
        _context = context;
        _device = new DeviceOptions(make, common);
        _port = make.Words("--port", "option.flash-port");
        _image = make.Words("--image", "option.image", BoardTargets.DefaultImage);
        _target = make.Words("--target", "option.target");
        _archive = make.Words("--runtime-archive", "option.runtime-archive");
        _journal = make.Words("--journal", "option.journal", StationPaths.FlashJournal);
        _settingsOnly = make.Flag("--settings-only", "option.settings-only");
        _dryRun = make.Flag("--dry-run", "option.dry-run");
    }

    internal static Command Build(ToolContext context, OptionFactory make, CommonOptions common)
    {
        var flash = new FlashCommand(context, make, common);
        var command = new Command("flash", context.Text["command.flash"])
        {
            flash._port, flash._image, flash._target, flash._archive, flash._journal, flash._settingsOnly, flash._dryRun,
        };
        foreach (Option option in flash._device.All)
            command.Options.Add(option);
        command.SetAction((parsed, cancellation) => Task.Run(() => flash.Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        DirectoryInfo? files = null;
        try
        {
            if (_device.ProblemOf(parsed, _context.Text) is { } problem)
                return _context.Fail(ExitCode.Usage, problem);
            DeviceSettings settings = _device.Settings(parsed);
            // The folder holds passwords; its mode lets nobody else in, and it goes when the board has them.
            files = Directory.CreateTempSubdirectory("tendon-flash-");
            ArmConfiguration arm = ArmFile.Read(NamedArm.Find(_device.ArmFile(parsed)));
            SettingsResult written = DeviceImage.Write(files.FullName, settings, arm, _device.Calibration(parsed));
            if (written != SettingsResult.Ok)
                return _context.Fail(ExitCode.Usage, _context.Text[$"device.{written}"]);
            bool dryRun = parsed.GetValue(_dryRun);
            string image = parsed.GetValue(_image)!;
            bool settingsOnly = parsed.GetValue(_settingsOnly);
            string? missing = settingsOnly ? null : FlashFiles.ProblemOf(image, parsed.GetValue(_archive), _context.Text);
            if (missing is not null && !dryRun)
                return _context.Fail(ExitCode.Failed, missing);
            if (_device.WithoutCalibration(parsed, arm, _context.Text) is { } uncalibrated)
                _context.Console.MarkupLineInterpolated($"[yellow]{uncalibrated}[/]");
            string? port = dryRun ? parsed.GetValue(_port) ?? "PORT" : FlashPort.Choose(_context, parsed.GetValue(_port));
            if (port is null)
                return (int)ExitCode.Failed;
            var job = new FlashJob(
                parsed.GetValue(_device.Unit) ?? port, port, parsed.GetValue(_target) ?? BoardTargets.Of(settings.Board), image, dryRun ? FileList : Path.Combine(files.FullName, FileList))
            {
                RuntimeArchive = parsed.GetValue(_archive),
                Steps = settingsOnly ? FlashJob.SettingsOnly : FlashJob.All,
            };
            return dryRun ? Show(job, missing) : Write(job, parsed.GetValue(_journal)!, cancellation);
        }
        catch (OperationCanceledException)
        {
            return _context.Fail(ExitCode.Stopped, _context.Text["flash.stopped"]);
        }
        catch (Exception fault) when (Complaint.Of(fault, _context.Text) is { } complaint)
        {
            return _context.Fail(ExitCode.Failed, complaint);
        }
        finally
        {
            files?.Delete(recursive: true);
        }
    }

    private int Show(FlashJob job, string? missing)
    {
        foreach (FlashStep step in job.Steps)
            _context.Console.WriteLine("nanoff " + string.Join(' ', job.Arguments(step)));
        _context.Console.MarkupLineInterpolated($"[grey]{_context.Text.Format("flash.dry-files", FileList)}[/]");
        return missing is null ? (int)ExitCode.Done : _context.Fail(ExitCode.Failed, missing);
    }

    private int Write(FlashJob job, string journalPath, CancellationToken cancellation)
    {
        using Journal journal = Journal.Open(journalPath);
        FlashStep broken = FlashRun.BrokenOffIn(journal, job.Unit);
        if (broken != FlashStep.None)
            _context.Console.MarkupLineInterpolated($"[yellow]{_context.Text.Format("flash.broken-off", job.Unit, _context.Text[$"flash.step.{broken}"])}[/]");
        // What broke off is begun anew with all that a new board gets.
        if (broken is FlashStep.Runtime or FlashStep.Application && FlashFiles.ProblemOf(job.ApplicationImage, job.RuntimeArchive, _context.Text) is { } missing)
            return _context.Fail(ExitCode.Failed, missing);
        FlashResult result = new FlashRun(new NanoffProcess(), journal, StationPaths.NowMs).Run(
            job, step => _context.Console.MarkupLineInterpolated($"  {_context.Text[$"flash.step.{step}"]} …"), cancellation);
        if (result.Problem == FlashProblem.None)
        {
            _context.Console.MarkupLineInterpolated($"[green]✓[/] {_context.Text.Format("flash.done", job.Unit, job.Port)}");
            return (int)ExitCode.Done;
        }

        if (result.LastWords.Length > 0)
            _context.Errors.WriteLine(result.LastWords);
        return _context.Fail(ExitCode.Failed, StationWords.Of(job, result, _context.Text));
    }
}
