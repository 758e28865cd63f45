using System.Numerics;
using Tendon.Workbench.Seeding;

namespace Tendon.Workbench.Camera;

/// <summary>Paints seamless table tops: plain, wood, laminate, cloth with checks or stripes, cutting mat.</summary>
internal static class TexturePainter
{
    private const int Size = TextureGallery.SizeTexels;

    public static uint[] Paint(int index)
    {
        Xoshiro256 random = RandomDraws.Stream(index, purpose: 77);
        var noise = new SeamlessNoise(random);
        return (index % 10) switch
        {
            0 or 1 => Plain(random, noise),
            2 or 3 or 4 or 5 => Wood(random, noise, planks: index % 2 == 0),
            6 => Speckled(random, noise),
            7 => Checks(random, noise),
            8 => Stripes(random, noise),
            _ => Mat(random, noise),
        };
    }

    private static uint[] Fill(Func<int, int, Vector3> colourAt)
    {
        var texels = new uint[Size * Size];
        for (int y = 0, i = 0; y < Size; y++)
        {
            for (int x = 0; x < Size; x++, i++)
                texels[i] = Pack(colourAt(x, y));
        }
        return texels;
    }

    private static uint Pack(Vector3 linear)
    {
        return Byte(linear.X) | (Byte(linear.Y) << 8) | (Byte(linear.Z) << 16);
        static uint Byte(float v) => (uint)Math.Clamp((Palette.ToEncoded(Math.Max(v, 0)) * 255f) + 0.5f, 0, 255);
    }

    private static Vector3 Muted(Xoshiro256 random) => random.Below(5) switch
    {
        0 => Palette.FromHsv(random.Range(0, 360), random.Range(0, 0.08f), random.Range(0.72f, 0.95f)),
        1 => Palette.FromHsv(random.Range(0, 360), random.Range(0, 0.12f), random.Range(0.18f, 0.45f)),
        2 => Palette.FromHsv(random.Range(20, 50), random.Range(0.1f, 0.45f), random.Range(0.5f, 0.9f)),
        3 => Palette.FromHsv(random.Range(80, 260), random.Range(0.1f, 0.4f), random.Range(0.3f, 0.8f)),
        _ => Palette.FromHsv(random.Range(0, 360), random.Range(0, 0.06f), random.Range(0.45f, 0.7f)),
    };

    private static uint[] Plain(Xoshiro256 random, SeamlessNoise noise)
    {
        Vector3 colour = Muted(random);
        float grain = random.Range(0.01f, 0.06f);
        return Fill((x, y) => colour * (1 + (grain * noise.At(x, y, 64)) + (grain * 0.7f * noise.At(x, y, 4))));
    }

    private static uint[] Wood(Xoshiro256 random, SeamlessNoise noise, bool planks)
    {
        Vector3 light = Palette.FromHsv(random.Range(20, 42), random.Range(0.25f, 0.6f), random.Range(0.42f, 0.88f));
        Vector3 dark = light * random.Range(0.5f, 0.78f);
        float rings = random.Range(5, 12), warp = random.Range(0.2f, 1.1f);
        int plank = planks ? Size / (random.Below(3) + 4) : Size;
        float[] tone = [.. Enumerable.Range(0, 16).Select(_ => random.Range(0.86f, 1.08f))];
        return Fill((x, y) =>
        {
            int board = y / plank;
            float along = noise.At(x + (board * 97), y, 128, 16) * warp;
            float ring = 0.5f + (0.5f * MathF.Sin((y * rings * 2 * MathF.PI / Size) + (6f * along) + (board * 2.3f)));
            float fibre = 0.5f + (0.5f * noise.At(x, y, 64, 2));
            float mix = Math.Clamp((0.55f * ring) + (0.45f * fibre), 0, 1);
            Vector3 colour = Vector3.Lerp(light, dark, mix) * tone[board & 15];
            return planks && y % plank < 2 ? colour * 0.45f : colour;
        });
    }

    private static uint[] Speckled(Xoshiro256 random, SeamlessNoise noise)
    {
        Vector3 ground = Muted(random), fleck = Muted(random);
        float density = random.Range(0.35f, 0.75f);
        return Fill((x, y) =>
        {
            float n = noise.At(x, y, 4);
            Vector3 colour = n > density ? Vector3.Lerp(ground, fleck, 0.7f) : n < -density ? ground * 0.7f : ground;
            return colour * (1 + (0.05f * noise.At(x, y, 32)));
        });
    }

    private static uint[] Checks(Xoshiro256 random, SeamlessNoise noise)
    {
        Vector3 a = Muted(random), b = Vector3.Lerp(a, Muted(random), random.Range(0.35f, 0.8f));
        int cell = 16 << random.Below(3);
        return Fill((x, y) =>
        {
            bool p = ((x / cell) & 1) == 0, q = ((y / cell) & 1) == 0;
            Vector3 colour = p && q ? a : p != q ? Vector3.Lerp(a, b, 0.5f) : b;
            return colour * (1 + (0.08f * noise.At(x, y, 2)));
        });
    }

    private static uint[] Stripes(Xoshiro256 random, SeamlessNoise noise)
    {
        Vector3 a = Muted(random), b = Vector3.Lerp(a, Muted(random), random.Range(0.4f, 1f));
        int cell = 16 << random.Below(3);
        float share = random.Range(0.15f, 0.6f);
        return Fill((x, y) => (y % cell < cell * share ? b : a) * (1 + (0.06f * noise.At(x, y, 2))));
    }

    private static uint[] Mat(Xoshiro256 random, SeamlessNoise noise)
    {
        Vector3 ground = random.Chance(0.5f)
            ? Palette.FromHsv(random.Range(110, 230), random.Range(0.3f, 0.6f), random.Range(0.2f, 0.45f))
            : Muted(random);
        Vector3 line = ground + (new Vector3(random.Range(0.08f, 0.5f)) * (ground.Y > 0.4f ? -0.6f : 1));
        int cell = 32 << random.Below(2);
        return Fill((x, y) =>
            (x % cell < 1 || y % cell < 1 ? line : ground) * (1 + (0.05f * noise.At(x, y, 32))));
    }
}
