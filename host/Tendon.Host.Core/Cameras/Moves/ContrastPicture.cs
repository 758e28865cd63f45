namespace Tendon.Host.Core.Cameras.Moves;

/// <summary>
/// Brightness against the surroundings: less their mean, over their spread. Lamps, exposure and white balance hardly change it; what is
/// flat stays near 0.
/// </summary>
internal sealed class ContrastPicture(int widthPx, int heightPx)
{
    /// <summary>Less change than this from pixel to pixel is nothing that could be found again.</summary>
    public const float LeastSlope = 0.12f;

    private const int ReachPx = 5;

    // Grey levels: what noise and compression alone make of a flat surface.
    private const float NoiseFloor = 2;
    private readonly float[] _sums = new float[widthPx];
    private readonly float[] _squares = new float[widthPx];

    public int WidthPx => widthPx;

    public int HeightPx => heightPx;

    public float[] Grey { get; } = new float[widthPx * heightPx];

    public float[] Value { get; } = new float[widthPx * heightPx];

    /// <summary>Takes the mean of 2 × 2 pixels of a picture of twice the size.</summary>
    public void HalveFrom(ContrastPicture finer)
    {
        for (int y = 0; y < heightPx; y++)
        {
            int above = 2 * y * finer.WidthPx, below = above + finer.WidthPx;
            for (int x = 0; x < widthPx; x++)
                Grey[(y * widthPx) + x] = 0.25f * (finer.Grey[above + (2 * x)] + finer.Grey[above + (2 * x) + 1] + finer.Grey[below + (2 * x)] + finer.Grey[below + (2 * x) + 1]);
        }
    }

    /// <summary>Takes noise off: 1-2-1 along rows and columns.</summary>
    public void Smooth()
    {
        float[] g = Grey, other = Value;
        for (int y = 0; y < heightPx; y++)
        {
            int i = y * widthPx;
            other[i] = g[i];
            other[i + widthPx - 1] = g[i + widthPx - 1];
            for (int x = 1; x < widthPx - 1; x++)
                other[i + x] = 0.25f * (g[i + x - 1] + (2 * g[i + x]) + g[i + x + 1]);
        }
        Array.Copy(other, g, widthPx);
        Array.Copy(other, (heightPx - 1) * widthPx, g, (heightPx - 1) * widthPx, widthPx);
        for (int i = widthPx; i < (heightPx - 1) * widthPx; i++)
            g[i] = 0.25f * (other[i - widthPx] + (2 * other[i]) + other[i + widthPx]);
    }

    /// <summary>Computes <see cref="Value"/> from <see cref="Grey"/>.</summary>
    public void Normalise()
    {
        Array.Clear(_sums);
        Array.Clear(_squares);
        int top = 0, bottom = -1;
        for (int y = 0; y < heightPx; y++)
        {
            for (int last = Math.Min(heightPx - 1, y + ReachPx); bottom < last;)
                AddRow(++bottom, 1);
            for (int first = Math.Max(0, y - ReachPx); top < first; top++)
                AddRow(top, -1);
            NormaliseRow(y, bottom - top + 1);
        }
    }

    /// <summary>Bilinear sample of <see cref="Value"/> with its slopes; false outside.</summary>
    public bool TrySample(double u, double v, out float value, out float slopeX, out float slopeY)
    {
        value = slopeX = slopeY = 0;
        double x = u - 0.5, y = v - 0.5;
        if (!(x >= 0 && y >= 0 && x < widthPx - 1 && y < heightPx - 1))
            return false;
        int x0 = (int)x, y0 = (int)y, i = (y0 * widthPx) + x0;
        float fx = (float)(x - x0), fy = (float)(y - y0);
        float a = Value[i], b = Value[i + 1], c = Value[i + widthPx], d = Value[i + widthPx + 1];
        value = a + (fx * (b - a)) + (fy * (c - a)) + (fx * fy * (a - b - c + d));
        slopeX = b - a + (fy * (a - b - c + d));
        slopeY = c - a + (fx * (a - b - c + d));
        return true;
    }

    private void AddRow(int row, float sign)
    {
        for (int x = 0, i = row * widthPx; x < widthPx; x++, i++)
        {
            _sums[x] += sign * Grey[i];
            _squares[x] += sign * Grey[i] * Grey[i];
        }
    }

    private void NormaliseRow(int y, int rows)
    {
        float sum = 0, squares = 0;
        int left = 0, right = -1;
        for (int x = 0, i = y * widthPx; x < widthPx; x++, i++)
        {
            for (int last = Math.Min(widthPx - 1, x + ReachPx); right < last;)
            {
                sum += _sums[++right];
                squares += _squares[right];
            }
            for (int first = Math.Max(0, x - ReachPx); left < first; left++)
            {
                sum -= _sums[left];
                squares -= _squares[left];
            }
            float count = rows * (right - left + 1), mean = sum / count, variance = MathF.Max(0, (squares / count) - (mean * mean));
            Value[i] = (Grey[i] - mean) / (MathF.Sqrt(variance) + NoiseFloor);
        }
    }
}
