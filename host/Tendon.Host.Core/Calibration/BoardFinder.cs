using Tendon.Host.Core.Cameras;

namespace Tendon.Host.Core.Calibration;

/// <summary>Finds the printed sheet in a picture.</summary>
public static class BoardFinder
{
    private const float SmoothingPx = 1.4f;
    private const int Seeds = 80, Neighbours = 8, NearlyAll = BoardLayout.Corners - 4;

    /// <summary>Finds all inner corners below a pixel and tells which is which.</summary>
    /// <param name="frame">The picture.</param>
    /// <param name="sighting">The corners, when found.</param>
    /// <param name="reason">What is wrong and what to do, when not.</param>
    public static bool TryFind(CameraFrame frame, out BoardSighting? sighting, out string reason)
    {
        sighting = null;
        reason = "";
        if (frame.WidthPx < 160 || frame.HeightPx < 120 || frame.Rgb.Length < frame.WidthPx * frame.HeightPx * 3)
        {
            reason = $"the picture of {frame.WidthPx} × {frame.HeightPx} is too small; use at least 320 × 240";
            return false;
        }
        var picture = new GreyPicture(frame, SmoothingPx);
        List<SaddlePoint> points = SaddleFinder.Find(picture);
        var grower = new GridGrower(picture, points);
        int most = 0;
        for (int seed = 0; seed < Math.Min(points.Count, Seeds); seed++)
        {
            foreach ((int a, int b) in Corners(points, seed))
            {
                grower.Grow(seed, a, b);
                if (grower.Cells.Count is >= NearlyAll and < BoardLayout.Corners && Block(grower) is { Count: BoardLayout.Corners } block)
                    grower.FillGaps(block);
                if (grower.Cells.Count <= BoardLayout.Corners)
                    most = Math.Max(most, grower.Cells.Count);
                if (grower.Cells.Count != BoardLayout.Corners || Read(picture, grower, points) is not { } found)
                    continue;
                if (!MarkCheck.IsSeen(picture, found))
                {
                    reason = "the board is seen but not its round mark; uncover the mark, or switch off the camera's mirroring";
                    return false;
                }
                sighting = found;
                return true;
            }
        }
        reason = most < 12
            ? "no calibration board in the picture; lay the printed sheet on the table with all of it in view, and check light and focus"
            : $"only {most} of {BoardLayout.Corners} board corners are seen; clear what covers the sheet, flatten it, avoid glare, and keep all of it in view";
        return false;
    }

    // Pairs of near neighbours that span a square corner, the second clockwise (in the picture) of the first.
    private static IEnumerable<(int A, int B)> Corners(List<SaddlePoint> points, int seed)
    {
        SaddlePoint p = points[seed];
        int[] near = [.. Enumerable.Range(0, points.Count).Where(k => k != seed).OrderBy(k => Square(points[k].U - p.U) + Square(points[k].V - p.V)).Take(Neighbours)];
        foreach (int a in near)
        {
            foreach (int b in near)
            {
                double au = points[a].U - p.U, av = points[a].V - p.V, bu = points[b].U - p.U, bv = points[b].V - p.V;
                double la = Math.Sqrt((au * au) + (av * av)), lb = Math.Sqrt((bu * bu) + (bv * bv));
                if ((au * bv) - (av * bu) > 0.75 * la * lb && la < 2.2 * lb && lb < 2.2 * la && au >= Math.Abs(av))
                    yield return (a, b);
            }
        }
    }

    // All cells between the outermost.
    private static List<(int I, int J)> Block(GridGrower grower)
    {
        (int lowI, int highI, int lowJ, int highJ) = grower.Bounds;
        return [.. from i in Enumerable.Range(lowI, highI - lowI + 1) from j in Enumerable.Range(lowJ, highJ - lowJ + 1) select (i, j)];
    }

    // A full 9 × 6 block, turned so that the first corner has black above left of it and below right.
    private static BoardSighting? Read(GreyPicture picture, GridGrower grower, List<SaddlePoint> points)
    {
        (int lowI, int highI, int lowJ, int highJ) = grower.Bounds;
        int across = highI - lowI + 1, down = highJ - lowJ + 1;
        bool turned = across == BoardLayout.CornersDown;
        if (across * down != BoardLayout.Corners || (across != BoardLayout.CornersAcross && !turned))
            return null;
        var u = new double[BoardLayout.Corners];
        var v = new double[BoardLayout.Corners];
        for (int k = 0; k < u.Length; k++)
        {
            int c = k % BoardLayout.CornersAcross, r = k / BoardLayout.CornersAcross;
            SaddlePoint p = points[grower.Cells[turned ? (highI - r, lowJ + c) : (lowI + c, lowJ + r)]];
            (u[k], v[k]) = (p.U, p.V);
        }
        (double U, double V) right = (u[1] - u[0], v[1] - v[0]);
        (double U, double V) below = (u[BoardLayout.CornersAcross] - u[0], v[BoardLayout.CornersAcross] - v[0]);
        if (GridGrower.Contrast(picture, u[0], v[0], right, below) > 0)
        {
            Array.Reverse(u);
            Array.Reverse(v);
        }
        return new BoardSighting(u, v, picture.Width, picture.Height);
    }

    private static double Square(double x) => x * x;
}
