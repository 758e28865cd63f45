using Tendon.Workbench.Table;

namespace Tendon.Tool.Evaluation.Goals;

/// <summary>A goal in one world: its selectors are objects now, and stay the same objects wherever they go.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Predicates">Its predicates, resolved.</param>
public sealed record ResolvedGoal(Goal Goal, IReadOnlyList<ResolvedPredicate> Predicates)
{
    /// <summary>Ids that the goal names, in any role.</summary>
    public IReadOnlySet<int> Named { get; } = Predicates.SelectMany(p => p.Objects).SelectMany(o => o).ToHashSet();

    /// <summary>Ids that the goal allows to move: none where it forbids motion, else what it names without unmoved(…).</summary>
    public IReadOnlySet<int> Free { get; } = Goal.ForbidsMotion ? new HashSet<int>() : Predicates
        .Where(p => p.Predicate.Kind != PredicateKind.Unmoved).SelectMany(p => p.Objects).SelectMany(o => o)
        .Except(Predicates.Where(p => p.Predicate.Kind == PredicateKind.Unmoved).SelectMany(p => p.Objects).SelectMany(o => o)).ToHashSet();

    /// <summary>Resolves a goal in the initial world.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="table">The initial world.</param>
    /// <param name="missing">The selector that names too few objects, or null.</param>
    /// <param name="unclear">A selector whose order hangs on millimetres, or null.</param>
    public static ResolvedGoal Of(Goal goal, TableSnapshot table, out Selector? missing, out Selector? unclear)
    {
        (missing, unclear) = (null, null);
        var predicates = new List<ResolvedPredicate>();
        foreach (Predicate predicate in goal.Predicates)
        {
            var objects = new List<IReadOnlyList<int>>();
            foreach (Selector selector in predicate.Selectors)
            {
                bool movable = PredicateTraits.Moves(predicate.Kind, objects.Count);
                IReadOnlyList<int> ids = SelectorResolver.Resolve(selector, table, movable, out bool isClear);
                if (ids.Count < Least(predicate.Kind))
                    missing ??= selector;
                if (!isClear)
                    unclear ??= selector;
                objects.Add(ids);
            }
            predicates.Add(new ResolvedPredicate(predicate, objects));
        }
        return new ResolvedGoal(goal, [.. predicates.Select(p => p.Predicate.Kind == PredicateKind.Unmoved ? WithoutMovers(p, predicates) : p)]);
    }

    /// <summary>Fewest objects that a selector of the predicate must name: what is not there stays unmoved.</summary>
    internal static int Least(PredicateKind kind) => kind switch { PredicateKind.Unmoved => 0, PredicateKind.Grouped => 2, _ => 1 };

    // "Put the leftmost cube in the bowl, unmoved(* cube)" means the other cubes: taken literally nothing could fulfil it.
    private static ResolvedPredicate WithoutMovers(ResolvedPredicate unmoved, List<ResolvedPredicate> all)
    {
        HashSet<int> movers = [.. all.Where(p => p.Predicate.Kind != PredicateKind.Unmoved)
            .SelectMany(p => p.Objects.Where((_, i) => PredicateTraits.Moves(p.Predicate.Kind, i))).SelectMany(ids => ids)];
        int[] rest = [.. unmoved.Objects[0].Where(id => !movers.Contains(id))];
        return rest.Length == 0 ? unmoved : unmoved with { Objects = [rest] };
    }
}
