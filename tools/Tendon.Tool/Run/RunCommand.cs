using System.CommandLine;
using Spectre.Console;
using Tendon.Host.Core.Execution;
using Tendon.Host.Core.Messages;
using Tendon.Host.Panel;
using Tendon.Mqtt;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Pictures;

namespace Tendon.Tool.Run;

/// <summary><c>tendon run "…"</c>: does what the words say.</summary>
internal static class RunCommand
{
    internal static Command Build(ToolContext context, OptionFactory make, CommonOptions common)
    {
        var instruction = new Argument<string?>("instruction") { Description = context.Text["argument.instruction"], Arity = ArgumentArity.ZeroOrOne };
        Option<bool> planOnly = make.Flag("--plan-only", "option.plan-only");
        Option<bool> approve = make.Flag("--approve", "option.approve");
        Option<string?> picture = make.Words("--picture", "option.picture");
        Option<bool> panel = make.Flag("--panel", "option.panel");
        var command = new Command("run", context.Text["command.run"])
        {
            instruction, planOnly, approve, panel, picture, common.Broker, common.Arm, common.ArmFile, common.Camera, common.Calibration,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(instruction) is not { } words || string.IsNullOrWhiteSpace(words))
                return context.Fail(ExitCode.Usage, context.Text["error.missing-instruction"]);
            var options = new HostOptions(
                parsed.GetValue(common.Camera)!, parsed.GetValue(common.Calibration)!,
                parsed.GetValue(planOnly) ? null : common.BrokerOf(parsed), parsed.GetValue(common.Arm)!, common.ArmFileOf(parsed, context))
            {
                UsePanel = parsed.GetValue(panel),
            };
            try
            {
                return (int)await Run(context.Answering(words), options, words, parsed.GetValue(approve), parsed.GetValue(picture), cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return context.Fail(ExitCode.Stopped, context.Text["outcome.stopped"]);
            }
            catch (Exception fault) when (Complaint.Of(fault, context.Text) is { } complaint)
            {
                return context.Fail(ExitCode.Failed, complaint);
            }
        });
        return command;
    }

    private static async Task<ExitCode> Run(ToolContext context, HostOptions options, string words, bool approve, string? picture, CancellationToken cancellation)
    {
        if (options.Broker is { } broker)
            context.Console.MarkupLineInterpolated($" [grey]{context.Text.Format("run.connecting", options.ArmName, broker)}[/]");
        using IOperatorPanel? panel = options.UsePanel ? OpenPanel() : null;
        await using HostSession session = await HostSession.Open(options, cancellation);
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using PanelGuard? guard = panel is null || session.Link is null ? null : new PanelGuard(context, panel, session.Link, session.Clock, stopped.Cancel);
        if (guard is not null)
        {
            context.Console.MarkupLineInterpolated($" [yellow]{context.Text["panel.press"]}[/]");
            await guard.WaitForEnable(cancellation);
        }
        if (!await FullGripper.Empty(context, session, stopped.Token))
            return (ExitCode)context.Fail(ExitCode.Asked, context.Text["run.held.left"]);
        var observer = new TerminalObserver(context, approve);
        var runner = new TaskRunner(session.Ports, observer);
        using CancellationTokenRegistration saysSo = stopped.Token.Register(() => context.Console.MarkupLineInterpolated($" [yellow]{context.Text["run.stopping"]}[/]"));
        TaskOutcome outcome = await runner.Run(new TaskRequest(words, UserLanguages.Detect(words)) { PlanOnly = options.Broker is null }, stopped.Token);
        if (picture is not null && observer.First is { } seen)
        {
            TaskPicture.Save(picture, seen.Frame, seen.Scene, session.Ports.CameraNow, words, outcome.Answer, context.Text.Language);
            context.Console.MarkupLineInterpolated($" [grey]{context.Text.Format("run.picture", picture)}[/]");
        }
        bool planned = options.Broker is null && outcome.End == TaskEnd.Done;
        string said = planned ? context.Text["outcome.planned"] : observer.WasDeclined ? context.Text["outcome.declined"] : OutcomeWords.Say(outcome, context.Text);
        ExitCode code = OutcomeWords.Code(outcome);
        if (code == ExitCode.Done)
            context.Console.MarkupLineInterpolated($"[green]{said}[/]");
        else
            context.Fail(code, said);
        return code;
    }

    private static IOperatorPanel OpenPanel()
    {
        IOperatorPanel panel = OperatorPanels.Open(new PanelOptions());
        return panel.IsPresent ? panel : throw new PanelException(panel.Description);
    }
}
