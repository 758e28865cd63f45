namespace Tendon.Host.Core.PlanLanguage;

/// <summary>What reading a plan document gave: an answer, or the faults.</summary>
public sealed record PlanReading(PlannerAnswer? Answer, IReadOnlyList<PlanFault> Faults)
{
    public bool IsValid => Answer is not null;
}
