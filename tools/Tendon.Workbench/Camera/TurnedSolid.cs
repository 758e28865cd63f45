using System.Numerics;

namespace Tendon.Workbench.Camera;

/// <summary>A body of revolution about its z axis: a chain of straight profile pieces (radius, height), each a cone or a ring.
/// Cylinders, bowls and plates are turned.</summary>
internal sealed class TurnedSolid : Solid
{
    private readonly Vector2[] _profile;
    private readonly float _radius2, _low, _high;

    /// <param name="profile">Points (radius m, height m) from one end of the axis to the other.</param>
    public TurnedSolid(params Vector2[] profile)
    {
        _profile = profile;
        float radius = 0, low = float.MaxValue, high = float.MinValue;
        foreach (Vector2 p in profile)
        {
            radius = MathF.Max(radius, p.X);
            low = MathF.Min(low, p.Y);
            high = MathF.Max(high, p.Y);
        }
        _radius2 = radius * radius;
        (_low, _high) = (low, high);
        BoundsHalf = new Vector3(radius, radius, (high - low) / 2);
        BoundsCentre = new Vector3(0, 0, (high + low) / 2);
    }

    public override bool Hit(Vector3 origin, Vector3 direction, float minimum, out float t, out Vector3 normal)
    {
        t = float.MaxValue;
        normal = default;
        float a = (direction.X * direction.X) + (direction.Y * direction.Y);
        float b = (origin.X * direction.X) + (origin.Y * direction.Y);
        float c = (origin.X * origin.X) + (origin.Y * origin.Y);
        // Nothing is hit outside the enclosing cylinder.
        if ((b * b) - (a * (c - _radius2)) < 0)
            return false;
        for (int i = 1; i < _profile.Length; i++)
        {
            Vector2 p = _profile[i - 1], q = _profile[i];
            float rise = q.Y - p.Y;
            if (MathF.Abs(rise) < 1e-7f)
                HitRing(p.Y, p.X, q.X, origin, direction, minimum, ref t, ref normal);
            else
                HitCone(p, q, rise, a, b, c, origin, direction, minimum, ref t, ref normal);
        }
        return t < float.MaxValue;
    }

    private static void HitRing(float z, float r0, float r1, Vector3 origin, Vector3 direction, float minimum, ref float t, ref Vector3 normal)
    {
        float s = (z - origin.Z) / direction.Z;
        if (!(s > minimum) || s >= t)
            return;
        float x = origin.X + (s * direction.X), y = origin.Y + (s * direction.Y), r2 = (x * x) + (y * y);
        float inner = MathF.Min(r0, r1), outer = MathF.Max(r0, r1);
        if (r2 < inner * inner || r2 > outer * outer)
            return;
        t = s;
        normal = new Vector3(0, 0, direction.Z > 0 ? -1 : 1);
    }

    private static void HitCone(Vector2 p, Vector2 q, float rise, float a, float b, float c, Vector3 origin, Vector3 direction, float minimum, ref float t, ref Vector3 normal)
    {
        // radius(z) = r + slope (z - p.Y); x² + y² = radius(z)².
        float slope = (q.X - p.X) / rise;
        float r = p.X + (slope * (origin.Z - p.Y)), k = slope * direction.Z;
        float qa = a - (k * k), qb = b - (r * k), qc = c - (r * r);
        float discriminant = (qb * qb) - (qa * qc);
        if (discriminant < 0 || MathF.Abs(qa) < 1e-12f)
            return;
        float root = MathF.Sqrt(discriminant), low = MathF.Min(p.Y, q.Y), high = MathF.Max(p.Y, q.Y);
        float first = (-qb - root) / qa, second = (-qb + root) / qa;
        if (first > second)
            (first, second) = (second, first);
        for (int pass = 0; pass < 2; pass++)
        {
            float s = pass == 0 ? first : second;
            if (s <= minimum || s >= t)
                continue;
            float z = origin.Z + (s * direction.Z);
            if (z < low || z > high)
                continue;
            float radius = p.X + (slope * (z - p.Y));
            var n = new Vector3(origin.X + (s * direction.X), origin.Y + (s * direction.Y), -radius * slope);
            n = Vector3.Normalize(n);
            t = s;
            normal = Vector3.Dot(n, direction) > 0 ? -n : n;
            return;
        }
    }
}
