using Tendon.Host.Core.Resolution.Spots;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution.Layouts;

/// <summary>Finds places that are far enough apart for all members of a set, with as few of them moved as can be.</summary>
internal sealed class SpreadLayout(StepProgress progress, Scene scene)
{
    private const double StepM = 0.012;
    private const int SpotsTried = 6;

    // Packing is hard where there is hardly room; what is not found by then counts as no room.
    private const int MaxTries = 1500;
    private const int MaxMembers = 10;
    private int _tries;

    /// <summary>The moves; empty where all are apart; null where there is no room.</summary>
    public IReadOnlyList<GroundedMove>? Of(IReadOnlyList<SceneObject> members)
    {
        if (members.Count > MaxMembers)
            return null;
        foreach (double apart in SkillTolerances.ApartAimsM.SkipLast(progress.Settled.IsEmpty ? 1 : 0))
        {
            _tries = 0;
            for (int movers = 0; movers <= members.Count; movers++)
            {
                foreach (SceneObject[] moved in Subsets(members, movers).OrderBy(m => m.Count(o => progress.Settled.Contains(o.Id))))
                {
                    SceneObject[] stay = [.. members.Except(moved)];
                    if (AreApart(stay) && Places(moved, stay, apart) is { } moves)
                        return moves;
                }
            }
        }
        return null;
    }

    private bool AreApart(SceneObject[] stay)
    {
        for (int i = 0; i < stay.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                bool settled = progress.Settled.Contains(stay[i].Id) || progress.Settled.Contains(stay[j].Id);
                if (SceneRelations.DistanceM(stay[i], stay[j]) < (settled ? SkillTolerances.ApartSettledM : SkillTolerances.ApartM))
                    return false;
            }
        }
        return true;
    }

    private List<GroundedMove>? Places(SceneObject[] moved, SceneObject[] stay, double apartM)
    {
        if (moved.Length == 0)
            return [];
        if (_tries > MaxTries)
            return null;
        var table = new FreeTable(scene, [], progress);
        SceneObject widest = moved.MaxBy(o => o.WidthM)!;
        double radius = Outline.RadiusM(widest);
        var spots = SpotSearch.Grid(progress.Reach, (0.245, 0), StepM)
            .Where(p => progress.Reach.CanPut(p.XM, p.YM, radius) && table.GapM(p.XM, p.YM, radius) >= SpotSearch.LeastGapM && !table.IsShunned(p.XM, p.YM)
                && stay.All(s => DistanceM(p, s) >= apartM)).ToList();
        var chosen = new List<(double XM, double YM)>();
        if (!Choose(spots, moved.Length, apartM, chosen))
            return null;
        // Each goes to the nearest of the places that are left.
        var moves = new List<GroundedMove>();
        foreach (SceneObject o in moved)
        {
            (double x, double y) = chosen.MinBy(p => DistanceM(p, o));
            chosen.Remove((x, y));
            moves.Add(new GroundedMove(o, new SpotGoal(Math.Round(x, 4), Math.Round(y, 4))));
        }
        return moves;
    }

    // The spot that takes least room from the others first: packing from the border inwards.
    private bool Choose(List<(double XM, double YM)> spots, int count, double apartM, List<(double XM, double YM)> chosen)
    {
        if (count == 0)
            return true;
        if (spots.Count < count || ++_tries > MaxTries)
            return false;
        foreach ((double XM, double YM) spot in spots.OrderBy(p => spots.Count(q => DistanceM(p, q) < apartM)).Take(SpotsTried))
        {
            chosen.Add(spot);
            if (Choose(spots.FindAll(q => DistanceM(spot, q) >= apartM), count - 1, apartM, chosen))
                return true;
            chosen.RemoveAt(chosen.Count - 1);
        }
        return false;
    }

    private static IEnumerable<SceneObject[]> Subsets(IReadOnlyList<SceneObject> all, int size)
    {
        for (int mask = 0; mask < 1 << all.Count; mask++)
        {
            if (int.PopCount(mask) == size)
                yield return [.. all.Where((_, i) => (mask >> i & 1) != 0)];
        }
    }

    private static double DistanceM((double XM, double YM) p, SceneObject o) => DistanceM(p, (o.XM, o.YM));

    private static double DistanceM((double XM, double YM) p, (double XM, double YM) q) =>
        Math.Sqrt(((p.XM - q.XM) * (p.XM - q.XM)) + ((p.YM - q.YM) * (p.YM - q.YM)));
}
