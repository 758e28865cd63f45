using System.Numerics;
using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Scenes;
using Tendon.Workbench.Camera;
using Tendon.Workbench.Scenes;
using Tendon.Workbench.Table;

namespace Tendon.System.Tests.Vision;

/// <summary>A written scene, rendered, and what a reader sees in it through the true camera.</summary>
internal sealed record SeenScene(IReadOnlyList<TableObject> There, IReadOnlyList<SceneObject> Seen)
{
    public static SeenScene Look(ISceneReader reader, string scene, ulong seed, Func<TableSnapshot, IReadOnlyList<PrintedLabel>>? labels = null)
    {
        TableSnapshot table = SceneSampler.Sample(SceneText.Parse(scene, seed), seed);
        using var camera = new BenchCamera(new CameraOptions((long)seed));
        var rgb = new byte[BenchCamera.PictureBytes];
        camera.Render(table, rgb, new RenderOptions((long)seed) { Labels = labels?.Invoke(table) ?? [] });
        CameraTruth truth = camera.Truth;
        Vector3 t = truth.Translation;
        var model = new CameraModel(
            CameraTruth.WidthPx, CameraTruth.HeightPx, truth.FocalPx, truth.FocalPx, truth.CentreXPx, truth.CentreYPx, truth.K1, truth.K2, truth.Rotation, [t.X, t.Y, t.Z]);
        return new SeenScene(table.Objects, reader.Read(new CameraFrame(rgb, CameraTruth.WidthPx, CameraTruth.HeightPx, 0, 0), model).Objects);
    }

    /// <summary>True when every object was seen with its kind and colour, within 12 mm in the plane and 8 mm in height, and nothing else.</summary>
    public bool IsRight => There.Count == Seen.Count && There.All(IsSeen);

    private bool IsSeen(TableObject body)
    {
        float baseZ = body.Position.Z - (body.HeightM / 2);
        return Seen.Any(s => s.Kind == body.Kind.ToString().ToLowerInvariant() && s.Colour == body.Colour.ToString().ToLowerInvariant()
            && Math.Abs(s.BaseZM - baseZ) < 0.008 && Vector2.Distance(new((float)s.XM, (float)s.YM), new(body.Position.X, body.Position.Y)) < 0.012f);
    }
}
