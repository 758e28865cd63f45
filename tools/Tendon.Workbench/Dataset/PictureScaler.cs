namespace Tendon.Workbench.Dataset;

/// <summary>Shrinks pictures by whole factors.</summary>
public static class PictureScaler
{
    /// <summary>Averages <paramref name="factor"/> × <paramref name="factor"/> blocks of an RGB picture.</summary>
    public static void BoxDown(ReadOnlySpan<byte> rgb, int widthPx, int heightPx, int factor, Span<byte> small)
    {
        int columns = widthPx / factor, rows = heightPx / factor, area = factor * factor;
        for (int y = 0, to = 0; y < rows; y++)
        {
            for (int x = 0; x < columns; x++, to += 3)
            {
                int r = area / 2, g = area / 2, b = area / 2;
                for (int v = 0; v < factor; v++)
                {
                    int from = ((((y * factor) + v) * widthPx) + (x * factor)) * 3;
                    for (int u = 0; u < factor; u++, from += 3)
                    {
                        r += rgb[from];
                        g += rgb[from + 1];
                        b += rgb[from + 2];
                    }
                }
                small[to] = (byte)(r / area);
                small[to + 1] = (byte)(g / area);
                small[to + 2] = (byte)(b / area);
            }
        }
    }
}
