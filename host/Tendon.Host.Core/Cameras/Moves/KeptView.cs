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
    /// <summary>Whether sizes and numbers are possible, as in a file that nobody damaged.</summary>
    public bool IsSound => WidthPx is >= 64 and <= 1024 && HeightPx is >= 64 and <= 1024 && Grey.Length == WidthPx * HeightPx
        && double.IsFinite(Likeness) && double.IsFinite(Sheet.CentreXM) && double.IsFinite(Sheet.CentreYM) && double.IsFinite(Sheet.YawRad);
}
