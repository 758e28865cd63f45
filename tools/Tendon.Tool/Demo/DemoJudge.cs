using Tendon.Host.Core.Execution;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Workbench.Judge;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Demo;

/// <summary>Decides the demo on ground truth: what the plan names is where the plan wants it. A refusal succeeds when nothing moved.</summary>
internal static class DemoJudge
{
    private const float StillM = 0.01f;

    internal static bool Success(TaskOutcome outcome, TableSnapshot before, TableSnapshot after) => outcome switch
    {
        { End: TaskEnd.Refused or TaskEnd.Asked } => before.Objects.All(o => GroundTruth.MovedM(before, after, o.Id) < StillM),
        { End: TaskEnd.Done, Answer: PlanAnswer plan } => plan.Steps.All(step => Holds(step, after)),
        _ => false,
    };

    private static bool Holds(PlanStep step, TableSnapshot after)
    {
        var targets = after.Objects.Where(o => Fits(step.Target, o)).ToList();
        var movers = after.Objects.Where(o => Fits(step.Object, o) && !targets.Contains(o)).ToList();
        int wanted = step.Object?.Quantifier switch { Quantifier.All => movers.Count, Quantifier.Count => step.Object.Count, _ => 1 };
        return wanted > 0 && targets.Exists(t => movers.Count(m => GroundTruth.On(after, m.Id, t.Id)) >= wanted);
    }

    private static bool Fits(ReferringExpression? named, TableObject body) => named is not null
        && (named.Kind is null || named.Kind == body.Kind.ToString().ToLowerInvariant())
        && (named.Colour is null || named.Colour == body.Colour.ToString().ToLowerInvariant())
        && (named.Size is null || named.Size == body.Size.ToString().ToLowerInvariant());
}
