using Tendon.Host.Core.PlanLanguage;
using Tendon.Tool.Evaluation.Goals;
using Tendon.Workbench.Judge;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Demo;

/// <summary>Decides on ground truth whether a step of a plan is done, with the tolerances of the goal words.</summary>
internal static class StepJudge
{
    /// <summary>Ids of what a step moves, by the true table before the task.</summary>
    internal static IReadOnlyList<int> Movers(PlanStep step, TableSnapshot before) => step.Skill == Skill.Tower
        ? [.. step.Levels.SelectMany(level => NamedObjects.Of(level, before, movable: true))]
        : NamedObjects.Of(step.Object, before, movable: true);

    /// <summary>Whether the step's outcome is true.</summary>
    internal static bool Holds(PlanStep step, TableSnapshot before, TableSnapshot after)
    {
        IReadOnlyList<int> targets = NamedObjects.Of(step.Target, before, movable: false);
        List<int> movers = [.. Movers(step, before).Where(id => step.Skill == Skill.Tower || !targets.Contains(id))];
        if (movers.Count == 0)
            return false;
        bool Is(PredicateKind kind, params IReadOnlyList<int>[] ids) => PredicateJudge.Holds(
            new ResolvedPredicate(new Predicate(kind, [], (GoalZone)step.Zone, (GoalDirection)step.Direction), ids), before, after);
        return step.Skill switch
        {
            Skill.Put => targets.Any(t => Enough(step.Object!, movers, id => GroundTruth.On(after, id, t))),
            // Of several that are stacked on each other each lies on the target or on another of them.
            Skill.Stack => Enough(step.Object!, movers, id => Is(PredicateKind.On, [id], [.. targets, .. movers.Where(other => other != id)])),
            Skill.MoveBeside => Enough(step.Object!, movers, id => Is(BesideKind(step.Relation), [id], targets)),
            Skill.MoveToZone => Enough(step.Object!, movers, id => Is(PredicateKind.At, [id])),
            Skill.Push => Enough(step.Object!, movers, id => Is(PredicateKind.Pushed, [id])),
            Skill.Swap => Is(PredicateKind.Swapped, movers, targets),
            Skill.Gather => Is(PredicateKind.Grouped, [.. movers.Concat(targets)]),
            Skill.Spread => AreApart([.. movers.Concat(targets)], (a, b) => Is(PredicateKind.Apart, [a], [b])),
            Skill.Clear => movers.All(id => IsAway(after, id)),
            Skill.Tower => Is(PredicateKind.Stacked, [.. step.Levels.Select(level => NamedObjects.Of(level, before, movable: true))]),
            Skill.Sort => IsSorted(step, before, after, movers, group => Is(PredicateKind.Grouped, group)),
            _ => false,
        };
    }

    /// <summary>The goal word of a place beside something.</summary>
    internal static PredicateKind BesideKind(Relation relation) => relation switch
    {
        Relation.LeftOf => PredicateKind.LeftOf,
        Relation.RightOf => PredicateKind.RightOf,
        Relation.InFrontOf => PredicateKind.InFrontOf,
        Relation.Behind => PredicateKind.Behind,
        _ => PredicateKind.NextTo,
    };

    private static bool Enough(ReferringExpression named, List<int> movers, Func<int, bool> holds)
    {
        int wanted = named.Quantifier switch { Quantifier.All => movers.Count, Quantifier.Count => named.Count, _ => 1 };
        return movers.Count(holds) >= wanted;
    }

    private static bool AreApart(List<int> ids, Func<int, int, bool> apart)
    {
        for (int i = 0; i < ids.Count; i++)
        {
            for (int j = i + 1; j < ids.Count; j++)
            {
                if (!apart(ids[i], ids[j]))
                    return false;
            }
        }
        return ids.Count > 1;
    }

    // Into a container, or to the picture's left or right side.
    private static bool IsAway(TableSnapshot after, int id) =>
        after.Objects.Any(c => c.Kind.IsContainer() && GroundTruth.In(after, id, c.Id))
        || (!GroundTruth.FellOff(after, id) && Math.Abs(after.Objects.First(o => o.Id == id).Position.Y) > GoalTolerances.SideYM);

    private static bool IsSorted(PlanStep step, TableSnapshot before, TableSnapshot after, List<int> movers, Func<IReadOnlyList<int>, bool> grouped)
    {
        var groups = before.Objects.Where(o => movers.Contains(o.Id)).GroupBy(o => step.By == SortKey.Kind ? o.Kind.ToString() : o.Colour.ToString()).ToList();
        bool IsTogether(IEnumerable<TableObject> group) => before.Objects.Where(c => c.Kind.IsContainer())
            .Any(c => group.All(o => GroundTruth.In(after, o.Id, c.Id)))
            || (group.All(o => !before.Objects.Any(c => GroundTruth.In(after, o.Id, c.Id))) && grouped([.. group.Select(o => o.Id)]));
        return groups.TrueForAll(IsTogether);
    }
}
