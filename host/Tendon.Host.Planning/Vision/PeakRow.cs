namespace Tendon.Host.Planning.Vision;

/// <summary>One row of the vision model's output; the layout is that of <c>ROW</c> in tools/train/vision/targets.py.
/// Pixels are of a 640×480 picture; lengths are apparent: metres × focal length / depth.</summary>
internal readonly ref struct PeakRow(ReadOnlySpan<float> row)
{
    /// <summary>Values per row.</summary>
    public const int Length = 28;

    /// <summary>Pixels of the model's answers per pixel of its input.</summary>
    public const double PixelsPerInputPixel = 2;

    private readonly ReadOnlySpan<float> _row = row;

    /// <summary>0…1, how sure the heatmap is that an object's centre is here.</summary>
    public float Score => _row[0];

    public ReadOnlySpan<float> KindProbabilities => _row.Slice(1, 3);

    public ReadOnlySpan<float> ColourProbabilities => _row.Slice(4, 12);

    public float LargeProbability => _row[16];

    public double LeftPx => _row[17];

    public double TopPx => _row[18];

    public double RightPx => _row[19];

    public double BottomPx => _row[20];

    public double BaseXPx => _row[21];

    public double BaseYPx => _row[22];

    public double WidthPx => _row[23];

    public double HeightPx => _row[24];

    public double BaseHeightPx => _row[25];

    /// <summary>Sine of the folded yaw, measured from the picture's horizontal.</summary>
    public double YawSine => _row[26];

    public double YawCosine => _row[27];
}
