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
    /// <param name="release">What is known of how the object was let go.</param>
    /// <param name="after">The new scene as it was read.</param>
    public static Scene Follow(Scene before, GroundedMove? move, Release release, Scene after)
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
        pairs.MatchOnlyOnes(others);

        List<SceneObject> objects = pairs.Renumbered();
        for (int i = 0; i < objects.Count; i++)
        {
            if (before.Find(objects[i].Id) is { } known && known.Id != moved?.Id)
                objects[i] = StackReading.Steadied(objects[i], known);
        }
        objects.AddRange(others.Where(o => !pairs.IsSeen(o) && IsHidden(o, objects, SceneRelations.SupportOf(o, before))));
        if (move is { Goal: OntoGoal onto } && moved is not null && release != Release.Failed)
            StackReading.PutOnto(moved, onto, before, objects, others.Any(o => o.Id == onto.Target.Id && pairs.IsSeen(o)), release == Release.NotSeenSince);
        if (move is { Goal: SpotGoal spot } && release != Release.Failed && objects.FindIndex(o => o.Id == move.Object.Id) is var put and >= 0)
            objects[put] = StackReading.OnTable(objects[put], spot);
        return after with { Objects = objects };
    }

    /// <summary>A thing that is not seen any more where another now covers its middle in the picture; but a cube does not hide what
    /// stands on it.</summary>
    private static bool IsHidden(SceneObject o, List<SceneObject> seen, SceneObject? support) =>
        seen.Exists(s => (s.Id != support?.Id || TableKinds.IsContainer(s.Kind)) && s.Box.LeftPx <= SceneRelations.CentreX(o) && s.Box.RightPx >= SceneRelations.CentreX(o)
            && s.Box.TopPx <= SceneRelations.CentreY(o) && s.Box.BottomPx >= SceneRelations.CentreY(o));
}
