using Tendon.Tool.Evaluation.Goals;
using Tendon.Tool.Evaluation.Suites;
using Tendon.Workbench.Arm;
using Tendon.Workbench.Scenes;
using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Evaluation.Worlds;

/// <summary>
/// Draws the world of an episode by its seed. Worlds are drawn anew until every selector names what it should beyond doubt, the goal
/// does not hold already, and what it asks for has room; the last two are given up after many draws, the first never is.
/// </summary>
public static class WorldDraw
{
    private const int Draws = 200, StrictDraws = 120;

    /// <summary>Draws a world, or says why the line allows none.</summary>
    /// <param name="one">The line.</param>
    /// <param name="seed">The episode's seed.</param>
    /// <param name="world">Set where there is one.</param>
    /// <param name="fault">Set where there is none.</param>
    /// <param name="arm">Whose reach things lie in; the SO-101 when none is given.</param>
    public static bool TryDraw(SuiteCase one, ulong seed, out EpisodeWorld? world, out SuiteFault? fault, ArmDescription? arm = null)
    {
        Workspace workspace = arm is null ? Workspace.So101 : new Workspace(arm);
        (world, fault) = (null, null);
        var random = new Xoshiro256(seed);
        int best = -1;
        for (int draw = 0; draw < Draws && (draw < StrictDraws || best < 0); draw++)
        {
            if (!SceneSampler.TrySample(Spec(one, random, draw), random.NextUInt64(), out TableSnapshot? table, out string reason, arm))
            {
                fault = new SuiteFault(one.Line, SuiteField.Scene, "scene.no-room", reason);
                continue;
            }
            ResolvedGoal goal = ResolvedGoal.Of(one.Goal, table!, out Selector? missing, out Selector? unclear);
            if (missing is not null || unclear is not null)
            {
                fault = new SuiteFault(one.Line, SuiteField.Goal, missing is not null ? "goal.missing" : "goal.unclear", (missing ?? unclear)!.Text);
                continue;
            }
            int score = Score(goal, table!, workspace);
            if (score > best)
                (best, world) = (score, new EpisodeWorld(table!, goal));
            if (best == MostScore)
                break;
        }
        if (world is not null)
            fault = null;
        return world is not null;
    }

    private const int MostScore = 3;

    // To hold already matters more than to lack room: one gives success away, the other takes it.
    private static int Score(ResolvedGoal goal, TableSnapshot table, Workspace workspace) =>
        goal.Goal.ForbidsMotion ? MostScore : (PredicatesHold(goal, table) ? 0 : 2) + (GoalRoom.Has(goal, table, workspace) ? 1 : 0);

    private static bool PredicatesHold(ResolvedGoal goal, TableSnapshot table) => GoalJudge.IsTrue(goal, table, table);

    private static SceneSpec Spec(SuiteCase one, Xoshiro256 random, int draw)
    {
        List<ObjectSpec> objects = [.. one.Scene.DrawObjects(random).Select(o => IsBase(one.Goal, o) ? o with { Base = true } : o)];
        // Where things hardly fit, the fewest distractors are drawn in the end.
        int distractors = draw < Draws / 4 ? one.Scene.DrawDistractors(random) : one.Scene.LeastDistractors;
        Distractors.Append(objects, one.Goal, distractors, random);
        return new SceneSpec(objects);
    }

    // Something will stand on it, so it starts where the arm still reaches one level higher.
    private static bool IsBase(Goal goal, ObjectSpec one) => goal.Predicates.Any(p => p.Kind switch
    {
        PredicateKind.On or PredicateKind.AllOn => p.Selectors[1].Fits(one.Kind, one.Colour, one.Size),
        PredicateKind.Stacked => p.Selectors.Skip(1).Any(s => s.Fits(one.Kind, one.Colour, one.Size)),
        _ => false,
    });
}
