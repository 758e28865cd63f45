using System.CommandLine;
using Spectre.Console;
using Tendon.Firmware.Control.Calibration;
using Tendon.Firmware.Control.Settings;
using Tendon.Firmware.Pc.Arms;
using Tendon.Firmware.Pc.Devices;
using Tendon.Tool.Arms;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Run;

namespace Tendon.Tool.Device;

/// <summary><c>tendon device</c>: the files that a microcontroller needs before its first boot.</summary>
internal static class DeviceCommand
{
    internal static Command Build(ToolContext context, OptionFactory make, CommonOptions common)
    {
        var device = new DeviceOptions(make, common);
        Option<string?> output = make.Words("--out", "option.out", "artifacts/device");
        var command = new Command("device", context.Text["command.device"]) { output };
        foreach (Option option in device.All)
            command.Options.Add(option);
        command.SetAction(parsed => device.BadUnit(parsed) is { } bad
            ? context.Fail(ExitCode.Usage, context.Text.Format("station.unit-id", bad))
            : Write(context, device.Settings(parsed), device.ArmFile(parsed), device.Calibration(parsed), parsed.GetValue(output)!));
        return command;
    }

    private static int Write(ToolContext context, DeviceSettings settings, string armFile, UnitCalibration? calibration, string folder)
    {
        try
        {
            SettingsResult result = DeviceImage.Write(folder, settings, ArmFile.Read(NamedArm.Find(armFile)), calibration);
            if (result != SettingsResult.Ok)
                return context.Fail(ExitCode.Usage, context.Text[$"device.{result}"]);
        }
        catch (Exception fault) when (fault is ArmFileException || Complaint.Of(fault, context.Text) is not null)
        {
            return context.Fail(ExitCode.Failed, Complaint.Of(fault, context.Text) ?? fault.Message);
        }

        context.Console.MarkupLineInterpolated($"[green]{context.Text.Format("device.written", folder)}[/]");
        if (calibration is null)
            context.Console.MarkupLineInterpolated($"  [yellow]{context.Text["device.uncalibrated"]}[/]");
        context.Console.MarkupLineInterpolated($"  {context.Text.Format("device.next", Path.Combine(folder, "deploy.json"))}");
        return (int)ExitCode.Done;
    }
}
