using Tendon.Host.Core.Resolution.Following;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution;

/// <summary>Did the move happen? Told from the seen scene alone.</summary>
public static class GoalCheck
{
    /// <summary>Compares a settled new scene with what the move meant to do.</summary>
    /// <param name="move">Grounded in <paramref name="before"/>.</param>
    /// <param name="before">The scene that the move was planned on.</param>
    /// <param name="after">The new scene.</param>
    /// <param name="release">What is known of how the object was let go.</param>
    public static MoveLook Look(GroundedMove move, Scene before, Scene after, Release release = Release.Failed)
    {
        Scene scene = SceneFollower.Follow(before, move, release, after);
        return new(VerdictOf(move, scene), scene);
    }

    private static MoveVerdict VerdictOf(GroundedMove move, Scene scene)
    {
        if (scene.Find(move.Object.Id) is not { } found)
            return MoveVerdict.ObjectLost;
        if (move.Goal is OntoGoal onto)
        {
            if (scene.Find(onto.Target.Id) is not { } target)
                return MoveVerdict.TargetLost;
            if (SceneRelations.Holds(onto.Relation, found, target))
                return MoveVerdict.Done;
        }
        else if (IsDone(move, found))
        {
            return MoveVerdict.Done;
        }
        return SceneRelations.DistanceM(found, move.Object) <= RelationTolerances.SamePlaceM ? MoveVerdict.Unmoved : MoveVerdict.Elsewhere;
    }

    private static bool IsDone(GroundedMove move, SceneObject found)
    {
        if (move.Goal is SpotGoal spot)
        {
            double off = Math.Sqrt(((found.XM - spot.XM) * (found.XM - spot.XM)) + ((found.YM - spot.YM) * (found.YM - spot.YM)));
            return off <= RelationTolerances.AtSpotM && found.BaseZM <= found.HeightM * RelationTolerances.StackHeightShare;
        }
        var push = (PushGoal)move.Goal;
        double x = found.XM - move.Object.XM, y = found.YM - move.Object.YM;
        double along = (x * push.DirectionX) + (y * push.DirectionY), across = Math.Abs((x * push.DirectionY) - (y * push.DirectionX));
        return along >= push.DistanceM * RelationTolerances.PushShare && across <= along / 2;
    }
}
