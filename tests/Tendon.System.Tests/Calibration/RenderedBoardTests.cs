using System.Numerics;
using Tendon.Host.Cameras;
using Tendon.Host.Core.Calibration;
using Tendon.Host.Core.Cameras;
using Tendon.Host.Time;
using Tendon.Workbench.Camera;
using Tendon.Workbench.Camera.Serving;
using SheetPlace = Tendon.Host.Core.Calibration.BoardPlacement;

namespace Tendon.System.Tests.Calibration;

/// <summary>From the pixels of benches that nobody tuned for; the truth only judges.</summary>
public class RenderedBoardTests
{
    private const int Seeds = 24;
    private const double MedianLimitMm = 2, WorstLimitMm = 10;

    // Shadows of the arm lie across the sheet there.
    private static readonly long[] s_hardSeeds = [1033, 1053];

    [Fact]
    public async Task Table_positions_are_right_to_two_millimetres_for_every_seeded_camera()
    {
        foreach (long seed in Enumerable.Range(0, Seeds).Select(i => 40_000L + i).Concat(s_hardSeeds))
        {
            using var camera = new RenderedCamera(seed, isSheetThere: true);
            BoardSighting sighting = await CameraCalibrator.Look(camera, camera, CancellationToken.None, frames: 3);
            CalibrationResult result = CameraCalibrator.Calibrate([new BoardView(sighting, SheetPlace.Documented)]);
            List<double> errors = ErrorsMm(camera.Truth, result.Camera);
            Assert.True(errors[errors.Count / 2] <= MedianLimitMm, $"seed {seed}: median {errors[errors.Count / 2]:0.00} mm");
            Assert.True(errors[^1] <= WorstLimitMm, $"seed {seed}: worst {errors[^1]:0.00} mm");
        }
    }

    [Fact]
    public async Task A_table_without_the_sheet_is_refused_with_what_to_do()
    {
        for (long seed = 40_000; seed < 40_004; seed++)
        {
            using var camera = new RenderedCamera(seed, isSheetThere: false);
            var fault = await Assert.ThrowsAsync<CalibrationException>(async () => await CameraCalibrator.Look(camera, camera, CancellationToken.None, frames: 2));
            Assert.Contains("sheet", fault.Message);
        }
    }

    [Fact]
    public async Task The_whole_way_through_the_camera_server_and_ffmpeg_gives_the_same_accuracy()
    {
        using var bench = new RenderedCamera(40_007, isSheetThere: true);
        using var server = new CameraServer(new CameraServerOptions(), bench.Jpeg);
        var clock = new WallClock();
        using var camera = new FfmpegCamera(new FfmpegCameraOptions(server.VideoUrl), clock);
        // The first frame may take long on a busy machine; calibration itself is less patient.
        await camera.NextFrame(0, 60_000_000, CancellationToken.None);
        BoardSighting sighting = await CameraCalibrator.Look(camera, clock, CancellationToken.None, frames: 3);
        CalibrationResult result = CameraCalibrator.Calibrate([new BoardView(sighting, SheetPlace.Documented)]);
        List<double> errors = ErrorsMm(bench.Truth, result.Camera);
        Assert.True(errors[errors.Count / 2] <= MedianLimitMm, $"median {errors[errors.Count / 2]:0.00} mm");
    }

    // Over the arm's workspace, as far as the camera sees it; sorted.
    private static List<double> ErrorsMm(CameraTruth truth, CameraModel found)
    {
        var errors = new List<double>();
        for (double radius = 0.15; radius <= 0.301; radius += 0.025)
        {
            for (double angle = -Math.PI / 3; angle <= Math.PI / 3 + 0.01; angle += Math.PI / 18)
            {
                double x = 0.0388 + (radius * Math.Cos(angle)), y = radius * Math.Sin(angle);
                if (!truth.TryProject(new Vector3((float)x, (float)y, 0), out Vector2 pixel) || pixel.X < 0 || pixel.Y < 0 || pixel.X > CameraTruth.WidthPx || pixel.Y > CameraTruth.HeightPx)
                    continue;
                Assert.True(found.TryUnproject(pixel.X, pixel.Y, 0, out double seenX, out double seenY));
                errors.Add(1000 * Math.Sqrt(((x - seenX) * (x - seenX)) + ((y - seenY) * (y - seenY))));
            }
        }

        errors.Sort();
        return errors;
    }
}
