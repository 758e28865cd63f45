using Tendon.Host.Core.Calibration;
using Tendon.Host.Core.Cameras;

namespace Tendon.Host.Core.Tests.Calibration;

public class BoardFinderTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(Math.PI)]
    public void Every_corner_is_found_below_a_pixel_however_the_sheet_is_turned(double yawRad)
    {
        CameraModel camera = DrawnBoard.Camera();
        var placement = new BoardPlacement(0.26, 0.02, yawRad);
        Assert.True(BoardFinder.TryFind(DrawnBoard.Draw(camera, placement, seed: 3), out BoardSighting? sighting, out string reason), reason);
        for (int i = 0; i < BoardLayout.Corners; i++)
        {
            (double across, double down) = BoardLayout.Corner(i);
            (double x, double y) = placement.ToBase(across, down);
            Assert.True(camera.TryProject(x, y, 0, out double u, out double v));
            Assert.InRange(sighting!.U[i] - u, -0.35, 0.35);
            Assert.InRange(sighting.V[i] - v, -0.35, 0.35);
        }
    }

    [Fact]
    public void A_mirrored_picture_is_refused()
    {
        CameraFrame frame = DrawnBoard.Draw(DrawnBoard.Camera(), BoardPlacement.Documented, seed: 4, mirrored: true);
        Assert.False(BoardFinder.TryFind(frame, out _, out string reason));
        Assert.Contains("mirror", reason);
    }

    [Fact]
    public void A_covered_sheet_says_how_much_is_seen()
    {
        CameraFrame frame = DrawnBoard.Draw(DrawnBoard.Camera(), BoardPlacement.Documented, seed: 5, covered: true);
        Assert.False(BoardFinder.TryFind(frame, out _, out string reason));
        Assert.Contains("of 54 board corners", reason);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Noise_and_an_even_picture_hold_no_board(int seed)
    {
        var rgb = new byte[640 * 480 * 3];
        if (seed > 0)
            new Random(seed).NextBytes(rgb);
        Assert.False(BoardFinder.TryFind(new CameraFrame(rgb, 640, 480, 0, 0), out _, out string reason));
        Assert.Contains("no calibration board", reason);
    }
}
