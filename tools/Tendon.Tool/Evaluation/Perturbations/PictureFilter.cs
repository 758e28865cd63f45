using Tendon.Workbench.Seeding;

namespace Tendon.Tool.Evaluation.Perturbations;

/// <summary>What bad light and a bad focus do to an RGB picture. In place, row-major, 8 bits a channel.</summary>
public static class PictureFilter
{
    // Darker or brighter than the virtual cameras' own auto-exposure ever leaves a picture, and a lamp of another colour.
    private const double DarkGain = 0.45, BrightGain = 1.7, Tint = 0.15, Gamma = 2.2;

    /// <summary>Standard deviation of the blur in pixels; the virtual cameras' own goes up to 0.8.</summary>
    public const double BlurSigmaPx = 1.8;

    /// <summary>Scales the light, with a tint; seeded, dark and bright alike.</summary>
    public static void Relight(byte[] rgb, ulong seed)
    {
        var random = new Xoshiro256(seed ^ 0x11647);
        double gain = random.NextBool(0.5) ? DarkGain : BrightGain, warm = random.NextDouble(-Tint, Tint);
        byte[][] tones = [Tone(gain * (1 + warm)), Tone(gain), Tone(gain * (1 - warm))];
        for (int i = 0; i < rgb.Length; i++)
            rgb[i] = tones[i % 3][rgb[i]];
    }

    /// <summary>Blurs with a Gaussian of <see cref="BlurSigmaPx"/>; edges repeat.</summary>
    public static void Blur(byte[] rgb, int widthPx, int heightPx)
    {
        int radius = (int)Math.Ceiling(2.5 * BlurSigmaPx);
        double[] kernel = [.. Enumerable.Range(-radius, (2 * radius) + 1).Select(i => Math.Exp(-i * i / (2 * BlurSigmaPx * BlurSigmaPx)))];
        double sum = kernel.Sum();
        float[] weights = [.. kernel.Select(k => (float)(k / sum))];
        var between = new byte[rgb.Length];
        Pass(rgb, between, widthPx, heightPx, weights, alongRows: true);
        Pass(between, rgb, widthPx, heightPx, weights, alongRows: false);
    }

    private static byte[] Tone(double gain) =>
        [.. Enumerable.Range(0, 256).Select(i => (byte)Math.Clamp((255 * Math.Pow(Math.Pow(i / 255.0, Gamma) * gain, 1 / Gamma)) + 0.5, 0, 255))];

    private static void Pass(byte[] from, byte[] to, int widthPx, int heightPx, float[] weights, bool alongRows)
    {
        int radius = weights.Length / 2, length = alongRows ? widthPx : heightPx, step = alongRows ? 3 : widthPx * 3;
        for (int y = 0; y < heightPx; y++)
        {
            for (int x = 0; x < widthPx; x++)
            {
                int pixel = ((y * widthPx) + x) * 3, place = alongRows ? x : y;
                for (int channel = 0; channel < 3; channel++)
                {
                    float value = 0.5f;
                    for (int k = -radius; k <= radius; k++)
                        value += weights[k + radius] * from[pixel + channel + ((Math.Clamp(place + k, 0, length - 1) - place) * step)];
                    to[pixel + channel] = (byte)value;
                }
            }
        }
    }
}
