using Tendon.Workbench.Judge;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Evaluation.Goals;

/// <summary>Decides a predicate about the table on two snapshots at rest.</summary>
internal static class PredicateJudge
{
    /// <summary>Whether it holds; for a selector that fits several objects, whether it holds for any choice of different ones.
    /// The arm's claims (refused, asked) are not the table's and hold here.</summary>
    internal static bool Holds(ResolvedPredicate one, TableSnapshot start, TableSnapshot end) => one.Predicate.Kind switch
    {
        PredicateKind.AllIn => All(one, (a, b) => GroundTruth.In(end, a, b)),
        PredicateKind.AllOn => All(one, (a, b) => GroundTruth.On(end, a, b)),
        PredicateKind.Grouped => IsGrouped(one.Objects[0], end),
        PredicateKind.Unmoved => one.Objects[0].All(id => GroundTruth.MovedM(start, end, id) <= GoalTolerances.UnmovedM),
        PredicateKind.Refused or PredicateKind.Asked or PredicateKind.Unchanged or PredicateKind.Declined => true,
        _ => Any(one, new int[one.Objects.Count], 0, start, end),
    };

    private static bool All(ResolvedPredicate one, Func<int, int, bool> holds) =>
        one.Objects[1].Any(target => one.Objects[0].Any(id => id != target) && one.Objects[0].All(id => id == target || holds(id, target)));

    private static bool Any(ResolvedPredicate one, int[] chosen, int count, TableSnapshot start, TableSnapshot end)
    {
        if (count == chosen.Length)
            return HoldsFor(one.Predicate, chosen, start, end);
        foreach (int id in one.Objects[count])
        {
            if (chosen.AsSpan(0, count).Contains(id))
                continue;
            // A tower is tried level by level: the whole product of a tall one would be large.
            if (one.Predicate.Kind == PredicateKind.Stacked && count > 0 && !GroundTruth.On(end, chosen[count - 1], id))
                continue;
            chosen[count] = id;
            if (Any(one, chosen, count + 1, start, end))
                return true;
        }
        return false;
    }

    private static bool HoldsFor(Predicate predicate, int[] ids, TableSnapshot start, TableSnapshot end)
    {
        if (ids.Any(id => GroundTruth.FellOff(end, id)))
            return false;
        TableObject a = Find(end, ids[0]), b = Find(end, ids[^1]);
        return predicate.Kind switch
        {
            PredicateKind.In => GroundTruth.In(end, ids[0], ids[1]),
            PredicateKind.On => GroundTruth.On(end, ids[0], ids[1]),
            PredicateKind.Stacked => GroundTruth.Stacked(end, ids),
            PredicateKind.LeftOf => PlaceJudge.IsBeside(b.Position.Y - a.Position.Y, b.Position.X - a.Position.X),
            PredicateKind.RightOf => PlaceJudge.IsBeside(a.Position.Y - b.Position.Y, b.Position.X - a.Position.X),
            PredicateKind.InFrontOf => PlaceJudge.IsBeside(a.Position.X - b.Position.X, b.Position.Y - a.Position.Y),
            PredicateKind.Behind => PlaceJudge.IsBeside(b.Position.X - a.Position.X, b.Position.Y - a.Position.Y),
            PredicateKind.NextTo => TableOutlines.GapM(a, b) <= GoalTolerances.NextToGapM && TableOutlines.SupportOf(end, a.Id) == TableOutlines.SupportOf(end, b.Id),
            PredicateKind.At => PlaceJudge.IsIn(predicate.Zone, a.Position.X, a.Position.Y),
            PredicateKind.Swapped => ids.Length == 2 && SwapJudge.Took(start, end, ids[0], ids[1]) && SwapJudge.Took(start, end, ids[1], ids[0]),
            PredicateKind.Apart => PlaceJudge.DistanceM(a, b) >= GoalTolerances.ApartM,
            PredicateKind.Pushed => PlaceJudge.WentM(Find(start, ids[0]), a, predicate.Direction, out float acrossM) is var alongM
                && alongM >= GoalTolerances.PushedM && acrossM <= alongM / 2 && TableOutlines.SupportOf(end, a.Id) == TableOutlines.SupportOf(start, a.Id),
            _ => false,
        };
    }

    private static bool IsGrouped(IReadOnlyList<int> ids, TableSnapshot end)
    {
        if (ids.Count == 0 || ids.Any(id => GroundTruth.FellOff(end, id)))
            return false;
        List<TableObject> left = [.. ids.Select(id => Find(end, id))];
        var reached = new Queue<TableObject>([left[0]]);
        left.RemoveAt(0);
        while (reached.TryDequeue(out TableObject? one))
        {
            foreach (TableObject near in left.Where(o => TableOutlines.GapM(one, o) <= GoalTolerances.NextToGapM).ToArray())
            {
                left.Remove(near);
                reached.Enqueue(near);
            }
        }
        return left.Count == 0;
    }

    private static TableObject Find(TableSnapshot table, int id) => table.Objects.First(o => o.Id == id);
}
