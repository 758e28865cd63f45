using System.Numerics;
using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Scenes;
using Tendon.Workbench.Camera;
using Tendon.Workbench.Scenes;
using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.System.Tests.Vision;

/// <summary>Renders tables that the model was not trained on (training and its validation use seeds of other ranges and another
/// sampler) and compares what a reader sees with what is there.</summary>
internal sealed class SeenTables
{
    private const ulong FirstSeed = 7_000_000;

    /// <summary>A detection counts when its base centre is this near to the true one, in metres.</summary>
    private const double NearM = 0.015;

    public int Objects { get; private set; }

    public int Found { get; private set; }

    public int Claimed { get; private set; }

    public int RightKind { get; private set; }

    public int RightColour { get; private set; }

    public List<double> ErrorsMm { get; } = [];

    /// <summary>Things that stand on a movable thing, and how many of them were seen there (underside within 8 mm).</summary>
    public int Stacked { get; private set; }

    public int SeenStacked { get; private set; }

    public double Recall => Found / (double)Objects;

    public double Precision => Claimed == 0 ? 0 : Found / (double)Claimed;

    public double MedianErrorMm => ErrorsMm.Count == 0 ? double.PositiveInfinity : ErrorsMm.Order().ElementAt(ErrorsMm.Count / 2);

    /// <summary>Shows the reader <paramref name="tables"/> tables.</summary>
    public static SeenTables Read(ISceneReader reader, int tables)
    {
        var result = new SeenTables();
        var rgb = new byte[BenchCamera.PictureBytes];
        using var camera = new BenchCamera(new CameraOptions(1));
        for (ulong seed = FirstSeed; seed < FirstSeed + (ulong)tables; seed++)
        {
            if (!SceneSampler.TrySample(RandomSceneSpec.Draw(new Xoshiro256(seed), 6), seed, out TableSnapshot? table, out _))
                continue;
            camera.Mount(new CameraOptions((long)seed));
            camera.Render(table!, rgb, new RenderOptions((long)seed));
            CameraTruth truth = camera.Truth;
            Vector3 t = truth.Translation;
            var model = new CameraModel(
                CameraTruth.WidthPx, CameraTruth.HeightPx, truth.FocalPx, truth.FocalPx, truth.CentreXPx, truth.CentreYPx, truth.K1, truth.K2, truth.Rotation, [t.X, t.Y, t.Z]);
            Scene scene = reader.Read(new CameraFrame(rgb, CameraTruth.WidthPx, CameraTruth.HeightPx, 0, 0), model);
            result.Compare(table!.Objects, scene.Objects);
        }
        return result;
    }

    private void Compare(IReadOnlyList<TableObject> there, IReadOnlyList<SceneObject> seen)
    {
        Objects += there.Count;
        foreach (TableObject body in there.Where(b => b.Position.Z - (b.HeightM / 2) > 0.018f))
        {
            Stacked++;
            float baseZ = body.Position.Z - (body.HeightM / 2);
            if (seen.Any(s => Math.Abs(s.BaseZM - baseZ) < 0.008 && Math.Abs(s.XM - body.Position.X) < 0.01 && Math.Abs(s.YM - body.Position.Y) < 0.01))
                SeenStacked++;
        }
        Claimed += seen.Count;
        var pairs = from body in there
                    from item in seen
                    where body.Kind.IsContainer() == item.Kind is "bowl" or "plate" or "tray"
                    let distance = Distance(body, item)
                    where distance < NearM
                    orderby distance
                    select (body, item, distance);
        HashSet<int> bodies = [], items = [];
        foreach ((TableObject body, SceneObject item, _) in pairs)
        {
            if (bodies.Contains(body.Id) || items.Contains(item.Id))
                continue;
            bodies.Add(body.Id);
            items.Add(item.Id);
            Found++;
            RightKind += item.Kind == body.Kind.ToString().ToLowerInvariant() ? 1 : 0;
            RightColour += item.Colour == body.Colour.ToString().ToLowerInvariant() ? 1 : 0;
            ErrorsMm.Add(1000 * new Vector2((float)item.XM - body.Position.X, (float)item.YM - body.Position.Y).Length());
        }
    }

    /// <summary>In space, so that the parts of a stack are told apart.</summary>
    private static double Distance(TableObject body, SceneObject item) =>
        Vector3.Distance(body.Position, new Vector3((float)item.XM, (float)item.YM, (float)(item.BaseZM + (item.HeightM / 2))));
}
