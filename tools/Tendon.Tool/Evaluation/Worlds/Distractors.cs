using Tendon.Tool.Evaluation.Goals;
using Tendon.Workbench.Scenes;
using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Evaluation.Worlds;

/// <summary>Draws what lies on the table besides.</summary>
internal static class Distractors
{
    // A further container takes much of the table, so it is rare, and there is one at most.
    private const double ContainerShare = 0.2;

    /// <summary>Adds distractors: none matches a selector of the goal, none shares colour and kind with another object.</summary>
    internal static void Append(List<ObjectSpec> objects, Goal goal, int count, Xoshiro256 random)
    {
        List<ObjectSpec> pool = [.. DistractorPool.Of(goal)];
        bool hasContainer = false;
        for (int i = 0; i < count; i++)
        {
            bool container = random.NextBool(ContainerShare) && !hasContainer;
            List<ObjectSpec> free = Free(pool, objects, container);
            if (free.Count == 0)
                free = Free(pool, objects, !container);
            if (free.Count == 0)
                return;
            ObjectSpec drawn = free[random.NextInt(free.Count)];
            hasContainer |= drawn.Kind.IsContainer();
            objects.Add(drawn);
        }
    }

    private static List<ObjectSpec> Free(List<ObjectSpec> pool, List<ObjectSpec> objects, bool container) =>
        [.. pool.Where(o => o.Kind.IsContainer() == container && !objects.Exists(e => e.Kind == o.Kind && e.Colour == o.Colour))];
}
