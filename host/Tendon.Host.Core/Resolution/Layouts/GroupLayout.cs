using Tendon.Host.Core.Resolution.Spots;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution.Layouts;

/// <summary>
/// Brings groups of objects together on the table, each around one of its members or at a free place, and apart from the other
/// groups. Of all choices of a member to gather around it takes the one with the fewest and shortest moves.
/// </summary>
internal sealed class GroupLayout(StepProgress progress, Scene scene)
{
    // Beyond this many choices only the first members are tried.
    private const int MaxChoices = 150;

    /// <summary>The moves that bring the groups together; empty where they are; null where there is no room.</summary>
    /// <param name="groups">The members of each group.</param>
    /// <param name="apartM">Least gap between members of different groups.</param>
    public IReadOnlyList<GroundedMove>? Of(IReadOnlyList<IReadOnlyList<SceneObject>> groups, double apartM)
    {
        var anchors = groups.Select(g => g.Where(IsOnTable).Cast<SceneObject?>().Append(null).ToList()).ToList();
        while (anchors.Aggregate(1.0, (n, a) => n * a.Count) > MaxChoices && anchors.MaxBy(a => a.Count) is { Count: > 2 } most)
            most.RemoveAt(most.Count - 2);
        IReadOnlyList<GroundedMove>? best = null;
        double least = double.PositiveInfinity;
        foreach (SceneObject?[] chosen in Products(anchors))
        {
            if (Around(groups, chosen, apartM, least) is not { } moves)
                continue;
            double cost = moves.Sum(m => 1 + TravelM(m));
            if (cost < least)
                (best, least) = (moves, cost);
        }
        return best;
    }

    private bool IsOnTable(SceneObject o) => SceneRelations.SupportOf(o, scene) is null;

    private List<GroundedMove>? Around(IReadOnlyList<IReadOnlyList<SceneObject>> groups, SceneObject?[] anchors, double apartM, double leastCost)
    {
        var placed = groups.Select((_, g) => anchors[g] is { } anchor ? new List<SceneObject> { anchor } : []).ToList();
        for (int g = 0; g < groups.Count; g++)
        {
            if (anchors[g] is { } anchor && !IsApart(anchor, g, placed, apartM))
                return null;
        }
        var open = groups.Select((group, g) => group.Where(o => o.Id != anchors[g]?.Id).ToList()).ToList();
        for (int g = 0; g < groups.Count; g++)
            KeepThoseNear(open[g], g, placed, apartM);
        var moves = new List<GroundedMove>();
        if (open.Sum(o => o.Count) >= leastCost)
            return null;
        for (int g = 0; g < groups.Count; g++)
        {
            foreach (SceneObject o in open[g].OrderBy(o => placed[g].Count == 0 ? 0 : SceneRelations.DistanceM(o, placed[g][0])))
            {
                if (Slot(o, g, placed, open, moves, apartM) is not { } spot)
                    return null;
                moves.Add(new GroundedMove(o, spot));
                placed[g].Add(o with { XM = spot.XM, YM = spot.YM, BaseZM = 0 });
            }
        }
        return moves;
    }

    private void KeepThoseNear(List<SceneObject> open, int g, List<List<SceneObject>> placed, double apartM)
    {
        bool grown = placed[g].Count > 0;
        while (grown)
        {
            grown = false;
            foreach (SceneObject o in open.ToList())
            {
                if (!IsOnTable(o) || !IsApart(o, g, placed, apartM) || !placed[g].Exists(p => AreTogether(o, p)))
                    continue;
                grown |= open.Remove(o);
                placed[g].Add(o);
            }
        }
    }

    private bool AreTogether(SceneObject a, SceneObject b)
    {
        bool settled = progress.Settled.Contains(a.Id) || progress.Settled.Contains(b.Id);
        return Outline.GapM(a, b) <= (settled ? SkillTolerances.TogetherSettledM : SkillTolerances.TogetherM);
    }

    private bool IsApart(SceneObject o, int group, List<List<SceneObject>> placed, double apartM)
    {
        for (int g = 0; g < placed.Count; g++)
        {
            double least = apartM - (progress.Settled.Contains(o.Id) ? SkillTolerances.GroupsSettledSlackM : 0);
            if (g != group && placed[g].Exists(p => Outline.GapM(o, p) < least))
                return false;
        }
        return true;
    }

    private SpotGoal? Slot(SceneObject o, int group, List<List<SceneObject>> placed, List<List<SceneObject>> open, List<GroundedMove> moves, double apartM)
    {
        // Those that will move do not stand where they stand now, but where they will.
        IEnumerable<int> leaving = open.SelectMany(g => g).Select(m => m.Id);
        IEnumerable<SceneObject> standing = scene.Objects.Where(s => !leaving.Contains(s.Id)).Concat(placed.SelectMany(p => p).Where(p => moves.Exists(m => m.Object.Id == p.Id)));
        var table = new FreeTable(scene with { Objects = [.. standing] }, [o.Id], progress);
        var now = new FreeTable(scene, [o.Id], progress);
        List<SceneObject> own = placed[group];
        (double x0, double y0) = own.Count == 0 ? (o.XM, o.YM) : (own.Average(p => p.XM), own.Average(p => p.YM));
        SceneObject[] others = [.. placed.Where((_, g) => g != group).SelectMany(p => p)];
        double half = o.WidthM / 2, crowd = own.Count == 0 ? 0.02 * (open[group].Count - 1) : 0;
        return SpotSearch.Best(
            table, o, (x0, y0),
            (x, y) =>
            {
                double off = Math.Abs(NearestM(own, o, x, y) - SkillTolerances.TogetherAimM);
                if (off > SkillTolerances.TogetherSlackM || Array.Exists(others, p => Outline.DistanceM(p, x, y) - half < apartM + crowd))
                    return double.PositiveInfinity;
                // A spot that is free already spares a detour.
                double detour = now.GapM(x, y, half) < SkillTolerances.TightGapM ? 0.05 : 0;
                return off + detour + Math.Sqrt(Square(x - x0) + Square(y - y0)) + (0.2 * Math.Sqrt(Square(x - o.XM) + Square(y - o.YM)));
            },
            SkillTolerances.TightGapM);
    }

    // Gap to the nearest of the group; a group that has no place yet may begin anywhere.
    private static double NearestM(List<SceneObject> own, SceneObject o, double xM, double yM)
    {
        double nearest = own.Count == 0 ? SkillTolerances.TogetherAimM : double.PositiveInfinity;
        foreach (SceneObject p in own)
            nearest = Math.Min(nearest, Math.Sqrt(Square(p.XM - xM) + Square(p.YM - yM)) - ((p.WidthM + o.WidthM) / 2));
        return nearest;
    }

    private static IEnumerable<SceneObject?[]> Products(List<List<SceneObject?>> choices)
    {
        IEnumerable<SceneObject?[]> all = [[]];
        foreach (List<SceneObject?> next in choices)
            all = all.SelectMany(a => next.Select(o => (SceneObject?[])[.. a, o]));
        return all;
    }

    private static double TravelM(GroundedMove move) => move.Goal is SpotGoal s ? Math.Sqrt(Square(s.XM - move.Object.XM) + Square(s.YM - move.Object.YM)) : 0;

    private static double Square(double v) => v * v;
}
