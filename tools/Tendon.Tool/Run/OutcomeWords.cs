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
        TaskEnd.Refused => text.Format("outcome.refused", outcome.Answer is { } refusal ? new AnswerMessages(text.Language).Say(refusal) : ""),
        TaskEnd.Asked => text.Format("outcome.asked", outcome.Answer is { } question ? new AnswerMessages(text.Language).Say(question) : ""),
        TaskEnd.Stopped => text[outcome.StandstillSeen ? "outcome.stopped" : "outcome.stop-unseen"],
        _ => text.Format("outcome.failed", text["failure." + outcome.Failure], outcome.Detail),
    };

    internal static ExitCode Code(TaskOutcome outcome) => outcome.End switch
    {
        TaskEnd.Done => ExitCode.Done,
        TaskEnd.Refused => ExitCode.Refused,
        TaskEnd.Asked => ExitCode.Asked,
        TaskEnd.Stopped => ExitCode.Stopped,
        _ => ExitCode.Failed,
    };
}
