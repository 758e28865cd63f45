using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution.Spots;

/// <summary>Finds the best free spot of the table for an object: every point of a fine grid within reach is judged.</summary>
internal static class SpotSearch
{
    /// <summary>Free distance to neighbours that an open gripper likes and that it needs, metres.</summary>
    public const double RoomyGapM = 0.03, LeastGapM = 0.018;

    private const double StepM = 0.005;

    // A crowded spot costs as much as one this many times the missing gap farther off.
    private const double CrowdingWeight = 1.5;

    /// <summary>The free spot of least cost; null where there is none.</summary>
    /// <param name="table">Without the object itself.</param>
    /// <param name="what">The object that is to be put down.</param>
    /// <param name="ideal">A point of the grid, so that an exact wish can be met.</param>
    /// <param name="costM">Dislike of a spot in metres; infinite where it will not do.</param>
    /// <param name="leastGapM">Free distance to whatever stands on the table.</param>
    /// <param name="borderM">Distance from the border of the reach.</param>
    public static SpotGoal? Best(FreeTable table, SceneObject what, (double XM, double YM) ideal, Func<double, double, double> costM, double leastGapM = LeastGapM,
        double borderM = TableReach.BorderM)
    {
        double radius = Outline.RadiusM(what), least = double.PositiveInfinity;
        SpotGoal? best = null;
        foreach ((double x, double y) in Grid(table.Reach, ideal, StepM))
        {
            double cost = costM(x, y);
            if (cost >= least || !table.Reach.CanPut(x, y, radius, borderM))
                continue;
            double gap = table.GapM(x, y, radius);
            if (gap < leastGapM || table.IsShunned(x, y))
                continue;
            cost += CrowdingWeight * Math.Max(0, RoomyGapM - gap);
            if (cost < least)
                (best, least) = (new SpotGoal(Math.Round(x, 4), Math.Round(y, 4)), cost);
        }
        return best;
    }

    /// <summary>The points of a square grid through a point, in the rectangle around the reachable table.</summary>
    public static IEnumerable<(double XM, double YM)> Grid(TableReach reach, (double XM, double YM) through, double stepM)
    {
        double farX = reach.AxisXM + reach.FarthestM, farY = reach.FarthestM;
        int fromX = (int)Math.Ceiling((reach.AxisXM - through.XM) / stepM), toX = (int)Math.Floor((farX - through.XM) / stepM);
        int fromY = (int)Math.Ceiling((-farY - through.YM) / stepM), toY = (int)Math.Floor((farY - through.YM) / stepM);
        for (int i = fromX; i <= toX; i++)
        {
            for (int j = fromY; j <= toY; j++)
            {
                yield return (through.XM + (i * stepM), through.YM + (j * stepM));
            }
        }
    }
}
