using Tendon.Host.Core.Cameras;

namespace Tendon.Host.Core.Calibration;

/// <summary>Brightness of a picture, smoothed by a Gaussian, 0…255.</summary>
internal sealed class GreyPicture
{
    public readonly int Width, Height;
    public readonly float[] Value;

    public GreyPicture(CameraFrame frame, float sigmaPx)
    {
        (Width, Height) = (frame.WidthPx, frame.HeightPx);
        var raw = new float[Width * Height];
        for (int i = 0; i < raw.Length; i++)
            raw[i] = (0.3f * frame.Rgb[3 * i]) + (0.59f * frame.Rgb[(3 * i) + 1]) + (0.11f * frame.Rgb[(3 * i) + 2]);
        int radius = (int)MathF.Ceiling(3 * sigmaPx);
        var kernel = new float[(2 * radius) + 1];
        float sum = 0;
        for (int k = -radius; k <= radius; k++)
            sum += kernel[k + radius] = MathF.Exp(-k * k / (2 * sigmaPx * sigmaPx));
        for (int k = 0; k < kernel.Length; k++)
            kernel[k] /= sum;
        var rows = new float[raw.Length];
        Value = new float[raw.Length];
        Convolve(raw, rows, kernel, radius, alongRow: true);
        Convolve(rows, Value, kernel, radius, alongRow: false);
    }

    /// <summary>Bilinear sample at a picture position (pixel i covers [i, i + 1)); clamped to the picture.</summary>
    public float At(double u, double v)
    {
        double x = Math.Clamp(u - 0.5, 0, Width - 1.001), y = Math.Clamp(v - 0.5, 0, Height - 1.001);
        int x0 = (int)x, y0 = (int)y, i = (y0 * Width) + x0;
        float fx = (float)(x - x0), fy = (float)(y - y0);
        float top = Value[i] + (fx * (Value[i + 1] - Value[i])), bottom = Value[i + Width] + (fx * (Value[i + Width + 1] - Value[i + Width]));
        return top + (fy * (bottom - top));
    }

    private void Convolve(float[] from, float[] to, float[] kernel, int radius, bool alongRow)
    {
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                float sum = 0;
                for (int k = -radius; k <= radius; k++)
                {
                    int i = alongRow
                        ? (y * Width) + Math.Clamp(x + k, 0, Width - 1)
                        : (Math.Clamp(y + k, 0, Height - 1) * Width) + x;
                    sum += kernel[k + radius] * from[i];
                }
                to[(y * Width) + x] = sum;
            }
        }
    }
}
