using System.Numerics;

namespace Tendon.Workbench.Camera;

/// <summary>How much of the key light and of the sky reaches each spot of the table, at 4 mm.</summary>
internal sealed class ShadowMap
{
    /// <summary>Texels per edge; the map covers x −0.25…0.63 and y −0.44…0.44 m.</summary>
    public const int Size = 220;
    public const float CellM = 0.004f, LowXM = -0.25f, LowYM = -0.44f;

    // Rays start a little under the table so that a body standing on it blocks them.
    private const float Below = -0.001f;
    private const int KeySamples = 5;
    private static readonly Vector3[] SkyDirections =
    [
        new(0, 0, 1), new(0.75f, 0, 0.66f), new(-0.75f, 0, 0.66f), new(0, 0.75f, 0.66f), new(0, -0.75f, 0.66f),
    ];

    /// <summary>0 in full shadow … 1 in full light.</summary>
    public readonly float[] Key = new float[Size * Size];

    /// <summary>0 … 1: how much of the sky a spot sees.</summary>
    public readonly float[] Sky = new float[Size * Size];

    private readonly byte[] _blocked = new byte[Size * Size];
    private readonly float[] _row = new float[Size * Size];

    public void Compute(List<Solid> solids, Look look)
    {
        Array.Fill(Key, 1f);
        Array.Fill(Sky, 1f);
        Vector3 side = Vector3.Normalize(Vector3.Cross(look.ToLight, MathF.Abs(look.ToLight.Z) < 0.9f ? Vector3.UnitZ : Vector3.UnitX));
        Vector3 other = Vector3.Cross(look.ToLight, side);
        for (int k = 0; k < KeySamples; k++)
        {
            float angle = k * (2 * MathF.PI / KeySamples);
            Vector3 offset = ((side * MathF.Cos(angle)) + (other * MathF.Sin(angle))) * look.LightSpread;
            Accumulate(solids, Vector3.Normalize(look.ToLight + offset), Key, 1f / KeySamples, step: 1);
        }
        // The sky's shade is soft, so every other texel is enough.
        foreach (Vector3 direction in SkyDirections)
            Accumulate(solids, direction, Sky, 1f / SkyDirections.Length, step: 2);
        Smooth(Key, 1);
        Smooth(Sky, 3);
    }

    private void Accumulate(List<Solid> solids, Vector3 toLight, float[] map, float share, int step)
    {
        Array.Clear(_blocked);
        if (toLight.Z < 0.15f)
            toLight = Vector3.Normalize(toLight with { Z = 0.15f });
        foreach (Solid solid in solids)
            Cast(solid, toLight, step);
        for (int y = 0; y < Size; y++)
        {
            int from = step == 1 ? y * Size : (y & ~1) * Size;
            for (int x = 0; x < Size; x++)
            {
                if (_blocked[from + (step == 1 ? x : x & ~1)] != 0)
                    map[(y * Size) + x] -= share;
            }
        }
    }

    private void Cast(Solid solid, Vector3 toLight, int step)
    {
        Vector2 low = new(float.MaxValue), high = new(float.MinValue);
        for (int k = 0; k < 8; k++)
        {
            Vector3 corner = solid.Corner(k);
            Vector3 foot = corner - (toLight * (MathF.Max(corner.Z, 0) / toLight.Z));
            low = Vector2.Min(low, new(foot.X, foot.Y));
            high = Vector2.Max(high, new(foot.X, foot.Y));
        }
        int left = Texel(low.X - LowXM) & ~1, right = Math.Min(Texel(high.X - LowXM) + 1, Size);
        int top = Texel(low.Y - LowYM) & ~1, bottom = Math.Min(Texel(high.Y - LowYM) + 1, Size);
        Vector3 direction = solid.ToBody(toLight);
        Vector3 corner0 = solid.ToBody(new Vector3(LowXM + (CellM / 2), LowYM + (CellM / 2), Below) - solid.Origin);
        Vector3 stepX = solid.ToBody(Vector3.UnitX * CellM), stepY = solid.ToBody(Vector3.UnitY * CellM);
        for (int y = top; y < bottom; y += step)
        {
            for (int x = left; x < right; x += step)
            {
                ref byte blocked = ref _blocked[(y * Size) + x];
                if (blocked == 0 && solid.Hit(corner0 + (stepX * x) + (stepY * y), direction, 0f, out _, out _))
                    blocked = 1;
            }
        }

        static int Texel(float metres) => Math.Clamp((int)(metres / CellM), 0, Size - 1);
    }

    private void Smooth(float[] map, int passes)
    {
        for (int pass = 0; pass < passes; pass++)
        {
            Blur(map, _row, 1);
            Blur(_row, map, Size);
        }
    }

    private static void Blur(float[] from, float[] to, int stride)
    {
        for (int i = 0; i < from.Length; i++)
        {
            float before = from[Math.Max(i - stride, 0)], after = from[Math.Min(i + stride, from.Length - 1)];
            to[i] = (0.5f * from[i]) + (0.25f * (before + after));
        }
    }
}
