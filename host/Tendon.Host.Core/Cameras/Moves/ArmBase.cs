namespace Tendon.Host.Core.Cameras.Moves;

/// <summary>
/// The foot of the arm as the kept view shows it. The camera's pose is wanted in the arm's frame: a cloth that slips on the table changes the
/// picture as a moved camera does, but leaves the foot where it was.
/// </summary>
internal sealed class ArmBase
{
    // Where every supported arm has something that no joint moves; its heart is about this high.
    private const double FromXM = -0.045, ToXM = 0.060, HalfWidthM = 0.045, HeightM = 0.055, HeartZM = 0.02;
    private const int FewestPoints = 40;

    // A found pose places the foot no better than that.
    private const double SlackPx = 1.5, SlackStepPx = 0.5;

    private readonly List<(double XM, double YM, float Value)> _points = [];
    private readonly CameraModel _calibrated;
    private readonly double _perPixel;

    /// <param name="picture">The kept view.</param>
    /// <param name="calibrated">The camera as it was calibrated.</param>
    public ArmBase(ContrastPicture picture, CameraModel calibrated)
    {
        (_calibrated, _perPixel) = (calibrated, (double)calibrated.WidthPx / picture.WidthPx);
        for (int y = 1; y < picture.HeightPx - 1; y++)
        {
            for (int x = 1; x < picture.WidthPx - 1; x++)
            {
                if (picture.TrySample(x + 0.5, y + 0.5, out float value, out float slopeX, out float slopeY) && (slopeX * slopeX) + (slopeY * slopeY) > ContrastPicture.LeastSlope * ContrastPicture.LeastSlope
                    && calibrated.TryUnproject((x + 0.5) * _perPixel, (y + 0.5) * _perPixel, 0, out double xM, out double yM)
                    && LineOfSight.Crosses(calibrated, xM, yM, FromXM, ToXM, HalfWidthM, HeightM)
                    && calibrated.TryUnproject((x + 0.5) * _perPixel, (y + 0.5) * _perPixel, HeartZM, out xM, out yM))
                    _points.Add((xM, yM, value));
            }
        }
    }

    /// <summary>By how much better the foot is found where <paramref name="camera"/> would see it than where it was at the calibration,
    /// −2 to 2; 0 where that is the same spot, or the foot is not seen.</summary>
    public double Favour(ContrastPicture picture, CameraModel camera) =>
        _points.Count < FewestPoints ? 0 : Likeness(picture, camera) - Likeness(picture, _calibrated);

    private double Likeness(ContrastPicture picture, CameraModel camera)
    {
        double best = -1;
        for (double dv = -SlackPx; dv <= SlackPx; dv += SlackStepPx)
        {
            for (double du = -SlackPx; du <= SlackPx; du += SlackStepPx)
                best = Math.Max(best, LikenessAt(picture, camera, du, dv));
        }
        return best;
    }

    private double LikenessAt(ContrastPicture picture, CameraModel camera, double du, double dv)
    {
        var sum = new LikenessSum();
        foreach ((double xM, double yM, float value) in _points)
        {
            if (camera.TryProject(xM, yM, HeartZM, out double u, out double v) && picture.TrySample((u / _perPixel) + du, (v / _perPixel) + dv, out float seen, out _, out _))
                sum.Add(seen, value);
        }
        return sum.Count < FewestPoints ? -1 : sum.Value;
    }
}
