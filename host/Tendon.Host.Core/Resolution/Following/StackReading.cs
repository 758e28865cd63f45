using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution.Following;

/// <summary>
/// Reads stacks with the knowledge of what was done. A single picture from above hardly tells a cube on another from one behind it;
/// but what was held until it was let go over a thing, and still covers it in the picture, stands on it, and what it stands on stands.
/// </summary>
internal static class StackReading
{
    // A picture that has not changed by more than this shows the same thing at the same place.
    private const double SamePicturePx = 5;

    // What stands on a thing covers it from above by much more of a box than what lies beside or behind it.
    private const double CoveringShare = 0.45;

    // What stands on a thing is in line with it, and its foot is seen on the other's top, not at the back of its own foot.
    private const double InLineShare = 0.35, FootBelowTopShare = 0.3;

    // A stack is at times read twice, at two depths.
    private const double ReadTwiceM = 0.05;

    /// <summary>An object that was not moved, with the height it had where only its reading has changed and not its picture.</summary>
    public static SceneObject Steadied(SceneObject seen, SceneObject known)
    {
        bool otherHeight = Math.Abs(seen.BaseZM - known.BaseZM) > known.HeightM / 3;
        bool samePicture = Math.Abs(SceneRelations.CentreX(seen) - SceneRelations.CentreX(known)) <= SamePicturePx
            && Math.Abs(seen.Box.BottomPx - known.Box.BottomPx) <= SamePicturePx;
        return otherHeight && samePicture ? At(seen, known) : seen;
    }

    /// <summary>What was let go over the bare table and is read to stand on something close by lies on the table: its picture is the same
    /// when it is read higher and, by about as much, nearer to the camera.</summary>
    public static SceneObject OnTable(SceneObject seen, SpotGoal spot)
    {
        double off = Math.Sqrt(((seen.XM - spot.XM) * (seen.XM - spot.XM)) + ((seen.YM - spot.YM) * (seen.YM - spot.YM)));
        return seen.BaseZM > seen.HeightM / 3 && off <= RelationTolerances.AtSpotM + seen.BaseZM
            ? seen with { XM = spot.XM, YM = spot.YM, BaseZM = 0 }
            : seen;
    }

    /// <summary>Corrects where the moved object and what is beneath it stand, after it was let go over its target.</summary>
    /// <param name="moved">The object as it was before.</param>
    /// <param name="onto">Where it went.</param>
    /// <param name="before">The scene before the move.</param>
    /// <param name="objects">The followed objects; corrected in place.</param>
    /// <param name="targetIsSeen">The target itself is in the new picture.</param>
    /// <param name="wasUnseen">A look before did not show the object either: it lies hidden where it was put.</param>
    public static void PutOnto(SceneObject moved, OntoGoal onto, Scene before, List<SceneObject> objects, bool targetIsSeen, bool wasUnseen)
    {
        SceneObject target = before.Find(onto.Target.Id) ?? onto.Target;
        SceneObject? seen = objects.Find(o => o.Id == moved.Id);
        SceneObject placed = SceneForecast.After(new Scene([target, moved], 0), new GroundedMove(moved, onto with { Target = target })).Objects[1];
        if (seen is null)
        {
            if (wasUnseen && objects.Exists(o => o.Id == target.Id))
                objects.Add(placed);
            return;
        }
        if (TableKinds.IsContainer(target.Kind) || !(Covers(seen, target) || HasFootOn(seen, target) || (!targetIsSeen && IsAbove(seen, target))))
            return;
        Put(objects, At(seen, placed));
        for (SceneObject? beneath = target; beneath is not null; beneath = SceneRelations.SupportOf(beneath, before))
            Put(objects, beneath);
        objects.RemoveAll(o => before.Find(o.Id) is null && SceneRelations.DistanceM(o, target) <= ReadTwiceM
            && (ScenePairs.HasSameName(o, moved) || ScenePairs.HasSameName(o, target)));
    }

    private static void Put(List<SceneObject> objects, SceneObject o)
    {
        int i = objects.FindIndex(other => other.Id == o.Id);
        if (i < 0)
            objects.Add(o);
        else
            objects[i] = At(objects[i], o);
    }

    private static SceneObject At(SceneObject seen, SceneObject known) => seen with { XM = known.XM, YM = known.YM, BaseZM = known.BaseZM };

    private static bool Covers(SceneObject upper, SceneObject lower)
    {
        double width = Math.Min(upper.Box.RightPx, lower.Box.RightPx) - Math.Max(upper.Box.LeftPx, lower.Box.LeftPx);
        double height = Math.Min(upper.Box.BottomPx, lower.Box.BottomPx) - Math.Max(upper.Box.TopPx, lower.Box.TopPx);
        return width > 0 && height > 0 && width * height >= Math.Min(AreaPx(upper.Box), AreaPx(lower.Box)) * CoveringShare;
    }

    private static bool HasFootOn(SceneObject upper, SceneObject lower)
    {
        double width = Math.Min(upper.Box.RightPx - upper.Box.LeftPx, lower.Box.RightPx - lower.Box.LeftPx);
        double belowTop = (upper.Box.BottomPx - lower.Box.TopPx) / (lower.Box.BottomPx - lower.Box.TopPx);
        return Math.Abs(SceneRelations.CentreX(upper) - SceneRelations.CentreX(lower)) <= width * InLineShare && belowTop is >= FootBelowTopShare and <= 1;
    }

    private static double AreaPx(in PixelBox box) => (box.RightPx - box.LeftPx) * (box.BottomPx - box.TopPx);

    // What it stands on is hidden by it.
    private static bool IsAbove(SceneObject upper, SceneObject lower) => SceneRelations.DistanceM(upper, lower) <= RelationTolerances.HiddenBelowM;
}
