using Tendon.Workbench.Table;

namespace Tendon.Tool.Evaluation.Goals;

/// <summary>Finds what a selector names in a world.</summary>
internal static class SelectorResolver
{
    /// <summary>Ids of the objects; empty where there is none (or no N-th).</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="table">The initial world.</param>
    /// <param name="movableOnly">Whether <c>*</c> for a kind means movable things only.</param>
    /// <param name="isClear">False when the order hangs on a few millimetres.</param>
    internal static IReadOnlyList<int> Resolve(Selector selector, TableSnapshot table, bool movableOnly, out bool isClear)
    {
        isClear = true;
        List<TableObject> fits = [.. table.Objects.Where(o => selector.Fits(o.Kind, o.Colour, o.Size) && (selector.Kind is not null || !movableOnly || o.Kind.IsMovable()))];
        if (selector.Order == SelectorOrder.None)
            return [.. fits.Select(o => o.Id)];
        if (selector.Rank > fits.Count)
            return [];
        List<TableObject> ordered = [.. fits.OrderBy(o => Key(selector.Order, o)).ThenBy(o => o.Id)];
        int at = selector.Rank - 1;
        isClear = (at == 0 || IsClear(selector.Order, ordered[at - 1], ordered[at])) && (at == ordered.Count - 1 || IsClear(selector.Order, ordered[at], ordered[at + 1]));
        return [ordered[at].Id];
    }

    private static float Key(SelectorOrder order, TableObject one) => order switch
    {
        SelectorOrder.Leftmost or SelectorOrder.FromLeft => one.Position.Y,
        SelectorOrder.Rightmost or SelectorOrder.FromRight => -one.Position.Y,
        SelectorOrder.Nearest => -one.Position.X,
        SelectorOrder.Farthest => one.Position.X,
        SelectorOrder.Largest => -VolumeM3(one),
        _ => VolumeM3(one),
    };

    private static bool IsClear(SelectorOrder order, TableObject first, TableObject second)
    {
        if (order is not (SelectorOrder.Largest or SelectorOrder.Smallest))
            return Key(order, second) - Key(order, first) >= GoalTolerances.ClearOrderM;
        float a = VolumeM3(first), b = VolumeM3(second);
        return Math.Max(a, b) >= GoalTolerances.ClearVolumeRatio * Math.Min(a, b) && Math.Abs(first.WidthM - second.WidthM) >= GoalTolerances.ClearWidthM;
    }

    private static float VolumeM3(TableObject one) => one.WidthM * one.DepthM * one.HeightM;
}
