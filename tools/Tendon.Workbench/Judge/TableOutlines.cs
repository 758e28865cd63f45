using System.Numerics;
using Tendon.Workbench.Scenes;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Judge;

/// <summary>Objects as seen from above: distances between outlines, and what rests on what.</summary>
public static class TableOutlines
{
    /// <summary>Supports of an object that rests on the table itself.</summary>
    public const int Table = -1;

    private const float LyingCosine = 0.5f;

    /// <summary>Free distance between two outlines in metres, negative where one covers the other. Corners that face each other
    /// are a little farther apart than it says.</summary>
    public static float GapM(TableObject a, TableObject b) => Footprint.GapM(Of(a), Of(b));

    /// <summary>Id of the object that <paramref name="id"/> rests in or on, or <see cref="Table"/>.</summary>
    public static int SupportOf(TableSnapshot table, int id)
    {
        // On what it touches before in what holds both: a cube on a cube in a bowl rests on the cube.
        foreach (TableObject other in table.Objects.OrderBy(o => o.Kind.IsContainer()))
        {
            if (other.Id != id && GroundTruth.On(table, id, other.Id)) return other.Id;
        }

        return Table;
    }

    internal static Footprint Of(TableObject one)
    {
        Vector2 centre = new(one.Position.X, one.Position.Y);
        Vector3 x = Vector3.Transform(Vector3.UnitX, one.Orientation), z = Vector3.Transform(Vector3.UnitZ, one.Orientation);
        if (one.Kind == ObjectKind.Cylinder && Math.Abs(z.Z) < LyingCosine)
            return new Footprint(centre, one.HeightM / 2, one.WidthM / 2, MathF.Atan2(z.Y, z.X), Round: false);
        if (one.Kind is not (ObjectKind.Cube or ObjectKind.Tray))
            return new Footprint(centre, one.WidthM / 2, one.WidthM / 2, 0, Round: true);
        // A cube may lie on any face: take the edge that is most level.
        Vector3 y = Vector3.Transform(Vector3.UnitY, one.Orientation);
        Vector3 level = one.Kind == ObjectKind.Tray || Math.Abs(x.Z) <= Math.Abs(y.Z) ? x : y;
        return new Footprint(centre, one.WidthM / 2, one.DepthM / 2, MathF.Atan2(level.Y, level.X), Round: false);
    }
}
