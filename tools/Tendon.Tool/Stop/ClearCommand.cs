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

/// <summary><c>tendon clear</c>: clears the latched fault once a person has looked at the arm. Nothing moves by it.</summary>
internal static class ClearCommand
{
    internal static Command Build(ToolContext context, OptionFactory make, CommonOptions common)
    {
        Option<bool> yes = make.Flag("--yes", "option.yes");
        var command = new Command("clear", context.Text["command.clear"]) { yes, common.Broker, common.Arm, common.ArmFile };
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                ArmModel arm = ArmModelReader.Read(await File.ReadAllBytesAsync(NamedArm.Find(common.ArmFileOf(parsed, context)), cancellation));
                await using IArmLink link = await MqttArmLink.Connect(
                    new MqttClientOptions(common.BrokerOf(parsed), "tendon-clear"), new ArmLinkOptions(parsed.GetValue(common.Arm)!, arm), new WallClock(), cancellation);
                return (int)await Clear(context, link, parsed.GetValue(yes), cancellation);
            }
            catch (Exception fault) when (Complaint.Of(fault, context.Text) is { } complaint)
            {
                return context.Fail(ExitCode.Failed, complaint);
            }
        });
        return command;
    }

    private static async Task<ExitCode> Clear(ToolContext context, IArmLink link, bool sure, CancellationToken cancellation)
    {
        FaultCode fault = link.State.Fault;
        if (fault == FaultCode.None)
        {
            context.Console.MarkupLineInterpolated($"[green]{context.Text["clear.none"]}[/]");
            return ExitCode.Done;
        }
        context.Console.MarkupLineInterpolated($" {FaultWords.Say(fault, context.Text)}");
        if (Faults.ClearedBy(fault) != ClearedBy.Operator)
            return (ExitCode)context.Fail(ExitCode.Failed, FaultWords.Remedy(fault, context.Text));
        if (!sure)
        {
            context.Console.MarkupInterpolated($"   {context.Text["clear.sure"]} ");
            string? reply = await Task.Run(Console.In.ReadLine, CancellationToken.None).WaitAsync(cancellation);
            if (!TerminalObserver.IsYes(reply))
                return (ExitCode)context.Fail(ExitCode.Refused, context.Text["clear.left"]);
        }
        CommandOutcome outcome = await link.ClearFault(fault, cancellation);
        if (!outcome.IsDone)
            return (ExitCode)context.Fail(ExitCode.Failed, context.Text.Format("clear.refused", FaultWords.Say(outcome.Result, context.Text)));
        context.Console.MarkupLineInterpolated($"[green]{context.Text["clear.done"]}[/]");
        return ExitCode.Done;
    }
}
