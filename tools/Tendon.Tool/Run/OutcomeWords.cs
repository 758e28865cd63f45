using Tendon.Contracts;
using Tendon.Host.Core.Execution;
using Tendon.Host.Core.Messages;
using Tendon.Tool.CommandLine;
using Tendon.Tool.Texts;

namespace Tendon.Tool.Run;

/// <summary>Says to a person how a task ended, and to the shell by exit code.</summary>
internal static class OutcomeWords
{
    internal static string Say(TaskOutcome outcome, ToolText text) => outcome.End switch
    {
        TaskEnd.Done when outcome.Moves == 0 => text["outcome.nothing-to-do"],
        TaskEnd.Done => text.Format("outcome.done", outcome.Moves, (outcome.Timings.TotalMs / 1000).ToString("F1", System.Globalization.CultureInfo.InvariantCulture)),
        TaskEnd.Refused when outcome.Failure == FailureReason.CameraMoved => text.Format("outcome.refused", CameraMoved(outcome.Detail, text)),
        TaskEnd.Refused => text.Format("outcome.refused", outcome.Answer is { } refusal ? new AnswerMessages(text.Language).Say(refusal) : ""),
        TaskEnd.Asked => text.Format("outcome.asked", outcome.Answer is { } question ? new AnswerMessages(text.Language).Say(question) : ""),
        TaskEnd.Stopped => text[outcome.StandstillSeen ? "outcome.stopped" : "outcome.stop-unseen"],
        _ => text.Format("outcome.failed", Cause(outcome, text)),
    };

    internal static ExitCode Code(TaskOutcome outcome) => outcome.End switch
    {
        TaskEnd.Done => ExitCode.Done,
        TaskEnd.Refused => ExitCode.Refused,
        TaskEnd.Asked => ExitCode.Asked,
        TaskEnd.Stopped => ExitCode.Stopped,
        _ => ExitCode.Failed,
    };

    private static string CameraMoved(string centimetres, ToolText text) =>
        text.Format("failure.CameraMoved", centimetres.Length > 0 ? text.Format("camera.moved.by", centimetres) : "");

    private static string Cause(TaskOutcome outcome, ToolText text)
    {
        if (outcome.Failure == FailureReason.CameraMoved)
            return CameraMoved(outcome.Detail, text);
        string words = text["failure." + outcome.Failure];
        string name = outcome.Detail.Split(' ', ',')[0];
        return outcome.Failure switch
        {
            FailureReason.ArmFault when Enum.TryParse(name, out FaultCode fault) => text.Format("fault.told", words, FaultWords.Say(fault, text), FaultWords.Remedy(fault, text)),
            FailureReason.NotArmed when Enum.TryParse(name, out AckResult answer) => $"{words} {FaultWords.Say(answer, text)}",
            // The others have said everything; what is left in the detail is a word for programmers.
            FailureReason.CameraLost or FailureReason.MotionRejected or FailureReason.NotArmed => $"{words} {outcome.Detail}",
            _ => words,
        };
    }
}
