namespace Tendon.Host.Core.PlanLanguage;

/// <summary>The planner will not do it, and says why.</summary>
/// <param name="Reason">Why, machine-readable.</param>
public sealed record RefusalAnswer(RefusalReason Reason) : PlannerAnswer
{
    /// <summary>The expression that cannot be met, where there is one.</summary>
    public ReferringExpression? About { get; init; }

    /// <summary>The second expression involved: the target of an impossible step.</summary>
    public ReferringExpression? Target { get; init; }

    /// <summary>The skill that is not available, for <see cref="RefusalReason.SkillNotAvailable"/>.</summary>
    public Skill Skill { get; init; }

    /// <summary>What is there instead, for <see cref="RefusalReason.MissingObject"/>.</summary>
    public IReadOnlyList<ReferringExpression> Present { get; init; } = [];

    /// <summary>How many are there, for <see cref="RefusalReason.TooFew"/>; a limit for <see cref="RefusalReason.TooLong"/>.</summary>
    public int Number { get; init; }
}
