using Tendon.Host.Core.Execution;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Tool.Evaluation.Goals;
using Tendon.Workbench.Judge;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Demo;

/// <summary>Decides the demo on ground truth: what the plan names is as the plan wants it. A refusal succeeds when nothing moved.</summary>
public static class DemoJudge
{
    /// <summary>Whether the task ended well by the true table.</summary>
    public static bool Success(TaskOutcome outcome, TableSnapshot before, TableSnapshot after) => outcome switch
    {
        { End: TaskEnd.Refused or TaskEnd.Asked } => before.Objects.All(o => GroundTruth.MovedM(before, after, o.Id) < GoalTolerances.UnmovedM),
        { End: TaskEnd.Done, Answer: PlanAnswer plan } => Success(plan.Steps, before, after),
        _ => false,
    };

    /// <summary>Whether every step is true at the end; what a later step moves again is that step's to judge.</summary>
    public static bool Success(IReadOnlyList<PlanStep> steps, TableSnapshot before, TableSnapshot after)
    {
        for (int i = 0; i < steps.Count; i++)
        {
            IReadOnlyList<int> movers = StepJudge.Movers(steps[i], before);
            bool movedAgain = steps.Skip(i + 1).Any(later => StepJudge.Movers(later, before).Intersect(movers).Any());
            if (!movedAgain && !StepJudge.Holds(steps[i], before, after))
                return false;
        }
        return true;
    }
}
