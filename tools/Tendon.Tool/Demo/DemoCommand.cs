using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Tendon.Contracts;
using Tendon.Firmware.Pc.Arms;
using Tendon.Host.Core.Execution;
using Tendon.Host.Core.Messages;
using Tendon.Mqtt.PrivateBrokers;
using Tendon.Tool.Arms;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Eyes;
using Tendon.Tool.Pictures;
using Tendon.Tool.Run;
using Tendon.Tool.Sim;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Demo;

/// <summary><c>tendon demo</c>: the main job end to end, with its own broker, board, table and camera.</summary>
internal static class DemoCommand
{
    private const ulong LayoutStride = 1_000_003, MostLayouts = 9;

    internal static Command Build(ToolContext context, OptionFactory make)
    {
        var instruction = new Argument<string?>("instruction") { Description = context.Text["argument.instruction"], Arity = ArgumentArity.ZeroOrOne };
        Option<ulong> seed = make.Number("--seed", "option.seed", 3UL, 0UL, ulong.MaxValue);
        Option<string?> outDir = make.Words("--out", "option.out", "artifacts/demo");
        Option<string?> arm = make.Words("--arm", "option.arm-file", "so101");
        var command = new Command("demo", context.Text["command.demo"]) { instruction, seed, arm, outDir };
        command.SetAction(async (parsed, cancellation) =>
        {
            string words = parsed.GetValue(instruction) ?? context.Text["demo.instruction"];
            if (string.IsNullOrWhiteSpace(words))
                return context.Fail(ExitCode.Usage, context.Text["demo.empty"]);
            try
            {
                return (int)await Run(context.Answering(words), words, parsed.GetValue(seed), parsed.GetValue(arm)!, parsed.GetValue(outDir)!, cancellation);
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

    private static async Task<ExitCode> Run(ToolContext context, string words, ulong seed, string arm, string folder, CancellationToken cancellation)
    {
        string armFile = NamedArm.Find(arm), name = Path.GetFileNameWithoutExtension(armFile);
        if (!Topics.IsValidArmName(name))
            return (ExitCode)context.Fail(ExitCode.Usage, context.Text.Format("error.arm-name", name));
        Directory.CreateDirectory(folder);
        string calibration = Path.Combine(folder, "camera.json"), clip = Path.Combine(folder, "clip.gif");
        context.Console.MarkupLineInterpolated($"[bold]{words}[/]");
        Stage(context, 1, "demo.stage.start");
        using PrivateBroker broker = PrivateBroker.Start();
        using SimBoard board = await SimBoard.Start(broker.Address, seed, 0, name, cancellation, armFile);
        Stage(context, 2, "demo.stage.calibrate");
        await board.SetBoard(true, cancellation);
        await CameraCommand.CalibrateNow(board.CameraUrl, calibration, cancellation);
        await board.SetBoard(false, cancellation);
        Stage(context, 3, "demo.stage.table");
        await using HostSession session = await HostSession.Open(new HostOptions(board.CameraUrl, calibration, broker.Address, name, armFile), cancellation);
        string scene = DemoTable.For(words, session.Brain.Reader);
        await SetTable(board, scene, seed, cancellation);
        var observer = new TerminalObserver(context, askApproval: false) { StandsInRestPose = true };
        await new ArmDriver(session.Link!, session.Ports.Motion, session.Clock, observer.ConfirmRestPose).GoToLook(cancellation);
        TableSnapshot before = await board.Truth(cancellation);

        Stage(context, 4, "demo.stage.work");
        TaskOutcome outcome;
        await using (ClipRecorder.Start(session.Camera, session.Clock, clip))
            outcome = await new TaskRunner(session.Ports, observer).Run(new TaskRequest(words, UserLanguages.Detect(words)), cancellation);

        Stage(context, 5, "demo.stage.judge");
        bool success = DemoJudge.Success(outcome, before, await board.Truth(CancellationToken.None));
        string said = OutcomeWords.Say(outcome, context.Text);
        DemoReport.Write(Path.Combine(folder, "report.json"), words, UserLanguages.Detect(words), seed, scene, outcome, success, said);
        if (observer.First is { } first)
            TaskPicture.Save(Path.Combine(folder, "before.png"), first.Frame, first.Scene, session.Ports.CameraNow, words, outcome.Answer, context.Text.Language);
        if (observer.Last is { } last)
            PlanPicture.Save(Path.Combine(folder, "after.png"), last.Frame, last.Scene, [], new ObjectNames(MessageCatalogue.Of(context.Text.Language)).Of, words, [said]);
        context.Console.MarkupLineInterpolated($"[{(success ? "green" : "red")}]{said}[/]");
        context.Console.MarkupLineInterpolated($" {context.Text[success ? "demo.true" : "demo.false"]}");
        if (outcome.Timings.FirstMotionMs > 0)
            context.Console.MarkupLineInterpolated($" {context.Text.Format("demo.first", (outcome.Timings.FirstMotionMs / 1000).ToString("F2", CultureInfo.InvariantCulture))}");
        context.Console.MarkupLineInterpolated($" [grey]{context.Text.Format("demo.written", folder)}[/]");
        // A refusal or a question is a good end of a demo; a claim that is not true never is.
        return outcome.End is TaskEnd.Done or TaskEnd.Refused or TaskEnd.Asked && !success ? ExitCode.Failed : OutcomeWords.Code(outcome);
    }

    // A layout that hides something behind a bowl would be a riddle, not a demo; which layout is taken depends on the true table alone.
    private static async Task SetTable(SimBoard board, string scene, ulong seed, CancellationToken cancellation)
    {
        for (ulong layout = 0; ; layout++)
        {
            await board.SetScene(scene, unchecked(seed + (layout * LayoutStride)), cancellation);
            TableSnapshot table = await board.Truth(cancellation);
            if (layout == MostLayouts || !DemoTable.HidesSomething(table))
                return;
        }
    }

    private static void Stage(ToolContext context, int number, string key) =>
        context.Console.MarkupLineInterpolated($"[cyan]{number}/5[/] {context.Text[key]}");
}
