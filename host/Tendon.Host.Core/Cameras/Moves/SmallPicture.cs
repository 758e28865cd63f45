namespace Tendon.Host.Core.Cameras.Moves;

/// <summary>A picture's brightness at a few hundred columns, 0…255: enough to see where it was taken from.</summary>
internal static class SmallPicture
{
    /// <summary>Columns aimed at; real ones are the whole division of the picture's.</summary>
    private const int AimedWidthPx = 320;

    /// <summary>Size for pictures of a size.</summary>
    public static (int WidthPx, int HeightPx) SizeFor(int widthPx, int heightPx)
    {
        int step = Math.Max(1, (int)Math.Round((double)widthPx / AimedWidthPx));
        return (widthPx / step, heightPx / step);
    }

    /// <summary>Means over each small pixel's part of the picture.</summary>
    public static void Fill(ReadOnlySpan<byte> rgb, int widthPx, int heightPx, Span<float> small, int smallWidthPx, int smallHeightPx)
    {
        for (int y = 0; y < smallHeightPx; y++)
        {
            (int top, int bottom) = Part(y, heightPx, smallHeightPx);
            for (int x = 0; x < smallWidthPx; x++)
            {
                (int left, int right) = Part(x, widthPx, smallWidthPx);
                int sum = 0;
                for (int v = top; v < bottom; v++)
                {
                    ReadOnlySpan<byte> run = rgb.Slice(((v * widthPx) + left) * 3, (right - left) * 3);
                    for (int i = 0; i + 2 < run.Length; i += 3)
                        sum += (77 * run[i]) + (150 * run[i + 1]) + (29 * run[i + 2]);
                }
                small[(y * smallWidthPx) + x] = sum / (256f * (bottom - top) * (right - left));
            }
        }
    }

    private static (int From, int To) Part(int index, int length, int parts)
    {
        int from = (int)((long)index * length / parts);
        return (from, Math.Max(from + 1, (int)((long)(index + 1) * length / parts)));
    }
}
