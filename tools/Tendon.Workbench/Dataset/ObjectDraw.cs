using System.Numerics;
using Tendon.Workbench.Camera;
using Tendon.Workbench.Scenes;
using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Dataset;

/// <summary>Draws what objects look like: size, colour, turn; now and then the like of one that is there already.</summary>
/// <param name="random">Stream to draw from.</param>
/// <param name="twin">Leaves out the pairs of <see cref="HeldOutPairs"/>.</param>
internal sealed class ObjectDraw(Xoshiro256 random, bool twin)
{
    private const float LikeAnotherChance = 0.2f;

    /// <summary>An object of the kind at the origin, without a turn.</summary>
    /// <param name="kind">Shape.</param>
    /// <param name="others">What is on the table; the new one gets the next id and may look like one of these.</param>
    public TableObject Draw(ObjectKind kind, IReadOnlyList<DatasetObject> others)
    {
        int id = others.Count == 0 ? 0 : others.Max(o => o.Body.Id) + 1;
        List<DatasetObject> alike = [.. others.Where(o => o.Body.Kind == kind)];
        if (alike.Count > 0 && kind.IsMovable() && random.Chance(LikeAnotherChance))
            return alike[random.Below(alike.Count)].Body with { Id = id };
        var sizeClass = (ObjectSize)random.Below(2);
        ObjectDimensions size = ObjectDimensions.Draw(kind, sizeClass, random);
        return new TableObject(id, kind, Colour(kind), sizeClass, size.WidthM, size.DepthM, size.HeightM, Vector3.Zero, Quaternion.Identity);
    }

    /// <summary>Any turn about the vertical, after laying a body down where asked.</summary>
    public Quaternion Turn(bool lying)
    {
        Quaternion yaw = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, random.Around(MathF.PI));
        return lying ? yaw * Quaternion.CreateFromAxisAngle(Vector3.UnitX, MathF.PI / 2) : yaw;
    }

    private ObjectColour Colour(ObjectKind kind)
    {
        ObjectColour colour;
        do colour = (ObjectColour)random.Below(12);
        while (twin && HeldOutPairs.Contains(colour, kind));
        return colour;
    }
}
