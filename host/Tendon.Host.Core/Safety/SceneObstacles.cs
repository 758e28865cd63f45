using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Safety;

/// <summary>What a scene looks like to the envelope check.</summary>
public static class SceneObstacles
{
    // A scene object reports the short side of a tray; the trays that the workbench knows are 20 to 60 mm longer than deep.
    private const double TrayExtraLengthM = 0.04;
    private const double TrayLengthDoubtM = 0.01;

    /// <summary>Obstacles for all objects but those whose ids are left out.</summary>
    public static Obstacle[] Of(Scene scene, params ReadOnlySpan<int> exceptIds)
    {
        var obstacles = new List<Obstacle>();
        foreach (SceneObject thing in scene.Objects)
        {
            if (!exceptIds.Contains(thing.Id))
                obstacles.Add(Of(thing));
        }
        return obstacles.ToArray();
    }

    /// <summary>The body that stands for an object; unknown kinds count as upright cylinders.</summary>
    public static Obstacle Of(SceneObject thing)
    {
        double half = thing.WidthM / 2, top = thing.BaseZM + thing.HeightM;
        return thing.Kind switch
        {
            "cube" => new(thing.Id, ObstacleShape.Box, thing.XM, thing.YM, thing.BaseZM, top, half, half, thing.YawRad),
            "tray" => new(
                thing.Id, ObstacleShape.BoxContainer, thing.XM, thing.YM, thing.BaseZM, top, half + (TrayExtraLengthM / 2), half, thing.YawRad,
                TrayLengthDoubtM),
            // A cylinder that has a direction lies on its side; the longest that are known are half as long again as wide.
            "cylinder" when thing.YawRad != 0 => new(thing.Id, ObstacleShape.Box, thing.XM, thing.YM, thing.BaseZM, top, half * 1.5, half, thing.YawRad),
            "bowl" or "plate" => new(thing.Id, ObstacleShape.RoundContainer, thing.XM, thing.YM, thing.BaseZM, top, half, half, 0),
            _ => new(thing.Id, ObstacleShape.Cylinder, thing.XM, thing.YM, thing.BaseZM, top, half, half, 0),
        };
    }
}
