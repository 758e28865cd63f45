using System.Numerics;

namespace Tendon.Workbench.Camera;

/// <summary>Axis-aligned box about its own origin (slab test of Kay and Kajiya).</summary>
internal sealed class BoxSolid : Solid
{
    public BoxSolid(Vector3 half) => BoundsHalf = half;

    public override bool Hit(Vector3 origin, Vector3 direction, float minimum, out float t, out Vector3 normal)
    {
        Vector3 inverse = Vector3.One / direction;
        Vector3 middle = -origin * inverse;
        Vector3 reach = BoundsHalf * Vector3.Abs(inverse);
        Vector3 near = middle - reach, far = middle + reach;
        float enter = MathF.Max(MathF.Max(near.X, near.Y), near.Z);
        float leave = MathF.Min(MathF.Min(far.X, far.Y), far.Z);
        t = enter;
        normal = default;
        if (!(enter <= leave) || enter <= minimum)
            return false;
        if (enter == near.X)
            normal.X = direction.X > 0 ? -1 : 1;
        else if (enter == near.Y)
            normal.Y = direction.Y > 0 ? -1 : 1;
        else
            normal.Z = direction.Z > 0 ? -1 : 1;
        return true;
    }
}
