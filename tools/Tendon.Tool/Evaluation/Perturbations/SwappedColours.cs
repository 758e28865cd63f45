using Tendon.Tool.Evaluation.Goals;
using Tendon.Tool.Evaluation.Worlds;
using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Evaluation.Perturbations;

/// <summary>
/// The colours of a world change places while the words stay. Where the words still name something, they name something else, and
/// the goal is about that; where they no longer do, the arm must refuse or ask. Who acts from memory acts wrongly.
/// </summary>
public static class SwappedColours
{
    private const int Attempts = 60;

    /// <summary>The recoloured world with what the words mean in it.</summary>
    public static EpisodeWorld Of(EpisodeWorld world, ulong seed)
    {
        // Where nothing may move, other colours might make the impossible possible: such lines stay as they are.
        if (world.Goal.Goal.ForbidsMotion)
            return world;
        var random = new Xoshiro256(seed ^ 0xC0105);
        EpisodeWorld? declined = null;
        for (int i = 0; i < Attempts; i++)
        {
            TableSnapshot table = Shuffle(world.Start, random);
            if (table.Objects.Zip(world.Start.Objects).All(pair => pair.First.Colour == pair.Second.Colour))
                continue;
            ResolvedGoal goal = ResolvedGoal.Of(world.Goal.Goal, table, out Selector? missing, out Selector? unclear);
            if (missing is null && unclear is null && !goal.Named.SetEquals(world.Goal.Named) && !GoalJudge.IsTrue(goal, table, table))
                return new EpisodeWorld(table, goal);
            if (missing is not null)
                declined ??= new EpisodeWorld(table, new ResolvedGoal(Goal.Decline, []));
        }
        return declined ?? world;
    }

    private static TableSnapshot Shuffle(TableSnapshot table, Xoshiro256 random)
    {
        ObjectColour[] colours = [.. table.Objects.Select(o => o.Colour)];
        for (int i = colours.Length - 1; i > 0; i--)
        {
            int other = random.NextInt(i + 1);
            (colours[i], colours[other]) = (colours[other], colours[i]);
        }
        return table with { Objects = [.. table.Objects.Select((o, i) => o with { Colour = colours[i] })] };
    }
}
