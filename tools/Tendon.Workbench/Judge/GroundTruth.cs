using System.Numerics;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Judge;

/// <summary>
/// What is true on the table, decided from true poses alone; the host never sees these. Take the snapshots at rest: an object
/// in the gripper is judged where it hangs.
/// </summary>
public static class GroundTruth
{
    /// <summary>Vertical play between an object and what it lies on, in metres: contacts are soft and stacks settle.</summary>
    public const float ContactToleranceM = 0.004f;

    /// <summary>How far an object may lean and still count as upright, in radians (15°).</summary>
    public const float UprightToleranceRad = 0.26f;

    /// <summary>
    /// True when <paramref name="id"/> lies in the container: the container stands upright, the object's centre is inside the
    /// inner rim, and it reaches below the rim or lies on something that is itself in the container.
    /// </summary>
    public static bool In(TableSnapshot table, int id, int containerId) => In(table, id, containerId, table.Objects.Count);

    /// <summary>
    /// True when <paramref name="id"/> rests on <paramref name="supportId"/>: for a bowl, plate or tray as <see cref="In(TableSnapshot, int, int)"/>;
    /// else its centre is above the support's outline and its underside within 4 mm of the support's highest point.
    /// </summary>
    public static bool On(TableSnapshot table, int id, int supportId)
    {
        if (id == supportId || Find(table, id) is not { } one || Find(table, supportId) is not { } support) return false;
        if (support.Kind.IsContainer()) return In(table, id, supportId);
        float gapM = ObjectExtent.LowestZM(one) - ObjectExtent.HighestZM(support);
        float offsetM = Vector2.Distance(new(one.Position.X, one.Position.Y), new(support.Position.X, support.Position.Y));
        return Math.Abs(gapM) <= ContactToleranceM && offsetM <= support.WidthM / 2;
    }

    /// <summary>True when each object rests on the next one; what the lowest stands on does not matter.</summary>
    /// <param name="table">Snapshot at rest.</param>
    /// <param name="topToBottom">Ids from the top to the bottom; at least two.</param>
    public static bool Stacked(TableSnapshot table, params ReadOnlySpan<int> topToBottom)
    {
        if (topToBottom.Length < 2) return false;
        for (int i = 0; i + 1 < topToBottom.Length; i++)
        {
            if (!On(table, topToBottom[i], topToBottom[i + 1])) return false;
        }

        return true;
    }

    /// <summary>Distance in metres that an object's centre moved between two snapshots; infinite when one lacks it.</summary>
    public static float MovedM(TableSnapshot before, TableSnapshot after, int id) =>
        Find(before, id) is { } a && Find(after, id) is { } b ? Vector3.Distance(a.Position, b.Position) : float.PositiveInfinity;

    /// <summary>True when an object stands within 15° of upright; a cube on any of its faces, a ball always.</summary>
    public static bool Upright(TableSnapshot table, int id)
    {
        if (Find(table, id) is not { } one) return false;
        if (one.Kind == ObjectKind.Ball) return true;
        float cosine = Vector3.Transform(Vector3.UnitZ, one.Orientation).Z;
        if (one.Kind == ObjectKind.Cube)
        {
            foreach (Vector3 axis in (ReadOnlySpan<Vector3>)[Vector3.UnitX, Vector3.UnitY, Vector3.UnitZ])
                cosine = Math.Max(cosine, Math.Abs(Vector3.Transform(axis, one.Orientation).Z));
        }

        // A cylinder on its other end is upright too; a container upside down is not.
        if (one.Kind == ObjectKind.Cylinder) cosine = Math.Abs(cosine);
        return cosine >= MathF.Cos(UprightToleranceRad);
    }

    /// <summary>True when an object has left the table top: its centre is below the surface or outside the edges.</summary>
    public static bool FellOff(TableSnapshot table, int id)
    {
        if (Find(table, id) is not { } one) return false;
        Vector3 p = one.Position;
        return p.Z < 0 || p.X is < TableTop.MinXM or > TableTop.MaxXM || p.Y is < TableTop.MinYM or > TableTop.MaxYM;
    }

    private static bool In(TableSnapshot table, int id, int containerId, int depth)
    {
        if (id == containerId || depth <= 0 || Find(table, id) is not { } one || Find(table, containerId) is not { } container) return false;
        if (!container.Kind.IsContainer() || !Upright(table, containerId) || !IsInsideRim(one, container)) return false;
        float rimZM = ObjectExtent.HighestZM(container), bottomZM = ObjectExtent.LowestZM(container);
        float lowestZM = ObjectExtent.LowestZM(one);
        if (lowestZM < bottomZM - ContactToleranceM) return false;
        if (lowestZM < rimZM) return true;
        foreach (TableObject other in table.Objects)
        {
            if (other.Id != id && !other.Kind.IsContainer() && On(table, id, other.Id) && In(table, other.Id, containerId, depth - 1)) return true;
        }

        return false;
    }

    private static bool IsInsideRim(TableObject one, TableObject container)
    {
        Vector3 local = Vector3.Transform(one.Position - container.Position, Quaternion.Inverse(container.Orientation));
        float wallM = ContainerProfile.Of(container).WallThicknessM;
        if (container.Kind == ObjectKind.Tray)
            return Math.Abs(local.X) <= (container.WidthM / 2) - wallM && Math.Abs(local.Y) <= (container.DepthM / 2) - wallM;
        return new Vector2(local.X, local.Y).Length() <= (container.WidthM / 2) - wallM;
    }

    private static TableObject? Find(TableSnapshot table, int id)
    {
        foreach (TableObject one in table.Objects)
        {
            if (one.Id == id) return one;
        }

        return null;
    }
}
