using Tendon.Host.Core.Cameras;

namespace Tendon.Host.Planning.Vision;

/// <summary>From the pixels of a peak to metres on the table, through the calibrated camera.</summary>
/// <param name="XM">Centre of the base, base frame.</param>
/// <param name="YM">Centre of the base, base frame.</param>
/// <param name="BaseZM">Height of the underside above the table.</param>
/// <param name="WidthM">Smallest horizontal extent.</param>
/// <param name="HeightM">Vertical extent.</param>
/// <param name="HorizontalRad">Direction in the base frame of the picture's horizontal at the base centre.</param>
internal readonly record struct PeakPlacement(double XM, double YM, double BaseZM, double WidthM, double HeightM, double HorizontalRad)
{
    /// <summary>Undersides lower than this lie on the table: the network's noise, not a thing below.</summary>
    private const double OnTableM = 0.0025;

    /// <summary>False when the ray through the pixel does not meet the table.</summary>
    /// <param name="camera">Calibrated camera.</param>
    /// <param name="uPx">Base centre in the camera's picture.</param>
    /// <param name="vPx">Base centre in the camera's picture.</param>
    /// <param name="widthPx">Apparent width: metres × focal length / depth.</param>
    /// <param name="heightPx">Apparent height.</param>
    /// <param name="basePx">Apparent height of the underside.</param>
    /// <param name="placement">The result.</param>
    public static bool TryFind(
        CameraModel camera, double uPx, double vPx, double widthPx, double heightPx, double basePx, out PeakPlacement placement)
    {
        placement = default;
        double z = 0, scale = 0, x = 0, y = 0;
        // Height needs the depth, depth needs the height; four rounds settle to well below 0.1 mm.
        for (int round = 0; round < 4; round++)
        {
            if (!camera.TryUnproject(uPx, vPx, z, out x, out y))
                return false;
            scale = PixelsPerMetre(camera, x, y, z);
            if (scale <= 0)
                return false;
            z = basePx / scale;
        }
        if (z < OnTableM)
            z = 0;
        if (!camera.TryUnproject(uPx, vPx, z, out x, out y)
            || !camera.TryUnproject(uPx - 1, vPx, z, out double x0, out double y0)
            || !camera.TryUnproject(uPx + 1, vPx, z, out double x1, out double y1))
        {
            return false;
        }
        placement = new PeakPlacement(x, y, z, widthPx / scale, heightPx / scale, Math.Atan2(y1 - y0, x1 - x0));
        return double.IsFinite(x + y + z);
    }

    private static double PixelsPerMetre(CameraModel camera, double xM, double yM, double zM)
    {
        double[] r = camera.Rotation;
        double depthM = (r[6] * xM) + (r[7] * yM) + (r[8] * zM) + camera.Translation[2];
        return camera.FocalXPx / depthM;
    }
}
