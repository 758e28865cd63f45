using System.CommandLine;
using Spectre.Console;
using Tendon.Firmware.Control.Settings;
using Tendon.Firmware.Pc.Arms;
using Tendon.Firmware.Pc.Devices;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Run;

namespace Tendon.Tool.Device;

/// <summary><c>tendon device</c>: the files that a microcontroller needs before its first boot.</summary>
internal static class DeviceCommand
{
    internal static Command Build(ToolContext context, OptionFactory make, CommonOptions common)
    {
        Option<string> board = make.Choice("--board", "option.board", BoardNames.Esp32DevKitC, BoardNames.All());
        Option<string?> armFile = make.Words("--arm-file", "option.arm-file", "so101");
        Option<string?> wifi = make.Words("--wifi", "option.wifi");
        Option<string?> wifiPassword = make.Words("--wifi-password", "option.wifi-password");
        Option<string?> user = make.Words("--broker-user", "option.broker-user");
        Option<string?> password = make.Words("--broker-password", "option.broker-password");
        Option<bool> maySleep = make.Flag("--radio-may-sleep", "option.radio-may-sleep");
        Option<string?> output = make.Words("--out", "option.out", "artifacts/device");
        var command = new Command("device", context.Text["command.device"]) { board, armFile, wifi, wifiPassword, common.Broker, user, password, common.Arm, maySleep, output };
        command.SetAction(parsed =>
        {
            (string host, int port) = common.BrokerOf(parsed);
            var settings = new DeviceSettings
            {
                Board = parsed.GetValue(board)!,
                WifiName = parsed.GetValue(wifi) ?? "",
                WifiPassword = parsed.GetValue(wifiPassword) ?? "",
                BrokerHost = host,
                BrokerPort = (ushort)port,
                BrokerUser = parsed.GetValue(user) ?? "",
                BrokerPassword = parsed.GetValue(password) ?? "",
                ArmName = parsed.GetValue(common.Arm) ?? "",
                KeepsRadioAwake = !parsed.GetValue(maySleep),
            };
            return Write(context, settings, parsed.GetValue(armFile)!, parsed.GetValue(output)!);
        });
        return command;
    }

    private static int Write(ToolContext context, DeviceSettings settings, string armFile, string folder)
    {
        try
        {
            SettingsResult result = DeviceImage.Write(folder, settings, ArmFile.Read(ArmFile.Find(armFile)));
            if (result != SettingsResult.Ok)
                return context.Fail(ExitCode.Usage, context.Text[$"device.{result}"]);
        }
        catch (Exception fault) when (fault is ArmFileException || Complaint.Of(fault, context.Text) is not null)
        {
            return context.Fail(ExitCode.Failed, Complaint.Of(fault, context.Text) ?? fault.Message);
        }

        context.Console.MarkupLineInterpolated($"[green]{context.Text.Format("device.written", folder)}[/]");
        context.Console.MarkupLineInterpolated($"  {context.Text.Format("device.next", Path.Combine(folder, "deploy.json"))}");
        return (int)ExitCode.Done;
    }
}
