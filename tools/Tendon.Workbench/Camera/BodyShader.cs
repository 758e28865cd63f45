using System.Numerics;

namespace Tendon.Workbench.Camera;

/// <summary>Lights the pixels that show objects and the arm: Lambert, Phong highlight, sky, and shadows of other bodies.</summary>
internal sealed class BodyShader
{
    // A 4 × 4 ordered pattern of light directions: soft shadow edges without noise that changes between frames.
    private static readonly byte[] Order = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];
    private readonly List<int>[] _blockers = [.. Enumerable.Range(0, 256).Select(_ => new List<int>())];
    private readonly Vector3[] _toLights = new Vector3[16];

    public void Shade(CameraTruth camera, RayField rays, Look look, List<Solid> solids, Vector3 tableAlbedo, LabelSheet? labels, GeometryBuffer buffer, LinearPicture picture)
    {
        FindBlockers(solids, look);
        SpreadLights(look);
        Vector3 bounce = look.BounceLight * 2.2f * tableAlbedo;
        for (int v = 0, i = 0; v < CameraTruth.HeightPx; v++)
        {
            for (int u = 0; u < CameraTruth.WidthPx; u++, i++)
            {
                if (buffer.Owner[i] == GeometryBuffer.Nothing)
                    continue;
                int index = buffer.SolidIndex[i];
                Solid solid = solids[index];
                Vector3 direction = camera.Forward + (camera.Right * rays.X[i]) + (camera.Down * rays.Y[i]);
                Vector3 point = camera.Position + (direction * buffer.Depth[i]), normal = buffer.Normal[i];
                Vector3 toLight = _toLights[Order[((v & 3) << 2) | (u & 3)]];
                float lambert = Vector3.Dot(normal, look.ToLight), key = 0;
                if (lambert > 0 && !Blocked(solids, index, point + (normal * 0.0006f), toLight))
                    key = MathF.Max(0.3f, 1 + (look.LightSlope.X * (point.X - 0.2f)) + (look.LightSlope.Y * point.Y));
                Surface surface = solid.Surface;
                float up = 0.5f + (0.5f * normal.Z);
                // Sideways faces near the table see less of the room.
                float open = 1 - ((1 - up) * 0.55f * MathF.Exp(-MathF.Max(point.Z, 0) * 40f));
                Vector3 light = (look.KeyLight * (key * MathF.Max(lambert, 0))) + (look.SkyLight * (up * open)) +
                    (bounce * (1 - up)) + (look.FillLight * MathF.Max(0, Vector3.Dot(normal, look.ToFill)));
                float ink = 0;
                bool printed = labels is not null && normal.Z > 0.8f && labels.TryAlbedo(point.X, point.Y, buffer.Owner[i], out ink);
                Vector3 colour = (printed ? new Vector3(ink) : surface.Albedo) * light;
                if (key > 0)
                    colour += look.KeyLight * (key * Highlight(surface, normal, look.ToLight, direction));
                picture.Red[i] = colour.X;
                picture.Green[i] = colour.Y;
                picture.Blue[i] = colour.Z;
            }
        }
    }

    private static float Highlight(Surface surface, Vector3 normal, Vector3 toLight, Vector3 direction)
    {
        Vector3 half = toLight - Vector3.Normalize(direction);
        float aligned = Vector3.Dot(normal, half) / half.Length();
        return aligned < 0.75f ? 0 : surface.Gloss * MathF.Pow(aligned, surface.Shininess * 4);
    }

    private bool Blocked(List<Solid> solids, int self, Vector3 point, Vector3 toLight)
    {
        foreach (int k in _blockers[self])
        {
            Solid other = solids[k];
            if (other.Hit(other.ToBody(point - other.Origin), other.ToBody(toLight), 0f, out _, out _))
                return true;
        }
        return false;
    }

    // Bodies whose bounding sphere meets the tube from this body towards the light.
    private void FindBlockers(List<Solid> solids, Look look)
    {
        for (int i = 0; i < solids.Count; i++)
        {
            _blockers[i].Clear();
            for (int k = 0; k < solids.Count; k++)
            {
                if (k == i && solids[k] is not TurnedSolid)
                    continue;
                Vector3 offset = solids[k].CentreInBase - solids[i].CentreInBase;
                float along = Vector3.Dot(offset, look.ToLight), reach = solids[i].BoundsRadius + solids[k].BoundsRadius;
                float aside2 = offset.LengthSquared() - (along * along);
                reach += MathF.Max(along, 0) * look.LightSpread;
                if (along > -reach && aside2 < reach * reach)
                    _blockers[i].Add(k);
            }
        }
    }

    private void SpreadLights(Look look)
    {
        Vector3 side = Vector3.Normalize(Vector3.Cross(look.ToLight, MathF.Abs(look.ToLight.Z) < 0.9f ? Vector3.UnitZ : Vector3.UnitX));
        Vector3 other = Vector3.Cross(look.ToLight, side);
        for (int k = 0; k < 16; k++)
        {
            // Golden-angle spiral over the lamp's disc.
            float radius = look.LightSpread * MathF.Sqrt((k + 0.5f) / 16f), angle = k * 2.399963f;
            _toLights[k] = Vector3.Normalize(look.ToLight + (radius * ((side * MathF.Cos(angle)) + (other * MathF.Sin(angle)))));
        }
    }
}
