using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Scenes;

/// <summary>Draws objects that nobody asked for.</summary>
internal static class DistractorDraw
{
    private static readonly ObjectKind[] Movable = [ObjectKind.Cube, ObjectKind.Cylinder, ObjectKind.Ball];
    private static readonly ObjectKind[] Containers = [ObjectKind.Bowl, ObjectKind.Plate, ObjectKind.Tray];

    /// <summary>Adds the distractors of the spec; none shares kind and colour with another object, so "the red cube" stays one object.</summary>
    public static IReadOnlyList<ObjectSpec> Append(SceneSpec spec, Xoshiro256 random)
    {
        List<ObjectSpec> all = [.. spec.Objects];
        for (int i = 0; i < spec.ContainerDistractors; i++) all.Add(Draw(Containers, all, random, sizesTellApart: false));
        for (int i = 0; i < spec.MovableDistractors; i++) all.Add(Draw(Movable, all, random, sizesTellApart: false));
        return all;
    }

    /// <summary>Draws one object unlike all existing ones in kind, colour or size.</summary>
    public static ObjectSpec Draw(bool container, IReadOnlyList<ObjectSpec> existing, Xoshiro256 random) =>
        Draw(container ? Containers : Movable, existing, random, sizesTellApart: true);

    private static ObjectSpec Draw(ObjectKind[] kinds, IReadOnlyList<ObjectSpec> existing, Xoshiro256 random, bool sizesTellApart)
    {
        // 36 combinations per group at least against a handful of objects: a free one is found within a few draws.
        for (int attempt = 0; attempt < 1000; attempt++)
        {
            var one = new ObjectSpec(kinds[random.NextInt(kinds.Length)], (ObjectColour)random.NextInt(12), (ObjectSize)random.NextInt(2));
            if (!existing.Any(e => e.Kind == one.Kind && e.Colour == one.Colour && (e.Size == one.Size || !sizesTellApart))) return one;
        }

        throw new SceneException("no unused kind and colour is left for another distractor; ask for fewer");
    }
}
