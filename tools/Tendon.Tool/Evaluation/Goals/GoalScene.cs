using Tendon.Workbench.Scenes;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Evaluation.Goals;

/// <summary>Finds what is contradictory between a goal and its scene before any world is drawn.</summary>
internal static class GoalScene
{
    /// <summary>The fault, or null.</summary>
    internal static GoalFault? Check(Goal goal, SceneRequest scene)
    {
        foreach (Predicate predicate in goal.Predicates)
        {
            for (int i = 0; i < predicate.Selectors.Count; i++)
            {
                Selector selector = predicate.Selectors[i];
                bool movable = PredicateTraits.Moves(predicate.Kind, i);
                int fits = scene.Objects.Count(o => MayFit(selector, o, movable));
                if (fits < Math.Max(ResolvedGoal.Least(predicate.Kind), predicate.Kind == PredicateKind.Unmoved ? 0 : selector.Rank))
                    return fits == 0 ? new GoalFault("goal.nothing", selector.Text) : new GoalFault("goal.too-few", selector.Text, fits);
            }
            if (Check(predicate, scene) is { } fault)
                return fault;
        }
        return scene.MostDistractors > 0 && !DistractorPool.Of(goal).Any() ? new GoalFault("goal.catch-all") : null;
    }

    private static GoalFault? Check(Predicate predicate, SceneRequest scene)
    {
        if (predicate.Kind is PredicateKind.In or PredicateKind.AllIn
            && !scene.Objects.Any(o => o.Kind.IsContainer() && MayFit(predicate.Selectors[1], o, false)))
            return new GoalFault("goal.no-container", predicate.Selectors[1].Text);
        if (predicate.Selectors.Count < 2)
            return null;
        int distinct = scene.Objects.Count(o => Enumerable.Range(0, predicate.Selectors.Count)
            .Any(i => MayFit(predicate.Selectors[i], o, PredicateTraits.Moves(predicate.Kind, i))));
        return distinct < predicate.Selectors.Count ? new GoalFault("goal.same", predicate.Selectors[0].Text, predicate.Selectors[^1].Text) : null;
    }

    private static bool MayFit(Selector selector, RequestedObject one, bool movableOnly) =>
        selector.Fits(one.Kind, one.Colour, one.Size ?? selector.Size ?? ObjectSize.Small) && (selector.Kind is not null || !movableOnly || one.Kind.IsMovable());
}
