using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution.Following;

/// <summary>
/// Gives the objects of a new scene the ids that they had in the one before. Ids of a picture last one picture only, so objects are
/// followed by kind, colour and place, and the one that was moved by where it was meant to go. What is now hidden behind or beneath
/// another is kept where it was.
/// </summary>
public static class SceneFollower
{
    /// <summary>The new scene with ids carried over; what is seen for the first time gets ids that were never used.</summary>
    /// <param name="before">The scene that the move was planned on.</param>
    /// <param name="move">What was tried, grounded in <paramref name="before"/>; null where nothing was.</param>
    /// <param name="released">The object was held until it was let go over its place.</param>
    /// <param name="after">The new scene as it was read.</param>
    public static Scene Follow(Scene before, GroundedMove? move, bool released, Scene after)
    {
        var pairs = new ScenePairs(before, after);
        SceneObject? moved = move is null ? null : before.Find(move.Object.Id);
        SceneObject[] others = [.. before.Objects.Where(o => o.Id != moved?.Id)];
        pairs.Match(others, RelationTolerances.SamePlaceM, ScenePairs.HasSameName);
        bool MayBeMoved(SceneObject seen) => move is not null && MovedObject.IsAtGoal(seen, move, RelationTolerances.HiddenBelowM);
        pairs.Match(others, RelationTolerances.TargetDriftM, (o, seen) => ScenePairs.HasSameName(o, seen) && !MayBeMoved(seen));
        if (move is not null && moved is not null)
            MovedObject.Match(pairs, move, moved);
        pairs.Match(others, RelationTolerances.TargetDriftM, ScenePairs.HasSameName);
        pairs.Match(others, RelationTolerances.MisreadM, ScenePairs.HasSameBulk);
        List<SceneObject> objects = pairs.Renumbered();
        if (move is { Goal: OntoGoal onto } && moved is not null && released && !pairs.IsSeen(moved)
            && objects.Find(o => o.Id == onto.Target.Id) is { } target)
        {
            // Held until it was let go over the target, gone from its place and nowhere else to be seen: it lies hidden where it was put.
            objects.Add(SceneForecast.After(new Scene([target, moved], 0), new GroundedMove(moved, onto with { Target = target })).Objects[1]);
        }
        objects.AddRange(others.Where(o => !pairs.IsSeen(o) && IsHidden(o, move, objects)));
        if (move is { Goal: OntoGoal over } && before.Find(over.Target.Id) is { } beneath && !pairs.IsSeen(beneath))
            LiftOver(beneath, move.Object.Id, objects);
        return after with { Objects = objects };
    }

    /// <summary>A thing that is not seen any more where another now covers its middle in the picture.</summary>
    private static bool IsHidden(SceneObject o, GroundedMove? move, List<SceneObject> seen) =>
        seen.Exists(s => s.Box.LeftPx <= SceneRelations.CentreX(o) && s.Box.RightPx >= SceneRelations.CentreX(o)
            && s.Box.TopPx <= SceneRelations.CentreY(o) && s.Box.BottomPx >= SceneRelations.CentreY(o))
        || (move is { Goal: OntoGoal onto } && onto.Target.Id == o.Id && seen.Exists(s => s.Id == move.Object.Id && MovedObject.HidesFromAbove(s, o)));

    // What hides the thing it was put on is read as if it stood on the table.
    private static void LiftOver(SceneObject beneath, int movedId, List<SceneObject> objects)
    {
        int i = objects.FindIndex(o => o.Id == movedId);
        if (i >= 0 && !SceneRelations.Holds(Relation.On, objects[i], beneath) && MovedObject.HidesFromAbove(objects[i], beneath))
            objects[i] = objects[i] with { XM = beneath.XM, YM = beneath.YM, BaseZM = beneath.BaseZM + beneath.HeightM };
    }
}
