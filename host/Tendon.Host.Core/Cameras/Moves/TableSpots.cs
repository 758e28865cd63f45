namespace Tendon.Host.Core.Cameras.Moves;

/// <summary>Spots about the edge of where a small arm works, at which poses are compared.</summary>
internal static class TableSpots
{
    /// <summary>Base frame, metres.</summary>
    public static IReadOnlyList<(double XM, double YM)> All { get; } = [(0.19, 0), (0.34, 0), (0.24, 0.22), (0.24, -0.22), (0.30, 0.12), (0.30, -0.12)];

    /// <summary>How far apart two cameras place what is in one pixel, at the worst of the spots, metres.</summary>
    public static double LargestGapM(CameraModel one, CameraModel other)
    {
        double largest = 0;
        foreach ((double x, double y) in All)
        {
            if (!one.TryProject(x, y, 0, out double u, out double v) || !other.TryUnproject(u, v, 0, out double ox, out double oy))
                return double.PositiveInfinity;
            largest = Math.Max(largest, Math.Sqrt(((ox - x) * (ox - x)) + ((oy - y) * (oy - y))));
        }
        return largest;
    }
}
