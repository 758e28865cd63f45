using Tendon.Host.Core.PlanLanguage;

namespace Tendon.Host.Core.Execution;

/// <summary>What became of an instruction.</summary>
/// <param name="End">How it ended.</param>
public sealed record TaskOutcome(TaskEnd End)
{
    /// <summary>The planner's last answer: the plan that was run, or the refusal or question it ended with.</summary>
    public PlannerAnswer? Answer { get; init; }

    /// <summary>Why it failed.</summary>
    public FailureReason Failure { get; init; }

    /// <summary>What the failure is about, in words for the log: a joint, a fault number, a link.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The step that failed, where there is one.</summary>
    public PlanStep? Step { get; init; }

    /// <summary>False when a stop was sent but the arm's standstill could not be seen.</summary>
    public bool StandstillSeen { get; init; } = true;

    /// <summary>How long things took.</summary>
    public TaskTimings Timings { get; init; } = TaskTimings.None;

    /// <summary>Picks and places carried out, repeated ones included.</summary>
    public int Moves { get; init; }
}
