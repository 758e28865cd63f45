using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution.Following;

/// <summary>Which object of a new scene is which of the one before, found in several passes from the surest to the least sure.</summary>
internal sealed class ScenePairs(Scene before, Scene after)
{
    private readonly List<SceneObject> _unpaired = [.. after.Objects];
    private readonly Dictionary<int, SceneObject> _known = [];
    private readonly HashSet<int> _seen = [];

    /// <summary>The new scene as it was read.</summary>
    public Scene After => after;

    /// <summary>What of the new scene has not been recognised yet.</summary>
    public IReadOnlyList<SceneObject> Unpaired => _unpaired;

    /// <summary>Size is not compared: an object that is turned, occluded or contained may be seen as the other size.</summary>
    public static bool HasSameName(SceneObject a, SceneObject b) => a.Kind == b.Kind && a.Colour == b.Colour;

    /// <summary>Both can be moved or both cannot.</summary>
    public static bool HasSameBulk(SceneObject a, SceneObject b) => TableKinds.IsMovable(a.Kind) == TableKinds.IsMovable(b.Kind);

    /// <summary>Whether an earlier object has been recognised.</summary>
    public bool IsSeen(SceneObject o) => _seen.Contains(o.Id);

    /// <summary>Recognises one object.</summary>
    public void Add(SceneObject known, SceneObject seen)
    {
        _unpaired.Remove(seen);
        _known[seen.Id] = known;
        _seen.Add(known.Id);
    }

    /// <summary>Pairs what is close and alike, the closest first.</summary>
    public void Match(IEnumerable<SceneObject> earlier, double withinM, Func<SceneObject, SceneObject, bool> isAlike)
    {
        var near = earlier.Where(o => !IsSeen(o))
            .SelectMany(o => _unpaired.Where(s => isAlike(o, s)).Select(s => (Known: o, Seen: s, DistanceM: ApartM(o, s))))
            .Where(p => p.DistanceM <= withinM).OrderBy(p => p.DistanceM).ToList();
        foreach ((SceneObject known, SceneObject seen, _) in near)
        {
            if (!IsSeen(known) && _unpaired.Contains(seen))
                Add(known, seen);
        }
    }

    /// <summary>Pairs what is the only one of its name both among the missing and among the newly seen, however far it has come.</summary>
    public void MatchOnlyOnes(IEnumerable<SceneObject> earlier)
    {
        var missing = earlier.Where(o => !IsSeen(o)).ToList();
        foreach (SceneObject o in missing)
        {
            if (missing.Count(m => HasSameName(m, o)) == 1 && _unpaired.Where(s => HasSameName(s, o)).ToList() is [var seen])
                Add(o, seen);
        }
    }

    /// <summary>The new objects under their lasting ids and first names.</summary>
    public List<SceneObject> Renumbered()
    {
        int next = before.Objects.Select(o => o.Id).Append(-1).Max() + 1;
        return [.. after.Objects.Select(o => _known.TryGetValue(o.Id, out SceneObject? known)
            ? o with { Id = known.Id, Kind = known.Kind, Colour = known.Colour, Size = known.Size }
            : o with { Id = next++ })];
    }

    // Heights tell the levels of a stack apart, which share one place; they are read less surely than places.
    private static double ApartM(SceneObject a, SceneObject b) => SceneRelations.DistanceM(a, b) + (0.25 * Math.Abs(a.BaseZM - b.BaseZM));
}
