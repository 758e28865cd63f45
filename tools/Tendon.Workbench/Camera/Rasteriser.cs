using System.Numerics;

namespace Tendon.Workbench.Camera;

/// <summary>Casts the camera's rays at each solid inside the solid's own picture rectangle and keeps the nearest hits.</summary>
internal sealed class Rasteriser
{
    private readonly int[] _outlineOf = new int[CameraTruth.WidthPx * CameraTruth.HeightPx];
    private int _stamp;

    /// <param name="solids">At most 255, those of one owner next to each other.</param>
    public void Draw(CameraTruth camera, RayField rays, List<Solid> solids, GeometryBuffer buffer)
    {
        buffer.Clear();
        int owner = -1;
        for (int i = 0; i < solids.Count; i++)
        {
            if (solids[i].Owner != owner)
            {
                owner = solids[i].Owner;
                _stamp++;
            }
            Draw(camera, rays, solids[i], (byte)i, buffer);
        }
    }

    private void Draw(CameraTruth camera, RayField rays, Solid solid, byte index, GeometryBuffer buffer)
    {
        if (!TryBound(camera, solid, out int left, out int top, out int right, out int bottom))
            return;
        Vector3 origin = solid.ToBody(camera.Position - solid.Origin);
        Vector3 dx = solid.ToBody(camera.Right), dy = solid.ToBody(camera.Down), dz = solid.ToBody(camera.Forward);
        ref Silhouette outline = ref buffer.Outlines[solid.Owner];
        for (int v = top; v < bottom; v++)
        {
            int row = v * CameraTruth.WidthPx;
            for (int u = left; u < right; u++)
            {
                int i = row + u;
                Vector3 direction = dz + (dx * rays.X[i]) + (dy * rays.Y[i]);
                if (!solid.Hit(origin, direction, 0.01f, out float depth, out Vector3 normal))
                    continue;
                if (_outlineOf[i] != _stamp)
                {
                    _outlineOf[i] = _stamp;
                    outline.Add(u, v);
                }
                if (depth >= buffer.Depth[i])
                    continue;
                buffer.Depth[i] = depth;
                buffer.Owner[i] = solid.Owner;
                buffer.SolidIndex[i] = index;
                buffer.Normal[i] = solid.ToBase(normal);
            }
        }
    }

    private static bool TryBound(CameraTruth camera, Solid solid, out int left, out int top, out int right, out int bottom)
    {
        Vector2 low = new(float.MaxValue), high = new(float.MinValue);
        left = top = right = bottom = 0;
        for (int k = 0; k < 8; k++)
        {
            // The workbench keeps everything in front of the camera; a body around the lens is not drawn.
            if (!camera.TryProject(solid.Corner(k), out Vector2 pixel))
                return false;
            low = Vector2.Min(low, pixel);
            high = Vector2.Max(high, pixel);
        }
        // Distortion bends the edges between the corners outwards a little.
        Vector2 margin = Vector2.One + ((high - low) * 0.02f);
        low -= margin;
        high += margin;
        left = Math.Clamp((int)low.X, 0, CameraTruth.WidthPx);
        top = Math.Clamp((int)low.Y, 0, CameraTruth.HeightPx);
        right = Math.Clamp((int)high.X + 1, 0, CameraTruth.WidthPx);
        bottom = Math.Clamp((int)high.Y + 1, 0, CameraTruth.HeightPx);
        return left < right && top < bottom;
    }
}
