using Tendon.Host.Core.PlanLanguage;
using Tendon.Tool.Evaluation.Goals;
using Tendon.Workbench.Judge;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Demo;

/// <summary>What the words of a plan mean on the true table, before anything moved.</summary>
internal static class NamedObjects
{
    /// <summary>Ids of all objects that an expression fits.</summary>
    /// <param name="named">The expression; null names nothing.</param>
    /// <param name="table">The true table.</param>
    /// <param name="movable">Whether an unnamed kind stands for cubes, cylinders and balls only.</param>
    internal static IReadOnlyList<int> Of(ReferringExpression? named, TableSnapshot table, bool movable)
    {
        if (named is null)
            return [];
        HashSet<int> without = [.. named.Except.SelectMany(except => Of(except, table, movable))];
        List<TableObject> fits = [.. table.Objects.Where(o =>
            !without.Contains(o.Id) && (named.Kind is not null || !movable || o.Kind.IsMovable())
            && Is(named.Kind, o.Kind) && Is(named.Colour, o.Colour) && Is(named.Size, o.Size) && IsThere(named.Where, o.Id, table))];
        if (named.Pick == Pick.None)
            return [.. fits.Select(o => o.Id)];
        var order = new Selector("", (SelectorOrder)named.Pick, Math.Max(1, named.Ordinal), null, null, null);
        return SelectorResolver.Resolve(order, table with { Objects = fits }, movableOnly: false, out _);
    }

    private static bool Is<T>(string? said, T value)
        where T : struct, Enum => said is null || string.Equals(said, value.ToString(), StringComparison.OrdinalIgnoreCase);

    private static bool IsThere(ObjectRelation? where, int id, TableSnapshot table)
    {
        if (where is null)
            return true;
        IReadOnlyList<int> to = Of(where.To, table, movable: false);
        if (where.Relation is Relation.In or Relation.On)
            return to.Any(t => GroundTruth.On(table, id, t));
        var predicate = new Predicate(StepJudge.BesideKind(where.Relation), []);
        return PredicateJudge.Holds(new ResolvedPredicate(predicate, [[id], to]), table, table);
    }
}
