using Tendon.Workbench.Judge;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Evaluation.Goals;

/// <summary>Whether one thing has taken the place of another.</summary>
internal static class SwapJudge
{
    /// <summary>True when <paramref name="id"/> is where <paramref name="other"/> was: in or on the same thing, or on the table within
    /// 3 cm of the spot.</summary>
    internal static bool Took(TableSnapshot start, TableSnapshot end, int id, int other)
    {
        int support = TableOutlines.SupportOf(start, other);
        if (support != TableOutlines.Table && support != id)
            return GroundTruth.On(end, id, support);
        // One that stood on the other: they have changed places when it now stands on that.
        if (support == id)
            return GroundTruth.On(end, id, other);
        TableObject now = end.Objects.First(o => o.Id == id), then = start.Objects.First(o => o.Id == other);
        return PlaceJudge.DistanceM(now, then) <= GoalTolerances.SwappedM;
    }
}
