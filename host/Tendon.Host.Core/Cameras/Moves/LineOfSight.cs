namespace Tendon.Host.Core.Cameras.Moves;

/// <summary>What stands between a camera and a spot of the table.</summary>
internal static class LineOfSight
{
    /// <summary>Whether the line from a camera to a spot of the table passes through a box on the table that is symmetric about the x axis.</summary>
    /// <param name="camera">The camera.</param>
    /// <param name="xM">The spot, base frame, metres.</param>
    /// <param name="yM">The same.</param>
    /// <param name="fromXM">The box's end nearest to the arm's back, metres.</param>
    /// <param name="toXM">Its other end.</param>
    /// <param name="halfWidthM">Half of its width along y.</param>
    /// <param name="heightM">Its height above the table.</param>
    public static bool Crosses(CameraModel camera, double xM, double yM, double fromXM, double toXM, double halfWidthM, double heightM)
    {
        double[] r = camera.Rotation, t = camera.Translation;
        double eyeX = -((r[0] * t[0]) + (r[3] * t[1]) + (r[6] * t[2])), eyeY = -((r[1] * t[0]) + (r[4] * t[1]) + (r[7] * t[2])), eyeZ = -((r[2] * t[0]) + (r[5] * t[1]) + (r[8] * t[2]));
        double from = 0, to = Math.Min(1, heightM / eyeZ);
        return Clip(xM, eyeX - xM, fromXM, toXM, ref from, ref to) && Clip(yM, eyeY - yM, -halfWidthM, halfWidthM, ref from, ref to);
    }

    private static bool Clip(double start, double along, double low, double high, ref double from, ref double to)
    {
        if (Math.Abs(along) < 1e-9)
            return start >= low && start <= high;
        double a = (low - start) / along, b = (high - start) / along;
        from = Math.Max(from, Math.Min(a, b));
        to = Math.Min(to, Math.Max(a, b));
        return from < to;
    }
}
