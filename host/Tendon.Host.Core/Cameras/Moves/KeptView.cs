using Tendon.Host.Core.Calibration;

namespace Tendon.Host.Core.Cameras.Moves;

/// <summary>What the camera saw when it was calibrated, small and without colour; by it a later picture shows whether the camera has moved.</summary>
/// <param name="WidthPx">Columns.</param>
/// <param name="HeightPx">Rows.</param>
/// <param name="Grey">Brightness, row-major, top left first.</param>
/// <param name="Sheet">Where the printed board lay, which has been taken away since.</param>
/// <param name="Likeness">Correlation of one picture with this one while nothing moved: what a table without texture lowers, and noise.</param>
public sealed record KeptView(int WidthPx, int HeightPx, byte[] Grey, BoardPlacement Sheet, double Likeness)
{
    private const double MostAsideM = 10;

    /// <summary>Whether it can be of a camera with pictures of that size.</summary>
    public bool Fits(int widthPx, int heightPx) => IsSound && HasShapeOf(widthPx, heightPx);

    /// <summary>Whether pictures of that size are as wide for their height.</summary>
    public bool HasShapeOf(int widthPx, int heightPx) => Math.Abs(((double)WidthPx * heightPx) - ((double)HeightPx * widthPx)) <= 0.02 * WidthPx * heightPx;

    /// <summary>Whether sizes and numbers are possible, as in a file that nobody damaged.</summary>
    public bool IsSound => WidthPx is >= 64 and <= 1024 && HeightPx is >= 64 and <= 1024 && Grey.Length == WidthPx * HeightPx
        && Likeness is >= -1.001 and <= 1.001 && Math.Abs(Sheet.CentreXM) <= MostAsideM && Math.Abs(Sheet.CentreYM) <= MostAsideM && Math.Abs(Sheet.YawRad) <= 2 * Math.PI;
}
