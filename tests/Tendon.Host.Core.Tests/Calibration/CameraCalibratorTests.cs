using Tendon.Host.Core.Calibration;
using Tendon.Host.Core.Cameras;

namespace Tendon.Host.Core.Tests.Calibration;

public class CameraCalibratorTests
{
    [Theory]
    [InlineData(530, -0.06, 0.01)]
    [InlineData(548, -0.11, 0.02)]
    public void Table_positions_are_within_two_millimetres(double focalPx, double k1, double k2)
    {
        CameraModel truth = DrawnBoard.Camera(focalPx, k1, k2);
        CalibrationResult result = CameraCalibrator.Calibrate([new BoardView(Sight(truth, BoardPlacement.Documented), BoardPlacement.Documented)]);
        Assert.InRange(result.RmsPx, 0, 0.3);
        for (double angle = -1; angle <= 1; angle += 0.25)
        {
            double x = 0.04 + (0.25 * Math.Cos(angle)), y = 0.25 * Math.Sin(angle);
            Assert.True(truth.TryProject(x, y, 0, out double u, out double v));
            Assert.True(result.Camera.TryUnproject(u, v, 0, out double seenX, out double seenY));
            Assert.InRange(Math.Sqrt(((x - seenX) * (x - seenX)) + ((y - seenY) * (y - seenY))), 0, 0.002);
        }
    }

    [Fact]
    public void A_sheet_at_an_unmeasured_place_helps_the_lens_and_does_not_move_the_table()
    {
        CameraModel truth = DrawnBoard.Camera();
        var elsewhere = new BoardPlacement(0.25, 0.16, 0.5);
        CalibrationResult result = CameraCalibrator.Calibrate(
            [new BoardView(Sight(truth, BoardPlacement.Documented), BoardPlacement.Documented), new BoardView(Sight(truth, elsewhere), null)]);
        Assert.Equal(2, result.Views);
        Assert.InRange(result.Camera.K1, -0.08, -0.04);
    }

    [Fact]
    public void Corners_that_fit_no_camera_are_refused()
    {
        BoardSighting sound = Sight(DrawnBoard.Camera(), BoardPlacement.Documented);
        var random = new Random(9);
        BoardSighting bent = sound with { U = [.. sound.U.Select(u => u + (random.NextDouble() * 8) - 4)] };
        var fault = Assert.Throws<CalibrationException>(() => CameraCalibrator.Calibrate([new BoardView(bent, BoardPlacement.Documented)]));
        Assert.Contains("flat", fault.Message);
    }

    [Fact]
    public void A_record_survives_its_file_and_damage_is_named()
    {
        var record = new CalibrationRecord(new CalibrationResult(DrawnBoard.Camera(), 0.21, 1), "/dev/video0", DateTimeOffset.UnixEpoch);
        CalibrationRecord read = CalibrationRecord.Parse(record.ToJson());
        Assert.Equal(record.Result.Camera.Rotation, read.Result.Camera.Rotation);
        Assert.Equal(record.Result.Camera.FocalXPx, read.Result.Camera.FocalXPx);
        foreach (string damaged in (string[])["", "{", "null", "{}", record.ToJson()[..60], record.ToJson().Replace("\"formatVersion\": 1", "\"formatVersion\": 9")])
            Assert.Contains("calibrate", Assert.Throws<CalibrationException>(() => CalibrationRecord.Parse(damaged)).Message);
    }

    private static BoardSighting Sight(CameraModel camera, BoardPlacement placement)
    {
        Assert.True(BoardFinder.TryFind(DrawnBoard.Draw(camera, placement, seed: 1), out BoardSighting? sighting, out string reason), reason);
        return sighting!;
    }
}
