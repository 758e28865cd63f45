using System.CommandLine;
using Spectre.Console;
using Tendon.Contracts;
using Tendon.Firmware.Pc.Arms;
using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Link;
using Tendon.Host.Time;
using Tendon.Mqtt;
using Tendon.Tool.Arms;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Run;

namespace Tendon.Tool.Stop;

/// <summary><c>tendon stop</c>: the operational stop, from any terminal.</summary>
internal static class StopCommand
{
    internal static Command Build(ToolContext context, CommonOptions common)
    {
        var command = new Command("stop", context.Text["command.stop"]) { common.Broker, common.Arm, common.ArmFile };
        command.SetAction(async (parsed, cancellation) =>
        {
            BrokerAddress broker = common.BrokerOf(parsed);
            string name = parsed.GetValue(common.Arm)!;
            if (!Topics.IsValidArmName(name))
                return context.Fail(ExitCode.Usage, context.Text.Format("error.arm-name", name));
            try
            {
                // First the stop, then the look whether the arm stands: meeting it takes a second.
                await using IMqttClient sent = await StopNow.Send(broker, name, cancellation);
                ArmModel arm = ArmModelReader.Read(await File.ReadAllBytesAsync(NamedArm.Find(common.ArmFileOf(parsed, context)), cancellation));
                await using IArmLink link = await MqttArmLink.Connect(
                    new MqttClientOptions(broker, "tendon-stop"), new ArmLinkOptions(name, arm), new WallClock(), cancellation);
                CommandOutcome outcome = await link.Stop(cancellation);
                if (!outcome.IsDone)
                    return context.Fail(ExitCode.Failed, context.Text["outcome.stop-unseen"]);
                context.Console.MarkupLineInterpolated($"[green]{context.Text["outcome.stopped"]}[/]");
                return (int)ExitCode.Done;
            }
            catch (MqttException unsent)
            {
                return context.Fail(ExitCode.Failed, $"{context.Text["outcome.stop-unsent"]} {Complaint.Of(unsent, context.Text)}");
            }
            catch (ArmLinkException unseen) when (unseen.Problem != ArmLinkProblem.Broker)
            {
                return context.Fail(ExitCode.Failed, $"{context.Text["outcome.stop-unseen"]} {Complaint.Of(unseen, context.Text)}");
            }
            catch (Exception fault) when (Complaint.Of(fault, context.Text) is { } complaint)
            {
                return context.Fail(ExitCode.Failed, complaint);
            }
        });
        return command;
    }
}
