using Tendon.Host.Core.Messages;

namespace Tendon.Host.Core.Execution;

/// <summary>What is asked for.</summary>
/// <param name="Instruction">The person's words.</param>
/// <param name="Language">The language to answer in.</param>
public sealed record TaskRequest(string Instruction, UserLanguage Language)
{
    /// <summary>Show the plan and stop there.</summary>
    public bool PlanOnly { get; init; }

    /// <summary>How often one object may be tried before the task fails.</summary>
    public int MaxAttempts { get; init; } = 3;
}
