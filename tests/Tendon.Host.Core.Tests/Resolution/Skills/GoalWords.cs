using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Tests.Resolution.Skills;

/// <summary>What the goal words mean on true positions, written down independently of the skills.</summary>
public static class GoalWords
{
    public static bool IsBeside(Relation side, SceneObject a, SceneObject b)
    {
        double x = a.XM - b.XM, y = a.YM - b.YM;
        (double along, double across) = side switch
        {
            Relation.LeftOf => (-y, x),
            Relation.RightOf => (y, x),
            Relation.InFrontOf => (x, y),
            _ => (-x, y),
        };
        return side == Relation.NextTo ? GapM(a, b) <= 0.05 : along >= 0.02 && Math.Abs(across) <= Math.Max(0.06, along);
    }

    public static bool IsAt(SceneObject a, Zone zone) => zone switch
    {
        Zone.Left => a.YM < -0.06,
        Zone.Right => a.YM > 0.06,
        Zone.Front => a.XM > 0.27,
        Zone.Back => a.XM < 0.22,
        Zone.Centre => a.XM is >= 0.20 and <= 0.29 && Math.Abs(a.YM) <= 0.06,
        Zone.FrontLeft => a.XM > 0.25 && a.YM < -0.06,
        Zone.FrontRight => a.XM > 0.25 && a.YM > 0.06,
        Zone.BackLeft => a.XM < 0.22 && a.YM < -0.06,
        _ => a.XM < 0.22 && a.YM > 0.06,
    };

    public static bool AreApart(IReadOnlyList<SceneObject> all) =>
        all.All(a => all.All(b => a.Id == b.Id || SceneRelations.DistanceM(a, b) >= 0.12));

    public static bool AreGrouped(IReadOnlyList<SceneObject> all)
    {
        var reached = new HashSet<int> { all[0].Id };
        while (all.Any(a => !reached.Contains(a.Id) && all.Any(b => reached.Contains(b.Id) && GapM(a, b) <= 0.05)))
            reached.UnionWith(all.Where(a => all.Any(b => reached.Contains(b.Id) && GapM(a, b) <= 0.05)).Select(a => a.Id));
        return reached.Count == all.Count;
    }

    public static bool IsPushed(SceneObject before, SceneObject after, PushDirection direction)
    {
        double x = after.XM - before.XM, y = after.YM - before.YM;
        (double along, double across) = direction switch
        {
            PushDirection.Left => (-y, x),
            PushDirection.Right => (y, x),
            PushDirection.Away => (-x, y),
            _ => (x, y),
        };
        return along >= 0.03 && Math.Abs(across) <= along / 2;
    }

    public static double GapM(SceneObject a, SceneObject b)
    {
        double nearest = b.Kind == "tray" ? Math.Max(Math.Abs(a.XM - b.XM) - (b.WidthM * 0.7), Math.Abs(a.YM - b.YM) - (b.WidthM / 2)) : SceneRelations.DistanceM(a, b) - (b.WidthM / 2);
        return nearest - (a.WidthM / 2);
    }
}
