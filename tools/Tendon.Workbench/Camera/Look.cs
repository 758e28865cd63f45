using System.Numerics;
using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Camera;

/// <summary>One table, one light and one camera's picture quality, drawn from a seed.</summary>
internal sealed class Look
{
    public int TableTexture, FloorTexture;
    public Vector3 TableTint, FloorTint;

    /// <summary>Texels per metre, times the texture's turn: base x, y → texel.</summary>
    public Matrix3x2 TableToTexel;

    /// <summary>Table edges in the base frame, metres.</summary>
    public float TableBackXM, TableLeftYM, TableRightYM;

    /// <summary>Towards the key light, unit.</summary>
    public Vector3 ToLight;

    /// <summary>Spread of the key light's direction: the size of the lamp or window.</summary>
    public float LightSpread;

    public Vector3 KeyLight, SkyLight, BounceLight, FillLight, ToFill;

    /// <summary>Change of the key light per metre along base x and y.</summary>
    public Vector2 LightSlope;

    public float TableGloss;
    public Surface Print, Servo, Pad;

    public Vector3 WhiteBalance;
    public float Exposure, Contrast, Saturation, Vignetting, BlurSigmaPx, NoiseSigma;
    public int JpegQuality;
    private long _shadeSeed;
    private float _variation;

    public static Look Sample(CameraOptions options)
    {
        Xoshiro256 random = RandomDraws.Stream(options.Seed, purpose: 2);
        float v = options.LookVariation;
        var look = new Look { _shadeSeed = options.Seed, _variation = v };
        look.SampleTable(random, v);
        look.SampleLight(random, v);
        look.SampleArm(random, v);
        look.SampleSensor(RandomDraws.Stream(options.Seed, purpose: 3), options.ImageDefects);
        return look;
    }

    /// <summary>The surface of an object: its shade and gloss stay with it for an episode.</summary>
    public Surface SurfaceOf(TableObject item)
    {
        Xoshiro256 random = RandomDraws.Stream(_shadeSeed, purpose: 100 + item.Id);
        Vector3 albedo = Palette.Shade(item.Colour, random, MathF.Min(_variation, 1));
        return new Surface(albedo * 0.92f, 0.04f + (0.28f * random.Unit() * random.Unit()), random.Range(8, 60));
    }

    private void SampleTable(Xoshiro256 random, float v)
    {
        TableTexture = v > 0 ? random.Below(TextureGallery.Count) : 0;
        FloorTexture = random.Below(TextureGallery.Count);
        TableTint = Vector3.One * (1 + (v * random.Range(-0.25f, 0.12f)));
        FloorTint = Vector3.One * random.Range(0.25f, 0.9f);
        float scale = 900f * (1 + (v * random.Range(-0.3f, 0.5f)));
        float turn = random.Chance(0.5f) ? 0 : random.Around(MathF.PI);
        TableToTexel = Matrix3x2.CreateRotation(v * turn) * Matrix3x2.CreateScale(scale) *
            Matrix3x2.CreateTranslation(random.Range(2000, 4000), random.Range(2000, 4000));
        TableBackXM = -0.12f - (v * random.Range(0, 0.25f));
        TableLeftYM = -0.42f - (v * random.Range(-0.06f, 0.3f));
        TableRightYM = 0.42f + (v * random.Range(-0.06f, 0.3f));
        TableGloss = v * random.Unit() * random.Unit() * 0.25f;
    }

    private void SampleLight(Xoshiro256 random, float v)
    {
        float azimuth = v * random.Around(MathF.PI), elevation = 1.05f + (v * random.Range(-0.45f, 0.35f));
        ToLight = new Vector3(MathF.Cos(elevation) * MathF.Cos(azimuth), MathF.Cos(elevation) * MathF.Sin(azimuth), MathF.Sin(elevation));
        LightSpread = 0.05f + (v * random.Range(-0.03f, 0.22f));
        // Colour temperature from tungsten (warm) to overcast sky (cool); the camera's white balance undoes most of it.
        Vector3 warm = new(1.16f, 0.98f, 0.72f), cool = new(0.90f, 1.0f, 1.16f);
        Vector3 key = Vector3.Lerp(warm, cool, 0.5f + (v * random.Around(0.5f)));
        Vector3 sky = Vector3.Lerp(warm, cool, 0.5f + (v * random.Around(0.5f)));
        float share = 0.58f + (v * random.Around(0.24f));
        KeyLight = key * share * 1.15f / MathF.Max(0.6f, ToLight.Z);
        SkyLight = sky * (1 - share);
        BounceLight = sky * (1 - share) * random.Range(0.25f, 0.5f);
        ToFill = Vector3.Normalize(new Vector3(random.Around(1), random.Around(1), random.Range(0.3f, 1)));
        FillLight = sky * v * random.Range(0, 0.12f);
        LightSlope = v * new Vector2(random.Around(0.5f), random.Around(0.5f));
        Vector3 mean = KeyLight + SkyLight;
        Vector3 grey = new Vector3(mean.Y) / mean;
        WhiteBalance = Vector3.Lerp(Vector3.One, grey, random.Range(0.75f, 1.05f)) *
            (Vector3.One + (v * 0.05f * new Vector3(random.Around(1), 0, random.Around(1))));
    }

    private void SampleArm(Xoshiro256 random, float v)
    {
        // Printed in whatever filament was at hand; white, black, gray, orange and yellow are the common ones.
        ObjectColour[] common = [ObjectColour.White, ObjectColour.Black, ObjectColour.Gray, ObjectColour.Orange, ObjectColour.Yellow];
        ObjectColour colour = v == 0 || random.Chance(0.7f) ? common[random.Below(common.Length)] : (ObjectColour)random.Below(12);
        Print = new Surface(Palette.Shade(colour, random, 1) * 0.85f, 0.08f, 20);
        Servo = new Surface(new Vector3(0.012f, 0.012f, 0.014f) * random.Range(0.8f, 2), 0.12f, 30);
        Pad = random.Chance(0.5f) ? Print : new Surface(Palette.Shade(random.Chance(0.5f) ? ObjectColour.Black : ObjectColour.Gray, random, 1), 0.03f, 8);
    }

    private void SampleSensor(Xoshiro256 random, float defects)
    {
        Exposure = 1 + (defects * random.Range(-0.18f, 0.22f));
        Contrast = defects * random.Range(-0.08f, 0.22f);
        Saturation = 1 + (defects * random.Range(-0.15f, 0.15f));
        Vignetting = defects * random.Range(0.05f, 0.38f);
        BlurSigmaPx = 0.45f + (defects * random.Range(0, 0.55f) * random.Unit());
        NoiseSigma = defects * random.Range(0.8f, 4.5f);
        JpegQuality = defects > 0 ? random.Below(46) + 50 : 0;
    }
}
