using System.Numerics;
using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Camera;

/// <summary>What the twelve colour names look like, with shades that a person still calls by the same name.</summary>
internal static class Palette
{
    // Hue in degrees, saturation and value of HSV, then how far each may stray.
    private static readonly (float H, float S, float V, float Dh, float Ds, float Dv)[] Shades =
    [
        (357, 0.86f, 0.76f, 5, 0.09f, 0.11f),   // red
        (25, 0.92f, 0.95f, 4, 0.07f, 0.05f),    // orange: brighter and yellower than any red or brown
        (50, 0.84f, 0.95f, 4, 0.10f, 0.05f),    // yellow
        (132, 0.70f, 0.55f, 14, 0.15f, 0.13f),  // green
        (221, 0.82f, 0.66f, 7, 0.11f, 0.13f),   // blue
        (276, 0.64f, 0.52f, 8, 0.12f, 0.11f),   // purple: darker than pink
        (336, 0.46f, 0.95f, 8, 0.10f, 0.05f),   // pink
        (22, 0.66f, 0.38f, 6, 0.09f, 0.06f),    // brown: dark orange
        (48, 0.03f, 0.95f, 30, 0.03f, 0.04f),   // white
        (220, 0.08f, 0.10f, 60, 0.08f, 0.035f), // black
        (215, 0.04f, 0.50f, 60, 0.04f, 0.07f),  // gray
        (187, 0.72f, 0.82f, 6, 0.12f, 0.09f),   // cyan
    ];

    /// <summary>Linear RGB of a shade of the colour.</summary>
    public static Vector3 Shade(ObjectColour colour, Xoshiro256 random, float variation)
    {
        (float h, float s, float v, float dh, float ds, float dv) = Shades[(int)colour];
        return FromHsv(h + (variation * random.Around(dh)), s + (variation * random.Around(ds)), v + (variation * random.Around(dv)));
    }

    /// <summary>Linear RGB from hue (degrees), saturation and value of an sRGB colour.</summary>
    public static Vector3 FromHsv(float hueDegrees, float saturation, float value)
    {
        saturation = Math.Clamp(saturation, 0, 1);
        value = Math.Clamp(value, 0, 1);
        return new Vector3(Channel(5), Channel(3), Channel(1));

        float Channel(int n)
        {
            float k = (n + (hueDegrees / 60f) + 6f) % 6f;
            return ToLinear(value - (value * saturation * Math.Clamp(Math.Min(k, 4 - k), 0, 1)));
        }
    }

    /// <summary>Decodes one sRGB channel, 0…1.</summary>
    public static float ToLinear(float encoded) =>
        encoded <= 0.04045f ? encoded / 12.92f : MathF.Pow((encoded + 0.055f) / 1.055f, 2.4f);

    /// <summary>Encodes one linear channel to sRGB, 0…1.</summary>
    public static float ToEncoded(float linear) =>
        linear <= 0.0031308f ? linear * 12.92f : (1.055f * MathF.Pow(linear, 1 / 2.4f)) - 0.055f;
}
