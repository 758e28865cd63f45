using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution;

/// <summary>Finds what a referring expression can mean in a scene, before its quantifier is looked at.</summary>
public static class ReferenceMatcher
{
    /// <summary>All objects that fit, after superlatives and the grounding box, in order from left to right.</summary>
    public static IReadOnlyList<SceneObject> Match(ReferringExpression e, Scene scene, IEnumerable<SceneObject> among)
    {
        var fitting = among.Where(o => Fits(e, o)).ToList();
        if (e.Where is { } where)
        {
            IReadOnlyList<SceneObject> places = Match(where.To, scene, scene.Objects);
            fitting.RemoveAll(o => !places.Any(p => SceneRelations.Holds(where.Relation, o, p)));
        }
        if (e.Except.Count > 0)
        {
            // All are looked for before any is taken away: "except the leftmost and the second from the left".
            HashSet<int> excluded = [.. e.Except.SelectMany(except => Match(except, scene, fitting)).Select(o => o.Id)];
            fitting.RemoveAll(o => excluded.Contains(o.Id));
        }
        fitting.Sort((a, b) => Compare(SceneRelations.CentreX(a), SceneRelations.CentreX(b), a, b));
        if (e.Pick != Pick.None)
            return Picked(e, fitting);
        return e.Box is { } box && fitting.Count > 1 ? [NearestTo(box, fitting)] : fitting;
    }

    /// <summary>Kind, colour and size only.</summary>
    public static bool Fits(ReferringExpression e, SceneObject o) =>
        (e.Kind is null || Same(e.Kind, o.Kind))
        && (e.Colour is null || Same(e.Colour, o.Colour))
        && (e.Size is null || o.Size.Length == 0 || Same(e.Size, o.Size));

    private static IReadOnlyList<SceneObject> Picked(ReferringExpression e, List<SceneObject> leftToRight)
    {
        int n = leftToRight.Count;
        int index = e.Pick switch
        {
            Pick.Leftmost => 0,
            Pick.Rightmost => n - 1,
            Pick.FromLeft => e.Ordinal - 1,
            Pick.FromRight => n - e.Ordinal,
            _ => -1,
        };
        if (index >= 0 && index < n)
            return [leftToRight[index]];
        if (n == 0 || e.Pick is Pick.Leftmost or Pick.Rightmost or Pick.FromLeft or Pick.FromRight)
            return [];
        return
        [
            e.Pick switch
            {
                // The bottom of the box is where the thing stands.
                Pick.Nearest => leftToRight.MaxBy(o => o.Box.BottomPx)!,
                Pick.Farthest => leftToRight.MinBy(o => o.Box.BottomPx)!,
                Pick.Largest => leftToRight.MaxBy(VolumeM3)!,
                _ => leftToRight.MinBy(VolumeM3)!,
            },
        ];
    }

    private static double VolumeM3(SceneObject o) => o.WidthM * o.WidthM * o.HeightM;

    private static SceneObject NearestTo(PixelBox box, List<SceneObject> objects)
    {
        double x = (box.LeftPx + box.RightPx) / 2, y = (box.TopPx + box.BottomPx) / 2;
        return objects.MinBy(o => Math.Pow(SceneRelations.CentreX(o) - x, 2) + Math.Pow(SceneRelations.CentreY(o) - y, 2))!;
    }

    private static int Compare(double x, double y, SceneObject a, SceneObject b) => x != y ? x.CompareTo(y) : a.Id.CompareTo(b.Id);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
