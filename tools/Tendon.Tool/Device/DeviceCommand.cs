using System.CommandLine;
using Spectre.Console;
using Tendon.Firmware.Control.Configuration;
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
        command.SetAction(parsed => device.ProblemOf(parsed, context.Text) is { } problem
            ? context.Fail(ExitCode.Usage, problem)
            : Write(context, device, parsed, parsed.GetValue(output)!));
        return command;
    }

    private static int Write(ToolContext context, DeviceOptions device, ParseResult parsed, string folder)
    {
        ArmConfiguration arm;
        try
        {
            arm = ArmFile.Read(NamedArm.Find(device.ArmFile(parsed)));
            SettingsResult result = DeviceImage.Write(folder, device.Settings(parsed), arm, device.Calibration(parsed));
            if (result != SettingsResult.Ok)
                return context.Fail(ExitCode.Usage, context.Text[$"device.{result}"]);
        }
        catch (Exception fault) when (fault is ArmFileException || Complaint.Of(fault, context.Text) is not null)
        {
            return context.Fail(ExitCode.Failed, Complaint.Of(fault, context.Text) ?? fault.Message);
        }

        context.Console.MarkupLineInterpolated($"[green]{context.Text.Format("device.written", folder)}[/]");
        if (device.WithoutCalibration(parsed, arm, context.Text) is { } uncalibrated)
            context.Console.MarkupLineInterpolated($"  [yellow]{uncalibrated}[/]");
        context.Console.MarkupLineInterpolated($"  {context.Text.Format("device.next", Path.Combine(folder, "deploy.json"))}");
        return (int)ExitCode.Done;
    }
}
