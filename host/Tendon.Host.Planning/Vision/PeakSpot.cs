namespace Tendon.Host.Planning.Vision;

/// <summary>Where a peak claims its object to be, in pixels of the model's picture: the centre of its base, and of its box.</summary>
internal readonly record struct PeakSpot(double BaseXPx, double BaseYPx, double BoxXPx, double BoxYPx)
{
    public PeakSpot(PeakRow row)
        : this(row.BaseXPx, row.BaseYPx, (row.LeftPx + row.RightPx) / 2, (row.TopPx + row.BottomPx) / 2)
    {
    }

    public double BaseApartPx(PeakSpot other) => Math.Sqrt(Squared(BaseXPx - other.BaseXPx) + Squared(BaseYPx - other.BaseYPx));

    public double BoxApartPx(PeakSpot other) => Math.Sqrt(Squared(BoxXPx - other.BoxXPx) + Squared(BoxYPx - other.BoxYPx));

    private static double Squared(double px) => px * px;
}
