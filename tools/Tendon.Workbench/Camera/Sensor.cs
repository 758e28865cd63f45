using System.Numerics;
using Tendon.Workbench.Seeding;

namespace Tendon.Workbench.Camera;

/// <summary>Lens and chip: blur, vignetting, white balance, auto exposure, tone curve and noise; linear light in, 8-bit RGB out.</summary>
internal sealed class Sensor
{
    private const int Width = CameraTruth.WidthPx, Height = CameraTruth.HeightPx;
    private const int ToneSteps = 2048;
    private static readonly float[] Noise = BuildNoise();
    private readonly float[] _work = new float[LinearPicture.Pixels];
    private readonly byte[] _tone = new byte[ToneSteps];
    private readonly float[] _columnFall = new float[Width];

    public void Expose(LinearPicture picture, Look look, RenderOptions options, byte[] rgb)
    {
        Defocus(picture, look, options.MotionBlurPx);
        float gain = AutoExposure(picture) * look.Exposure;
        BuildTone(look.Contrast);
        Xoshiro256 random = RandomDraws.Stream(options.FrameSeed, purpose: 4);
        Vector3 balance = look.WhiteBalance * (gain * (ToneSteps - 1));
        for (int u = 0; u < Width; u++)
            _columnFall[u] = Square((u + 0.5f - (Width / 2)) / (Width / 2));
        float keep = look.Saturation, rest = 1 - keep, falloff = look.Vignetting / 1.5625f;
        for (int v = 0, i = 0; v < Height; v++)
        {
            float rowFall = Square((v + 0.5f - (Height / 2)) / (Width / 2));
            int noise = random.Below(Noise.Length - (3 * Width));
            for (int u = 0; u < Width; u++, i++, noise += 3)
            {
                float light = 1 - (falloff * (rowFall + _columnFall[u]));
                float r = picture.Red[i] * balance.X * light, g = picture.Green[i] * balance.Y * light, b = picture.Blue[i] * balance.Z * light;
                float grey = rest * ((0.3f * r) + (0.59f * g) + (0.11f * b));
                rgb[3 * i] = Develop((keep * r) + grey, Noise[noise], look.NoiseSigma);
                rgb[(3 * i) + 1] = Develop((keep * g) + grey, Noise[noise + 1], look.NoiseSigma);
                rgb[(3 * i) + 2] = Develop((keep * b) + grey, Noise[noise + 2], look.NoiseSigma);
            }
        }
    }

    private byte Develop(float level, float noise, float sigma)
    {
        int step = (int)Math.Clamp(level, 0f, ToneSteps - 1f);
        float value = _tone[step] + (noise * sigma) + 0.5f;
        return (byte)Math.Clamp(value, 0f, 255f);
    }

    // Cheap cameras aim at a mid-grey mean and cannot go far either way.
    private static float AutoExposure(LinearPicture picture)
    {
        float sum = 0;
        int count = 0;
        for (int i = 0; i < LinearPicture.Pixels; i += 53, count++)
            sum += MathF.Min(picture.Green[i], 1.2f);
        return Math.Clamp(0.27f / MathF.Max(sum / count, 1e-3f), 0.7f, 1.9f);
    }

    private void BuildTone(float contrast)
    {
        for (int i = 0; i < ToneSteps; i++)
        {
            float v = Palette.ToEncoded(i / (ToneSteps - 1f));
            float bent = v * v * (3 - (2 * v));
            _tone[i] = (byte)(Math.Clamp(v + (contrast * (bent - v)), 0, 1) * 255f);
        }
    }

    private void Defocus(LinearPicture picture, Look look, float motionPx)
    {
        // Three taps give the wanted variance: sigma² = 2 w.
        float w = Math.Clamp(look.BlurSigmaPx * look.BlurSigmaPx / 2, 0, 0.33f);
        float across = w + Math.Clamp(motionPx * motionPx / 24, 0, 0.33f - w);
        foreach (float[] plane in (float[][])[picture.Red, picture.Green, picture.Blue])
        {
            Blur(plane, _work, 1, across);
            Blur(_work, plane, Width, w);
        }
    }

    private static void Blur(float[] from, float[] to, int stride, float w)
    {
        Array.Copy(from, to, stride);
        Array.Copy(from, from.Length - stride, to, to.Length - stride, stride);
        var side = new Vector<float>(w);
        var middle = new Vector<float>(1 - (2 * w));
        int i = stride, end = from.Length - stride;
        for (; i + Vector<float>.Count <= end; i += Vector<float>.Count)
        {
            Vector<float> near = new Vector<float>(from, i - stride) + new Vector<float>(from, i + stride);
            ((near * side) + (new Vector<float>(from, i) * middle)).CopyTo(to, i);
        }
        for (; i < end; i++)
            to[i] = ((1 - (2 * w)) * from[i]) + (w * (from[i - stride] + from[i + stride]));
    }

    private static float[] BuildNoise()
    {
        Xoshiro256 random = RandomDraws.Stream(12345, purpose: 5);
        var noise = new float[1 << 17];
        for (int i = 0; i < noise.Length; i++)
            noise[i] = (float)random.NextNormal();
        return noise;
    }

    private static float Square(float v) => v * v;
}
