using System.Numerics;

namespace Tendon.Workbench.Camera;

/// <summary>Lights the pixels that show the table, the floor behind it or a printed board on it.</summary>
internal sealed class TableShader
{
    private const float FloorZM = -0.72f;
    private static readonly float[] Decoded = [.. Enumerable.Range(0, 256).Select(i => Palette.ToLinear(i / 255f))];

    /// <summary>Mean reflectance of the table: what it throws back at the bodies above it.</summary>
    public static Vector3 MeanAlbedo(Look look)
    {
        uint[] texels = TextureGallery.Get(look.TableTexture);
        Vector3 sum = default;
        for (int i = 0; i < 64; i++)
            sum += Decode(texels[i * 4099]);
        return sum / 64 * look.TableTint;
    }

    public static void Shade(CameraTruth camera, RayField rays, Look look, ShadowMap shadows, BoardPlacement? board, LabelSheet? labels, GeometryBuffer buffer, LinearPicture picture)
    {
        uint[] table = TextureGallery.Get(look.TableTexture), floor = TextureGallery.Get(look.FloorTexture);
        Vector3 key = look.KeyLight * look.ToLight.Z, floorLight = (look.KeyLight * 0.5f) + (look.SkyLight * 0.8f);
        Matrix3x2 texture = look.TableToTexel;
        Vector3 eye = camera.Position;
        var sheet = board is null ? null : new BoardSheet(board);
        for (int i = 0; i < LinearPicture.Pixels; i++)
        {
            if (buffer.Owner[i] != GeometryBuffer.Nothing)
                continue;
            Vector3 d = camera.Forward + (camera.Right * rays.X[i]) + (camera.Down * rays.Y[i]);
            float t = -eye.Z / MathF.Min(d.Z, -0.02f);
            float x = eye.X + (t * d.X), y = eye.Y + (t * d.Y);
            Vector3 colour;
            if (x > look.TableBackXM && y > look.TableLeftYM && y < look.TableRightYM)
            {
                Vector3 albedo = (sheet is not null && sheet.TryAlbedo(x, y, out float ink)) || (labels is not null && labels.TryAlbedo(x, y, -1, out ink))
                    ? new Vector3(ink)
                    : Decode(table[Texel((x * texture.M11) + (y * texture.M21) + texture.M31, (x * texture.M12) + (y * texture.M22) + texture.M32)]) * look.TableTint;
                Sample(shadows, x, y, out float keyShare, out float skyShare);
                keyShare *= MathF.Max(0.3f, 1 + (look.LightSlope.X * (x - 0.2f)) + (look.LightSlope.Y * y));
                colour = albedo * ((key * keyShare) + (look.SkyLight * skyShare) + look.FillLight);
                if (look.TableGloss > 0.02f)
                    colour += look.KeyLight * (look.TableGloss * keyShare * Sheen(look.ToLight, d));
            }
            else
            {
                t = (FloorZM - eye.Z) / MathF.Min(d.Z, -0.02f);
                x = eye.X + (t * d.X);
                y = eye.Y + (t * d.Y);
                colour = Decode(floor[Texel(3000 + (x * 300), 3000 + (y * 300))]) * look.FloorTint * floorLight;
            }
            picture.Red[i] = colour.X;
            picture.Green[i] = colour.Y;
            picture.Blue[i] = colour.Z;
        }
    }

    private static float Sheen(Vector3 toLight, Vector3 direction)
    {
        // Phong about the mirror direction of the table, wide because table tops are never polished.
        float aligned = ((toLight.X * direction.X) + (toLight.Y * direction.Y) - (toLight.Z * direction.Z)) / direction.Length();
        aligned = MathF.Max(aligned, 0);
        aligned *= aligned;
        aligned *= aligned;
        return aligned * aligned;
    }

    private static int Texel(float column, float row) =>
        (((int)row & (TextureGallery.SizeTexels - 1)) * TextureGallery.SizeTexels) + ((int)column & (TextureGallery.SizeTexels - 1));

    private static Vector3 Decode(uint texel) =>
        new(Decoded[texel & 255], Decoded[(texel >> 8) & 255], Decoded[(texel >> 16) & 255]);

    private static void Sample(ShadowMap shadows, float x, float y, out float key, out float sky)
    {
        float fx = ((x - ShadowMap.LowXM) / ShadowMap.CellM) - 0.5f, fy = ((y - ShadowMap.LowYM) / ShadowMap.CellM) - 0.5f;
        int cx = (int)fx, cy = (int)fy;
        key = sky = 1;
        if (fx < 0 || fy < 0 || cx >= ShadowMap.Size - 1 || cy >= ShadowMap.Size - 1)
            return;
        fx -= cx;
        fy -= cy;
        int i = (cy * ShadowMap.Size) + cx;
        float a = (1 - fx) * (1 - fy), b = fx * (1 - fy), c = (1 - fx) * fy, e = fx * fy;
        float[] k = shadows.Key, s = shadows.Sky;
        key = (a * k[i]) + (b * k[i + 1]) + (c * k[i + ShadowMap.Size]) + (e * k[i + ShadowMap.Size + 1]);
        sky = (a * s[i]) + (b * s[i + 1]) + (c * s[i + ShadowMap.Size]) + (e * s[i + ShadowMap.Size + 1]);
    }
}
