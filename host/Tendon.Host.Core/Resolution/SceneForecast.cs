using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution;

/// <summary>The scene as it will be when a move goes as meant, for looking ahead.</summary>
public static class SceneForecast
{
    private const double ContainerFloorM = 0.0035;

    /// <summary>The scene after one move.</summary>
    public static Scene After(Scene scene, GroundedMove move)
    {
        SceneObject o = scene.Find(move.Object.Id) ?? move.Object;
        SceneObject moved = move.Goal switch
        {
            OntoGoal onto => Onto(o, scene.Find(onto.Target.Id) ?? onto.Target),
            SpotGoal spot => At(o, spot.XM, spot.YM, scene),
            PushGoal push => At(o, o.XM + (push.DirectionX * push.DistanceM), o.YM + (push.DirectionY * push.DistanceM), scene),
            _ => o,
        };
        return scene with { Objects = [.. scene.Objects.Select(other => other.Id == moved.Id ? moved : other)] };
    }

    private static SceneObject Onto(SceneObject o, SceneObject target) => o with
    {
        XM = target.XM,
        YM = target.YM,
        BaseZM = target.BaseZM + (TableKinds.IsContainer(target.Kind) ? ContainerFloorM : target.HeightM),
        Box = Shifted(o.Box, SceneRelations.CentreX(target) - SceneRelations.CentreX(o), SceneRelations.CentreY(target) - SceneRelations.CentreY(o)),
    };

    private static SceneObject At(SceneObject o, double xM, double yM, Scene scene)
    {
        (double right, double down) = PixelsPerMetre(scene);
        return o with { XM = xM, YM = yM, BaseZM = 0, Box = Shifted(o.Box, (yM - o.YM) * right, (xM - o.XM) * down) };
    }

    // Only good for which of two things is farther left or nearer; the camera's own model is not needed for that.
    private static (double Right, double Down) PixelsPerMetre(Scene scene)
    {
        double y = 0, u = 0, x = 0, v = 0;
        foreach (SceneObject a in scene.Objects)
        {
            foreach (SceneObject b in scene.Objects)
            {
                y += Math.Abs(a.YM - b.YM);
                u += Math.Abs(SceneRelations.CentreX(a) - SceneRelations.CentreX(b));
                x += Math.Abs(a.XM - b.XM);
                v += Math.Abs(SceneRelations.CentreY(a) - SceneRelations.CentreY(b));
            }
        }
        return (y > 0.01 ? u / y : 0, x > 0.01 ? v / x : 0);
    }

    private static PixelBox Shifted(PixelBox box, double rightPx, double downPx) =>
        new(box.LeftPx + rightPx, box.TopPx + downPx, box.RightPx + rightPx, box.BottomPx + downPx);
}
