using Tendon.Host.Core.Calibration;

namespace Tendon.Host.Core.Cameras.Moves;

/// <summary>Picks what of the kept view can be found again: the strongest change of brightness in each small square of it, on the table, not on the
/// board that was taken away, not on the arm.</summary>
internal static class KnownPoints
{
    private const double BoardMarginM = 0.012, LeastXM = -0.40, MostAsideM = 0.60;

    // The folded arm above its base plate: it stands in front of what is behind it, and its own surface is not the table's.
    private const double ArmFromXM = -0.06, ArmToXM = 0.17, ArmHalfWidthM = 0.045, ArmHeightM = 0.24;
    private static readonly int[] SquarePx = [8, 4, 3, 1];

    /// <summary>One set per size of the pyramid.</summary>
    /// <param name="kept">The kept view.</param>
    /// <param name="camera">The camera as it was calibrated.</param>
    /// <param name="sheet">Where the printed board lay.</param>
    public static IReadOnlyList<ViewLevel> Pick(ViewPyramid kept, CameraModel camera, BoardPlacement sheet)
    {
        double perPixel = (double)camera.WidthPx / kept.Pictures[0].WidthPx;
        return [.. kept.Pictures.Select((picture, i) => Pick(picture, SquarePx[i], perPixel * (1 << i), camera, sheet, i))];
    }

    private static ViewLevel Pick(ContrastPicture picture, int squarePx, double perPixel, CameraModel camera, BoardPlacement sheet, int level)
    {
        var points = new List<KnownPoint>();
        for (int y = 1; y + squarePx < picture.HeightPx; y += squarePx)
        {
            for (int x = 1; x + squarePx < picture.WidthPx; x += squarePx)
            {
                if (TryStrongest(picture, x, y, squarePx, out double u, out double v, out float value)
                    && camera.TryUnproject(u * perPixel, v * perPixel, 0, out double xM, out double yM)
                    && xM > LeastXM && Math.Abs(yM) < MostAsideM && !IsOnBoard(sheet, xM, yM, level) && !LineOfSight.Crosses(camera, xM, yM, ArmFromXM, ArmToXM, ArmHalfWidthM, ArmHeightM))
                    points.Add(new KnownPoint(xM, yM, value, Region(picture, u, v)));
            }
        }
        return new ViewLevel(perPixel, points);
    }

    private static int Region(ContrastPicture picture, double u, double v) =>
        ((int)(v * KnownPoint.RegionsDown / picture.HeightPx) * KnownPoint.RegionsAcross) + (int)(u * KnownPoint.RegionsAcross / picture.WidthPx);

    private static bool TryStrongest(ContrastPicture picture, int fromX, int fromY, int squarePx, out double u, out double v, out float value)
    {
        float[] p = picture.Value;
        int best = -1, w = picture.WidthPx;
        float strongest = ContrastPicture.LeastSlope * ContrastPicture.LeastSlope;
        for (int y = fromY; y < fromY + squarePx && y < picture.HeightPx - 1; y++)
        {
            for (int x = fromX; x < fromX + squarePx && x < w - 1; x++)
            {
                int i = (y * w) + x;
                float dx = (p[i + 1] - p[i - 1]) / 2, dy = (p[i + w] - p[i - w]) / 2, strength = (dx * dx) + (dy * dy);
                if (strength > strongest)
                    (strongest, best) = (strength, i);
            }
        }
        (u, v, value) = best < 0 ? (0, 0, 0) : ((best % w) + 0.5, (best / w) + 0.5, p[best]);
        return best >= 0;
    }

    private static bool IsOnBoard(BoardPlacement sheet, double xM, double yM, int level)
    {
        double c = Math.Cos(sheet.YawRad), s = Math.Sin(sheet.YawRad), dx = xM - sheet.CentreXM, dy = yM - sheet.CentreYM;
        double down = (c * dx) + (s * dy), across = (c * dy) - (s * dx), margin = BoardMarginM * (1 << level);
        return Math.Abs(down) < (BoardLayout.SheetHeightM / 2) + margin && Math.Abs(across) < (BoardLayout.SheetWidthM / 2) + margin;
    }
}
