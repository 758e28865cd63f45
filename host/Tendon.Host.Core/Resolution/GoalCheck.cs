using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution;

/// <summary>Did the move happen? Told from the seen scene alone. Objects are followed by kind, colour and place, since ids last one scene only.</summary>
public static class GoalCheck
{
    /// <summary>Compares a settled new scene with what the move meant to do.</summary>
    /// <param name="move">Grounded in <paramref name="before"/>.</param>
    /// <param name="before">The scene that the move was planned on.</param>
    /// <param name="after">The new scene.</param>
    public static MoveLook Look(GroundedMove move, Scene before, Scene after) => move.Goal is OntoGoal onto
        ? Look(move, onto, before, after)
        : throw new NotSupportedException($"{move.Goal.GetType().Name} cannot be looked at yet");

    private static MoveLook Look(GroundedMove move, OntoGoal onto, Scene before, Scene after)
    {
        SceneObject? target = Nearest(after.Objects.Where(o => IsLike(o, onto.Target)), onto.Target, RelationTolerances.TargetDriftM);
        var alike = after.Objects.Where(o => IsLike(o, move.Object) && o.Id != target?.Id).ToList();
        // The twins of the object stand where they stood; whatever else looks like it is it.
        foreach (SceneObject twin in before.Objects.Where(o => IsLike(o, move.Object) && o.Id != move.Object.Id && o.Id != onto.Target.Id))
        {
            if (Nearest(alike, twin, RelationTolerances.SamePlaceM) is { } same)
                alike.Remove(same);
        }
        // What was let go into a bowl or onto a cube is seen half hidden, and its kind or colour may be misread. Where the object has
        // left its place and the target holds a thing that was nowhere before, that thing is the object.
        bool hasLeft = !after.Objects.Any(o => TableKinds.IsMovable(o.Kind) && SceneRelations.DistanceM(o, move.Object) <= RelationTolerances.SamePlaceM);
        var holding = alike.Concat(after.Objects.Where(o => hasLeft && IsNewcomer(o, move.Object, onto.Target, before))).ToList();
        if (target is null && holding.Any(o => HidesFromAbove(o, onto.Target)))
            return new(MoveVerdict.Done, null);
        if (target is null)
            return new(alike.Count == 0 ? MoveVerdict.ObjectLost : MoveVerdict.TargetLost, null);
        if (holding.Any(o => o.Id != target.Id && SceneRelations.Holds(onto.Relation, o, target)))
            return new(MoveVerdict.Done, null);
        if (alike.Count == 0)
            return new(MoveVerdict.ObjectLost, null);
        SceneObject found = alike.MinBy(o => SceneRelations.DistanceM(o, move.Object))!;
        bool unmoved = SceneRelations.DistanceM(found, move.Object) <= RelationTolerances.SamePlaceM;
        return new(unmoved ? MoveVerdict.Unmoved : MoveVerdict.Elsewhere, new GroundedMove(found, onto with { Target = target }));
    }

    /// <summary>Size is not compared: an object that is turned, occluded or contained may be seen as the other size.</summary>
    private static bool IsLike(SceneObject a, SceneObject b) => a.Kind == b.Kind && a.Colour == b.Colour;

    // A large cube hides the small one that it stands on. In the picture it is higher than that one was; had it fallen beside it or in
    // front of it, it would be level or lower, and behind it the other would be seen.
    private static bool HidesFromAbove(SceneObject o, SceneObject target) => TableKinds.IsMovable(target.Kind)
        && SceneRelations.DistanceM(o, target) <= RelationTolerances.HiddenBelowM
        && SceneRelations.CentreY(target) - SceneRelations.CentreY(o) >= (target.Box.BottomPx - target.Box.TopPx) * RelationTolerances.HiddenRiseShare;

    private static bool IsNewcomer(SceneObject o, SceneObject moved, SceneObject target, Scene before) => TableKinds.IsMovable(o.Kind)
        && !before.Objects.Any(b => b.Id != moved.Id && b.Id != target.Id && SceneRelations.DistanceM(b, o) <= RelationTolerances.SamePlaceM);

    private static SceneObject? Nearest(IEnumerable<SceneObject> objects, SceneObject to, double withinM) =>
        objects.Where(o => SceneRelations.DistanceM(o, to) <= withinM).MinBy(o => SceneRelations.DistanceM(o, to));
}
