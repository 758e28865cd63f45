using Tendon.Host.Core.Cameras;

namespace Tendon.Host.Planning.Vision;

/// <summary>Fits a picture of any size into the network's input: scaled with its aspect kept, centred, the rest gray.</summary>
internal sealed class PictureFitting
{
    private const float Gray = 128;
    private readonly int _widthPx;
    private readonly int _heightPx;

    /// <param name="frameWidthPx">Width of the pictures that will come.</param>
    /// <param name="frameHeightPx">Their height.</param>
    /// <param name="widthPx">Width of the network's input.</param>
    /// <param name="heightPx">Its height.</param>
    public PictureFitting(int frameWidthPx, int frameHeightPx, int widthPx, int heightPx)
    {
        (FrameWidthPx, FrameHeightPx, _widthPx, _heightPx) = (frameWidthPx, frameHeightPx, widthPx, heightPx);
        Scale = Math.Min((double)widthPx / frameWidthPx, (double)heightPx / frameHeightPx);
        OffsetXPx = (widthPx - (frameWidthPx * Scale)) / 2;
        OffsetYPx = (heightPx - (frameHeightPx * Scale)) / 2;
    }

    public int FrameWidthPx { get; }

    public int FrameHeightPx { get; }

    /// <summary>Input pixels per frame pixel.</summary>
    public double Scale { get; }

    public double OffsetXPx { get; }

    public double OffsetYPx { get; }

    /// <summary>Writes the frame as three planes (red, green, blue) of 0…255.</summary>
    public void Fill(CameraFrame frame, Span<float> planes)
    {
        if (frame.WidthPx == 2 * _widthPx && frame.HeightPx == 2 * _heightPx)
            Halve(frame.Rgb, planes);
        else
            Resample(frame.Rgb, planes);
    }

    /// <summary>The camera's native case: exact means of 2×2 pixels.</summary>
    private void Halve(ReadOnlySpan<byte> rgb, Span<float> planes)
    {
        int stride = _widthPx * 6, plane = _widthPx * _heightPx;
        Span<float> red = planes[..plane], green = planes.Slice(plane, plane), blue = planes.Slice(2 * plane, plane);
        for (int y = 0; y < _heightPx; y++)
        {
            ReadOnlySpan<byte> upper = rgb.Slice(2 * y * stride, stride), lower = rgb.Slice(((2 * y) + 1) * stride, stride);
            int at = y * _widthPx;
            for (int i = 0; i + 5 < upper.Length && i + 5 < lower.Length; i += 6, at++)
            {
                red[at] = 0.25f * (upper[i] + upper[i + 3] + lower[i] + lower[i + 3]);
                green[at] = 0.25f * (upper[i + 1] + upper[i + 4] + lower[i + 1] + lower[i + 4]);
                blue[at] = 0.25f * (upper[i + 2] + upper[i + 5] + lower[i + 2] + lower[i + 5]);
            }
        }
    }

    /// <summary>Any other size: the mean over each input pixel's footprint (or the nearest pixel when enlarging).</summary>
    private void Resample(ReadOnlySpan<byte> rgb, Span<float> planes)
    {
        int plane = _widthPx * _heightPx;
        for (int y = 0; y < _heightPx; y++)
        {
            (int top, int bottom) = Footprint(y, OffsetYPx, FrameHeightPx);
            for (int x = 0; x < _widthPx; x++)
            {
                (int left, int right) = Footprint(x, OffsetXPx, FrameWidthPx);
                int at = (y * _widthPx) + x, count = (bottom - top) * (right - left);
                if (count <= 0)
                {
                    planes[at] = planes[plane + at] = planes[(2 * plane) + at] = Gray;
                    continue;
                }
                int red = 0, green = 0, blue = 0;
                for (int v = top; v < bottom; v++)
                {
                    for (int i = ((v * FrameWidthPx) + left) * 3, end = ((v * FrameWidthPx) + right) * 3; i < end; i += 3)
                    {
                        red += rgb[i];
                        green += rgb[i + 1];
                        blue += rgb[i + 2];
                    }
                }
                planes[at] = (float)red / count;
                planes[plane + at] = (float)green / count;
                planes[(2 * plane) + at] = (float)blue / count;
            }
        }
    }

    private (int From, int To) Footprint(int input, double offsetPx, int lengthPx)
    {
        double from = (input - offsetPx) / Scale, to = (input + 1 - offsetPx) / Scale;
        if ((from + to) / 2 < 0 || (from + to) / 2 >= lengthPx)
            return (0, 0);
        int first = Math.Clamp((int)Math.Floor(from + 0.5), 0, lengthPx - 1);
        return (first, Math.Clamp((int)Math.Floor(to + 0.5), first + 1, lengthPx));
    }
}
