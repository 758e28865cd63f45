using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Scenes;

/// <summary>Draws whole scenes at random, for pictures to learn from: table objects, contents of containers, stacks, lying cylinders.</summary>
public static class RandomSceneSpec
{
    /// <summary>Draws a scene of one to <paramref name="maxObjects"/> objects, no two alike.</summary>
    /// <param name="random">Stream to draw from.</param>
    /// <param name="maxObjects">Largest number of objects; 8 fit comfortably.</param>
    public static SceneSpec Draw(Xoshiro256 random, int maxObjects = 8)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxObjects, 1);
        int count = 1 + random.NextInt(maxObjects);
        int containers = Math.Min(random.NextInt(4), count);
        List<ObjectSpec> all = [];
        for (int i = 0; i < count; i++)
        {
            ObjectSpec drawn = DistractorDraw.Draw(i < containers, all, random);
            all.Add(Place(drawn, all, random));
        }

        return new SceneSpec(all);
    }

    private static ObjectSpec Place(ObjectSpec one, List<ObjectSpec> earlier, Xoshiro256 random)
    {
        if (one.Kind.IsContainer() || earlier.Count == 0) return one;
        if (one.Kind == ObjectKind.Cylinder && random.NextBool(0.25)) one = one with { Lying = true };
        if (!random.NextBool(0.35)) return one;
        int target = random.NextInt(earlier.Count);
        ObjectPlacement placement = earlier[target].Kind.IsContainer() ? ObjectPlacement.InContainer : ObjectPlacement.OnTopOf;
        // Two in one container at most, so that small containers do not make the draw impossible.
        if (earlier.Count(e => e.TargetIndex == target) >= (placement == ObjectPlacement.InContainer ? 2 : 1)) return one;
        ObjectSpec placed = one with { Placement = placement, TargetIndex = target };
        return SceneValidation.Problem(new SceneSpec([.. earlier, placed])) is null ? placed : one;
    }
}
