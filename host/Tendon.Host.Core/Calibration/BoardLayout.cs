namespace Tendon.Host.Core.Calibration;

/// <summary>
/// The printed calibration sheet: A4 in landscape, in its middle a chequer of 10 × 7 squares of 25 mm, to its left one round mark.
/// An even by odd chequer looks different upside down, and the mark tells a mirrored picture. Sheet frame: origin in the middle,
/// "across" to the right, "down" the page, metres. The top left square is black.
/// </summary>
public static class BoardLayout
{
    /// <summary>Squares along a row.</summary>
    public const int SquaresAcross = 10;

    /// <summary>Rows of squares.</summary>
    public const int SquaresDown = 7;

    /// <summary>Inner corners along a row.</summary>
    public const int CornersAcross = SquaresAcross - 1;

    /// <summary>Rows of inner corners.</summary>
    public const int CornersDown = SquaresDown - 1;

    /// <summary>All inner corners.</summary>
    public const int Corners = CornersAcross * CornersDown;

    /// <summary>Edge of a square.</summary>
    public const double SquareM = 0.025;

    /// <summary>Width of the sheet.</summary>
    public const double SheetWidthM = 0.297;

    /// <summary>Height of the sheet.</summary>
    public const double SheetHeightM = 0.210;

    /// <summary>Middle of the round mark, across.</summary>
    public const double MarkAcrossM = -0.1365;

    /// <summary>Middle of the round mark, down.</summary>
    public const double MarkDownM = -0.0625;

    /// <summary>Radius of the round mark.</summary>
    public const double MarkRadiusM = 0.006;

    /// <summary>Inner corner in the sheet frame; row by row from the top left.</summary>
    public static (double AcrossM, double DownM) Corner(int index) => (
        ((index % CornersAcross) + 1 - (SquaresAcross / 2.0)) * SquareM,
        ((index / CornersAcross) + 1 - (SquaresDown / 2.0)) * SquareM);
}
