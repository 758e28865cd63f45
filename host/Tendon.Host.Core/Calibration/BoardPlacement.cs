namespace Tendon.Host.Core.Calibration;

/// <summary>
/// Where the sheet lies on the table. Unturned, the top of the page is at the arm: "down" the page runs along the base frame's +x, away
/// from the arm, and "across" along +y, so the camera opposite the arm sees the page upright.
/// </summary>
/// <param name="CentreXM">Middle of the sheet, base frame x, metres.</param>
/// <param name="CentreYM">Middle of the sheet, base frame y, metres.</param>
/// <param name="YawRad">Turn about the vertical, counter-clockwise seen from above.</param>
public sealed record BoardPlacement(double CentreXM, double CentreYM, double YawRad = 0)
{
    /// <summary>Distance from the pan axis to the sheet's long edge that faces the arm, metres.</summary>
    public const double EdgeFromPanAxisM = 0.130;

    private const double PanAxisXM = 0.0388353;

    /// <summary>The place that the sheet's own text asks for: long edge 130 mm in front of the pan axis (SO-101), middle straight ahead.</summary>
    public static BoardPlacement Documented { get; } = new(PanAxisXM + EdgeFromPanAxisM + (BoardLayout.SheetHeightM / 2), 0);

    /// <summary>A point of the sheet in the base frame, metres.</summary>
    public (double XM, double YM) ToBase(double acrossM, double downM)
    {
        double c = Math.Cos(YawRad), s = Math.Sin(YawRad);
        return (CentreXM + (c * downM) - (s * acrossM), CentreYM + (c * acrossM) + (s * downM));
    }
}
