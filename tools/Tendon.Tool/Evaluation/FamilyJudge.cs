using Tendon.Workbench.Judge;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Evaluation;

/// <summary>Decides an episode on ground truth.</summary>
internal static class FamilyJudge
{
    /// <summary>An object that the goal does not name may shift by this much, metres: fingers brush things.</summary>
    private const float CollateralM = 0.02f;

    /// <summary>Whether the goal holds.</summary>
    internal static bool Holds(EvalGoal goal, TableSnapshot end) => goal.Movers.All(id => goal.Family == EvalFamily.Stack
        ? GroundTruth.On(end, id, goal.Target)
        : GroundTruth.In(end, id, goal.Target));

    /// <summary>Whether an object that must stay has moved. What the goal's objects stand in or on may move with them.</summary>
    internal static bool MovedOthers(EvalGoal goal, TableSnapshot start, TableSnapshot end) =>
        start.Objects.Any(o => o.Id != goal.Target && !goal.Movers.Contains(o.Id) && GroundTruth.MovedM(start, end, o.Id) > CollateralM);
}
