using System.Numerics;
using Tendon.Host.Core.Calibration;
using Tendon.Host.Core.Cameras;
using Tendon.Host.Core.Cameras.Moves;
using Tendon.Workbench.Arm;
using Tendon.Workbench.Camera;
using Tendon.Workbench.Scenes;
using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;
using SheetPlace = Tendon.Host.Core.Calibration.BoardPlacement;

namespace Tendon.System.Tests.Cameras;

/// <summary>A rendered camera that was calibrated from the sheet, over a table on which things were put afterwards.</summary>
internal sealed class BumpedCamera : IDisposable
{
    private const int Frames = 3;
    private static readonly (float X, float Y)[] Spots = [(0.19f, 0), (0.34f, 0), (0.24f, 0.22f), (0.24f, -0.22f), (0.30f, 0.12f), (0.30f, -0.12f)];
    private readonly BenchCamera _camera;
    private readonly TableSnapshot _table;
    private readonly ulong _seed;

    private BumpedCamera(BenchCamera camera, TableSnapshot table, ulong seed, CalibrationResult calibration) =>
        (_camera, _table, _seed, Calibration) = (camera, table, seed, calibration);

    public CalibrationResult Calibration { get; }

    /// <summary>Null where the sampler finds no such table.</summary>
    public static BumpedCamera? TryMount(ulong seed)
    {
        if (!SceneSampler.TrySample(RandomSceneSpec.Draw(new Xoshiro256(seed), 6), seed, out TableSnapshot? table, out _))
            return null;
        var camera = new BenchCamera(new CameraOptions((long)seed));
        var keeper = new ViewKeeper();
        var sightings = new List<BoardSighting>();
        for (int i = 0; i < Frames; i++)
        {
            var rgb = new byte[BenchCamera.PictureBytes];
            var sheet = new Workbench.Camera.BoardPlacement((float)SheetPlace.Documented.CentreXM, 0);
            camera.Render(table! with { Objects = [], JointAnglesRad = ArmDescription.So101.RestPoseRad }, rgb, new RenderOptions(-1 - i, Board: sheet));
            CameraFrame frame = Framed(rgb);
            Assert.True(BoardFinder.TryFind(frame, out BoardSighting? sighting, out string reason), reason);
            sightings.Add(sighting!);
            keeper.Add(frame);
        }
        CalibrationResult result = CameraCalibrator.Calibrate([new BoardView(BoardSighting.Mean(sightings), SheetPlace.Documented)]);
        return new BumpedCamera(camera, table!, seed, result with { View = keeper.Keep(result.Camera, SheetPlace.Documented) });
    }

    /// <summary>Pushes it some way in a direction of the seed.</summary>
    public void Bump(float metres)
    {
        var random = new Xoshiro256(_seed ^ 0xB0B);
        _camera.Displace(metres * Vector3.Normalize(new((float)random.NextNormal(), (float)random.NextNormal(), (float)random.NextNormal())));
    }

    /// <summary>Pulls the cloth from under things and arm, in a direction of the seed.</summary>
    public void PullCloth(float metres)
    {
        double angle = new Xoshiro256(_seed ^ 0xC107).NextDouble(0, 2 * Math.PI);
        _camera.ShiftTable(metres * new Vector2((float)Math.Cos(angle), (float)Math.Sin(angle)));
    }

    /// <summary>What it sees now, with things on the table and the arm in its look pose.</summary>
    public CameraFrame Look()
    {
        var rgb = new byte[BenchCamera.PictureBytes];
        _camera.Render(_table with { JointAnglesRad = ArmDescription.So101.LookPoseRad }, rgb, new RenderOptions((long)_seed));
        return Framed(rgb);
    }

    /// <summary>By how much a host with that model of the camera misses the worst of some spots, millimetres.</summary>
    public double WorstMissMm(CameraModel model) => Spots.Max(spot =>
    {
        Assert.True(_camera.Truth.TryProject(new Vector3(spot.X, spot.Y, 0), out Vector2 pixel));
        Assert.True(model.TryUnproject(pixel.X, pixel.Y, 0, out double x, out double y));
        return 1000 * Math.Sqrt(((x - spot.X) * (x - spot.X)) + ((y - spot.Y) * (y - spot.Y)));
    });

    public void Dispose() => _camera.Dispose();

    private static CameraFrame Framed(byte[] rgb) => new(rgb, CameraTruth.WidthPx, CameraTruth.HeightPx, 0, 0);
}
