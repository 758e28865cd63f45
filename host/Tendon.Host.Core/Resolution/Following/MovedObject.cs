using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution.Following;

/// <summary>Finds the object that the arm has tried to move.</summary>
internal static class MovedObject
{
    /// <summary>Pairs the moved object with what is seen: by name at its goal or wherever it may have come to, else a newcomer at its goal.</summary>
    public static void Match(ScenePairs pairs, GroundedMove move, SceneObject moved)
    {
        SceneObject? found = pairs.Unpaired.Where(o => ScenePairs.HasSameName(o, moved))
            .MinBy(o => Math.Min(FromGoalM(o, move), SceneRelations.DistanceM(o, moved)));
        // What was let go into a bowl or onto a cube is seen half hidden, and its kind or colour may be misread. Where the object has left
        // its place and its goal holds a thing that was nowhere before, that thing is the object.
        if (found is null && !pairs.After.Objects.Any(o => TableKinds.IsMovable(o.Kind) && SceneRelations.DistanceM(o, moved) <= RelationTolerances.SamePlaceM))
            found = pairs.Unpaired.Where(o => TableKinds.IsMovable(o.Kind) && IsAtGoal(o, move, RelationTolerances.SamePlaceM)).MinBy(o => FromGoalM(o, move));
        // A ball may have rolled on, and the light may make another colour of it.
        if (found is null && pairs.Unpaired.Where(o => o.Kind == moved.Kind && IsOneColour(o, moved)).ToList() is [var only])
            found = only;
        if (found is not null)
            pairs.Add(moved, found);
    }

    private static bool IsOneColour(SceneObject a, SceneObject b) => a.OtherColour == b.Colour || b.OtherColour == a.Colour;

    /// <summary>Whether a seen object is where the move was to bring its own.</summary>
    public static bool IsAtGoal(SceneObject o, GroundedMove move, double withinM) => move.Goal switch
    {
        OntoGoal onto => SceneRelations.Holds(onto.Relation, o with { Id = -1 }, onto.Target) || (TableKinds.IsMovable(onto.Target.Kind) && FromGoalM(o, move) <= withinM),
        _ => FromGoalM(o, move) <= withinM,
    };

    private static double FromGoalM(SceneObject o, GroundedMove move)
    {
        (double x, double y) = move.Goal switch
        {
            OntoGoal onto => (onto.Target.XM, onto.Target.YM),
            SpotGoal spot => (spot.XM, spot.YM),
            PushGoal push => (move.Object.XM + (push.DirectionX * push.DistanceM), move.Object.YM + (push.DirectionY * push.DistanceM)),
            _ => (move.Object.XM, move.Object.YM),
        };
        return Math.Sqrt(((o.XM - x) * (o.XM - x)) + ((o.YM - y) * (o.YM - y)));
    }
}
