using Tendon.Host.Core.Calibration;
using Tendon.Host.Core.Cameras;

namespace Tendon.Host.Core.Tests.Calibration;

/// <summary>Draws the sheet as a known camera would see it, four samples a pixel.</summary>
internal static class DrawnBoard
{
    private const int Width = 640, Height = 480;

    /// <summary>A camera opposite the arm.</summary>
    public static CameraModel Camera(double focalPx = 530, double k1 = -0.06, double k2 = 0.01)
    {
        double pitch = Math.Atan2(0.52, 0.40), s = Math.Sin(pitch), c = Math.Cos(pitch);
        double[] rotation = [0, 1, 0, s, 0, -c, -c, 0, -s];
        double[] centre = [0.60, 0.01, 0.52];
        double[] translation = [.. Enumerable.Range(0, 3).Select(i => -((rotation[3 * i] * centre[0]) + (rotation[(3 * i) + 1] * centre[1]) + (rotation[(3 * i) + 2] * centre[2])))];
        return new CameraModel(Width, Height, focalPx, focalPx, Width / 2.0, Height / 2.0, k1, k2, rotation, translation);
    }

    public static CameraFrame Draw(CameraModel camera, BoardPlacement placement, int seed, bool mirrored = false, bool covered = false)
    {
        var random = new Random(seed);
        var rgb = new byte[Width * Height * 3];
        for (int v = 0; v < Height; v++)
        {
            for (int u = 0; u < Width; u++)
            {
                double sum = 0;
                for (int k = 0; k < 4; k++)
                    sum += Brightness(camera, placement, u + 0.25 + (0.5 * (k & 1)), v + 0.25 + (0.5 * (k >> 1)), covered) / 4;
                byte value = (byte)Math.Clamp(sum + (random.NextDouble() * 6) - 3, 0, 255);
                rgb.AsSpan(3 * ((v * Width) + (mirrored ? Width - 1 - u : u)), 3).Fill(value);
            }
        }
        return new CameraFrame(rgb, Width, Height, 0, 0);
    }

    private static double Brightness(CameraModel camera, BoardPlacement placement, double u, double v, bool covered)
    {
        if (!camera.TryUnproject(u, v, 0, out double x, out double y))
            return 60;
        double dx = x - placement.CentreXM, dy = y - placement.CentreYM, c = Math.Cos(placement.YawRad), s = Math.Sin(placement.YawRad);
        double across = (c * dy) - (s * dx), down = (c * dx) + (s * dy);
        if (covered && across > 0.05)
            return 120;
        if (Math.Abs(across) > BoardLayout.SheetWidthM / 2 || Math.Abs(down) > BoardLayout.SheetHeightM / 2)
            return 110;
        double column = Math.Floor((across / BoardLayout.SquareM) + 5), row = Math.Floor((down / BoardLayout.SquareM) + 3.5);
        if (column is >= 0 and < BoardLayout.SquaresAcross && row is >= 0 and < BoardLayout.SquaresDown)
            return ((int)column + (int)row) % 2 == 0 ? 35 : 215;
        double mx = across - BoardLayout.MarkAcrossM, my = down - BoardLayout.MarkDownM;
        return (mx * mx) + (my * my) < BoardLayout.MarkRadiusM * BoardLayout.MarkRadiusM ? 35 : 215;
    }
}
