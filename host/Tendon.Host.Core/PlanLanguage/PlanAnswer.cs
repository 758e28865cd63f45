namespace Tendon.Host.Core.PlanLanguage;

/// <summary>A plan: steps done in order, each verified before the next.</summary>
public sealed record PlanAnswer(IReadOnlyList<PlanStep> Steps) : PlannerAnswer;
