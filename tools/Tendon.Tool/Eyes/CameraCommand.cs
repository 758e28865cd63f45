using System.CommandLine;
using Spectre.Console;
using Tendon.Host.Cameras;
using Tendon.Host.Cameras.Printing;
using Tendon.Host.Core.Calibration;
using Tendon.Host.Time;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Run;

namespace Tendon.Tool.Eyes;

/// <summary><c>tendon camera</c>: the printable board, and the calibration from its pixels.</summary>
internal static class CameraCommand
{
    internal static Command Build(ToolContext context, OptionFactory make, CommonOptions common) =>
        new("camera", context.Text["command.camera"]) { Calibrate(context, common), Board(context, make) };

    private static Command Calibrate(ToolContext context, CommonOptions common)
    {
        var command = new Command("calibrate", context.Text["command.camera-calibrate"]) { common.Camera, common.Calibration };
        command.SetAction(async (parsed, cancellation) =>
        {
            string source = parsed.GetValue(common.Camera)!, path = parsed.GetValue(common.Calibration)!;
            try
            {
                await using WorkbenchSheet? sheet = await WorkbenchSheet.LayIfThere(source, cancellation);
                if (sheet is not null)
                    context.Console.MarkupLineInterpolated($" [grey]{context.Text["camera.workbench"]}[/]");
                CalibrationResult result = await CalibrateNow(source, path, cancellation);
                context.Console.MarkupLineInterpolated($"[green]{context.Text.Format("camera.calibrated", result.RmsPx.ToString("F2"), path)}[/]");
                return (int)ExitCode.Done;
            }
            catch (Exception fault) when (Complaint.Of(fault, context.Text) is { } complaint)
            {
                return context.Fail(ExitCode.Failed, complaint);
            }
        });
        return command;
    }

    /// <summary>Calibrates from a live camera and keeps the result.</summary>
    internal static async Task<CalibrationResult> CalibrateNow(string source, string path, CancellationToken cancellation)
    {
        var clock = new WallClock();
        using var camera = new FfmpegCamera(new FfmpegCameraOptions(source), clock);
        CalibrationResult result = await CameraCalibrator.Calibrate(camera, clock, BoardPlacement.Documented, cancellation);
        CalibrationFile.Save(path, new CalibrationRecord(result, source, DateTimeOffset.UtcNow));
        return result;
    }

    private static Command Board(ToolContext context, OptionFactory make)
    {
        Option<string?> file = make.Words("--out", "option.out", "tendon-board.pdf");
        var command = new Command("board", context.Text["command.board"]) { file };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(file)!;
            try
            {
                BoardPrinter.Write(path);
                context.Console.MarkupLineInterpolated($"[green]{context.Text.Format("camera.printed", path)}[/]");
                return (int)ExitCode.Done;
            }
            catch (ArgumentException)
            {
                return context.Fail(ExitCode.Failed, context.Text.Format("camera.board-ending", path));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                return context.Fail(ExitCode.Failed, context.Text.Format("camera.board-unwritten", path));
            }
        });
        return command;
    }
}
