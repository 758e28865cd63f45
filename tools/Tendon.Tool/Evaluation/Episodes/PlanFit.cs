using Tendon.Host.Core.PlanLanguage;
using Tendon.Tool.Evaluation.Goals;

namespace Tendon.Tool.Evaluation.Episodes;

/// <summary>Whether a plan could lead to a goal at all, by its skills alone; tells a misreading from a plan that came out badly.</summary>
internal static class PlanFit
{
    internal static bool MayServe(PlanAnswer plan, Goal goal) => goal.Predicates.All(p => MayServe(plan, p));

    private static bool MayServe(PlanAnswer plan, Predicate predicate) => predicate.Kind switch
    {
        PredicateKind.In or PredicateKind.On or PredicateKind.AllIn or PredicateKind.AllOn => Has(plan, Skill.Put, Skill.Stack, Skill.Tower, Skill.Clear, Skill.Sort, Skill.Swap),
        PredicateKind.Stacked => Has(plan, Skill.Tower) || plan.Steps.Count(s => s.Skill is Skill.Stack or Skill.Put) >= predicate.Selectors.Count - 1,
        PredicateKind.LeftOf or PredicateKind.RightOf or PredicateKind.InFrontOf or PredicateKind.Behind or PredicateKind.NextTo => Has(plan, Skill.MoveBeside, Skill.Gather, Skill.Push),
        PredicateKind.At => Has(plan, Skill.MoveToZone, Skill.Clear, Skill.MoveBeside),
        PredicateKind.Swapped => Has(plan, Skill.Swap) || plan.Steps.Count >= 2,
        PredicateKind.Apart => Has(plan, Skill.Spread, Skill.MoveBeside, Skill.MoveToZone),
        PredicateKind.Grouped => Has(plan, Skill.Gather, Skill.Sort, Skill.MoveBeside),
        PredicateKind.Pushed => Has(plan, Skill.Push),
        _ => true,
    };

    private static bool Has(PlanAnswer plan, params ReadOnlySpan<Skill> skills)
    {
        foreach (PlanStep step in plan.Steps)
        {
            if (skills.Contains(step.Skill))
                return true;
        }
        return false;
    }
}
