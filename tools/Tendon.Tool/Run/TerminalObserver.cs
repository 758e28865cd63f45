using System.Globalization;
using Spectre.Console;
using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Execution;
using Tendon.Host.Core.Messages;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Scenes;
using Tendon.Tool.CommandLine;

namespace Tendon.Tool.Run;

/// <summary>Tells a person at a terminal what the arm sees, plans and does, and asks what needs asking.</summary>
internal sealed class TerminalObserver(ToolContext context, bool askApproval) : ITaskObserver
{
    private readonly AnswerMessages _answers = new(context.Text.Language);
    private readonly ObjectNames _names = new(MessageCatalogue.Of(context.Text.Language));

    /// <summary>The first frame and what was seen in it.</summary>
    internal (CameraFrame Frame, Scene Scene)? First { get; private set; }

    /// <summary>A person was asked whether the arm may move and did not say yes.</summary>
    internal bool WasDeclined { get; private set; }

    /// <summary>The newest frame and what was seen in it.</summary>
    internal (CameraFrame Frame, Scene Scene)? Last { get; private set; }

    public void Seen(CameraFrame frame, Scene scene)
    {
        if (First is null)
            Say("👁", Seeing(scene));
        First ??= (frame, scene);
        Last = (frame, scene);
    }

    public void CameraMoved(double shiftM, double turnRad) => Say("⌖", context.Text.Format(
        "camera.moved.followed", (100 * shiftM).ToString("F1", CultureInfo.InvariantCulture), (turnRad * 180 / Math.PI).ToString("F1", CultureInfo.InvariantCulture)));

    public void Planned(PlannerAnswer answer) => Say(answer is PlanAnswer ? "✎" : answer is QuestionAnswer ? "?" : "✋", _answers.Say(answer));

    public async ValueTask<bool> Approve(PlanAnswer plan, CancellationToken cancellation)
    {
        if (!askApproval)
            return true;
        context.Console.MarkupInterpolated($"   {context.Text["run.approve"]} ");
        string? reply = await Task.Run(Console.In.ReadLine, CancellationToken.None).WaitAsync(cancellation);
        WasDeclined = !IsYes(reply);
        return !WasDeclined;
    }

    /// <summary>A workbench's arm without feedback starts in its rest pose, held by a hand until it has torque: nobody has to be asked, once.</summary>
    internal bool StandsInRestPose { get; set; }

    public async ValueTask<bool> ConfirmRestPose(CancellationToken cancellation)
    {
        if (StandsInRestPose)
        {
            StandsInRestPose = false;
            return true;
        }
        if (Console.IsInputRedirected && Console.In.Peek() < 0)
            return false;
        context.Console.MarkupInterpolated($"   {context.Text["run.rest-pose"]} ");
        string? reply = await Task.Run(Console.In.ReadLine, CancellationToken.None).WaitAsync(cancellation);
        return IsYes(reply);
    }

    /// <summary>Whether a person's reply means yes, in either language.</summary>
    internal static bool IsYes(string? reply) => reply?.Trim().ToLowerInvariant() is "y" or "yes" or "是" or "好" or "可以";

    public async ValueTask<string?> Ask(QuestionAnswer question, CancellationToken cancellation)
    {
        if (Console.IsInputRedirected && Console.In.Peek() < 0)
            return null;
        context.Console.Markup("   > ");
        string? reply = await Task.Run(Console.In.ReadLine, CancellationToken.None).WaitAsync(cancellation);
        return string.IsNullOrWhiteSpace(reply) ? null : reply;
    }

    public void Moving(GroundedMove move, int attempt)
    {
        string what = _names.Of(move.Object);
        string words = move.Goal switch
        {
            OntoGoal onto => context.Text.Format("run.moving", what, _names.Of(onto.Target)),
            PushGoal => context.Text.Format("run.pushing", what),
            _ => context.Text.Format("run.moving.spot", what),
        };
        Say("→", attempt == 1 ? words : context.Text.Format("run.again", words, attempt));
    }

    public void Moved(SceneObject what, FailureReason problem)
    {
        if (problem != FailureReason.None)
            Say("!", context.Text["failure." + problem]);
    }

    public void Verified(PlanStep step) => Say("✓", context.Text.Format("run.verified", _answers.Say(step)));

    private string Seeing(Scene scene) => scene.Objects.Count switch
    {
        0 => context.Text["run.seen.none"],
        1 => context.Text.Format("run.seen.one", _names.Of(scene.Objects[0])),
        _ => context.Text.Format("run.seen", scene.Objects.Count, string.Join(context.Text["list.comma"], scene.Objects.Select(_names.Of))),
    };

    private void Say(string mark, string words) => context.Console.MarkupLineInterpolated($" [bold]{mark}[/] {words}");
}
