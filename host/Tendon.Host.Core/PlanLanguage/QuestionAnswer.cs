namespace Tendon.Host.Core.PlanLanguage;

/// <summary>The planner asks instead of guessing. The person's reply goes back as the next instruction with this dialogue.</summary>
/// <param name="Reason">What is unclear.</param>
public sealed record QuestionAnswer(QuestionReason Reason) : PlannerAnswer
{
    /// <summary>The words in question, where there are some.</summary>
    public ReferringExpression? About { get; init; }

    /// <summary>What can be answered, each precise enough to be used in place of <see cref="About"/>.</summary>
    public IReadOnlyList<ReferringExpression> Choices { get; init; } = [];

    /// <summary>What would be done once answered, where known; the part in question is as it was said.</summary>
    public IReadOnlyList<PlanStep> Pending { get; init; } = [];
}
