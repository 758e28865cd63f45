using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Scenes;

/// <summary>A scene as it was written; open sizes and the number of distractors are drawn for each episode.</summary>
/// <param name="Objects">The required objects.</param>
/// <param name="LeastDistractors">Fewest further objects.</param>
/// <param name="MostDistractors">Most further objects.</param>
public sealed record SceneRequest(IReadOnlyList<RequestedObject> Objects, int LeastDistractors, int MostDistractors)
{
    /// <summary>The required objects with their sizes drawn: movable things either size, containers large, so that things find room in them.</summary>
    public IReadOnlyList<ObjectSpec> DrawObjects(Xoshiro256 random) =>
        [.. Objects.Select(o => new ObjectSpec(o.Kind, o.Colour, o.Size ?? Size(o.Kind, random), o.Placement, o.TargetIndex))];

    /// <summary>A number of distractors within the bounds.</summary>
    public int DrawDistractors(Xoshiro256 random) => LeastDistractors + random.NextInt(MostDistractors - LeastDistractors + 1);

    private static ObjectSize Size(ObjectKind kind, Xoshiro256 random) => kind.IsContainer() ? ObjectSize.Large : (ObjectSize)random.NextInt(2);
}
