using System.Numerics;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Tests.Evaluation.Goals;

/// <summary>Tables set by hand. Places in metres of the base frame: x to the front of the picture, y to its right.</summary>
internal static class Tables
{
    internal static TableSnapshot Of(params TableObject[] objects) => new(0, new double[6], objects);

    /// <summary>A small cube, 25 mm.</summary>
    internal static TableObject Cube(int id, ObjectColour colour, float x, float y, float baseZ = 0, float edge = 0.025f) =>
        new(id, ObjectKind.Cube, colour, edge < 0.028f ? ObjectSize.Small : ObjectSize.Large, edge, edge, edge, new Vector3(x, y, baseZ + (edge / 2)), Quaternion.Identity);

    /// <summary>A bowl, 120 mm wide and 45 mm high.</summary>
    internal static TableObject Bowl(int id, ObjectColour colour, float x, float y) =>
        new(id, ObjectKind.Bowl, colour, ObjectSize.Large, 0.12f, 0.12f, 0.045f, new Vector3(x, y, 0.0225f), Quaternion.Identity);

    /// <summary>The same table with one object elsewhere.</summary>
    internal static TableSnapshot Moved(this TableSnapshot table, int id, float x, float y, float baseZ = 0) => table with
    {
        Objects = [.. table.Objects.Select(o => o.Id == id ? o with { Position = new Vector3(x, y, baseZ + (o.HeightM / 2)) } : o)],
    };
}
