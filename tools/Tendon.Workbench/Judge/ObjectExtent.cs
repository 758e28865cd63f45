using System.Numerics;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Judge;

/// <summary>Vertical extent of an object in its present orientation, metres in the base frame.</summary>
internal static class ObjectExtent
{
    public static float HalfHeightM(TableObject one)
    {
        Vector3 x = Vector3.Transform(Vector3.UnitX, one.Orientation), y = Vector3.Transform(Vector3.UnitY, one.Orientation);
        float cosine = Math.Clamp(Vector3.Transform(Vector3.UnitZ, one.Orientation).Z, -1, 1);
        float along = one.HeightM / 2 * Math.Abs(cosine);
        return one.Kind switch
        {
            ObjectKind.Ball => one.WidthM / 2,
            ObjectKind.Cube or ObjectKind.Tray => along + (one.WidthM / 2 * Math.Abs(x.Z)) + (one.DepthM / 2 * Math.Abs(y.Z)),
            _ => along + (one.WidthM / 2 * MathF.Sqrt(1 - (cosine * cosine))),
        };
    }

    public static float LowestZM(TableObject one) => one.Position.Z - HalfHeightM(one);

    public static float HighestZM(TableObject one) => one.Position.Z + HalfHeightM(one);
}
