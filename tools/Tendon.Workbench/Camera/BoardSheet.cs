namespace Tendon.Workbench.Camera;

/// <summary>The ink of the printed calibration sheet, as its print-out looks: an A4 sheet in landscape with a chequer of 10 × 7 squares
/// of 25 mm centred on it and one round orientation mark.</summary>
internal sealed class BoardSheet(BoardPlacement placement)
{
    private const float HalfWidthM = 0.1485f, HalfHeightM = 0.105f;
    private const float SquareM = 0.025f;
    private const int Columns = 10, Rows = 7;
    private const float MarkXM = -0.1365f, MarkYM = -0.0625f, MarkRadiusM = 0.006f;
    private const float Paper = 0.82f, Ink = 0.035f;
    private readonly float _cos = MathF.Cos(placement.YawRad), _sin = MathF.Sin(placement.YawRad);

    /// <summary>Reflectance of the sheet at a spot of the table; false off the sheet.</summary>
    public bool TryAlbedo(float xM, float yM, out float albedo)
    {
        float dx = xM - placement.CentreXM, dy = yM - placement.CentreYM;
        // Into the sheet: across = base +y, down the page = base +x, turned back by the yaw.
        float across = (_cos * dy) - (_sin * dx), down = (_cos * dx) + (_sin * dy);
        albedo = Paper;
        if (MathF.Abs(across) > HalfWidthM || MathF.Abs(down) > HalfHeightM)
            return false;
        float column = (across / SquareM) + (Columns / 2f), row = (down / SquareM) + (Rows / 2f);
        if (column >= 0 && row >= 0 && column < Columns && row < Rows)
            albedo = (((int)column + (int)row) & 1) == 0 ? Ink : Paper;
        else if (Square(across - MarkXM) + Square(down - MarkYM) < MarkRadiusM * MarkRadiusM)
            albedo = Ink;
        return true;
    }

    private static float Square(float v) => v * v;
}
