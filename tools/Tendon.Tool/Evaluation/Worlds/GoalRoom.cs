using System.Numerics;
using Tendon.Tool.Evaluation.Goals;
using Tendon.Workbench.Judge;
using Tendon.Workbench.Scenes;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Evaluation.Worlds;

/// <summary>Whether a world leaves room for what a goal asks: for every condition about a place, a free spot that the arm reaches.</summary>
internal static class GoalRoom
{
    private const float GridM = 0.01f, PushM = 0.045f;

    // A spot must fit its zone or side with some play, and fingers must fit around what is put there.
    private const float PlayM = 0.01f, FingersM = 0.015f;

    /// <summary>Whether every condition has room, each taken by itself.</summary>
    internal static bool Has(ResolvedGoal goal, TableSnapshot table, Workspace workspace) => goal.Predicates.All(p => Has(p, table, workspace));

    private static bool Has(ResolvedPredicate one, TableSnapshot table, Workspace workspace)
    {
        PredicateKind kind = one.Predicate.Kind;
        if (kind == PredicateKind.Pushed)
            return one.Objects[0].Any(id => HasPath(Find(table, id), one.Predicate.Direction, table, workspace));
        bool aside = kind is PredicateKind.LeftOf or PredicateKind.RightOf or PredicateKind.InFrontOf or PredicateKind.Behind or PredicateKind.NextTo;
        if (!aside && kind != PredicateKind.At)
            return true;
        return one.Objects[0].Any(a => one.Objects[^1].Any(b => (kind == PredicateKind.At || a != b) && HasSpot(one.Predicate, a, b, table, workspace)));
    }

    private static bool HasSpot(Predicate predicate, int a, int b, TableSnapshot table, Workspace workspace)
    {
        TableObject mover = Find(table, a), reference = Find(table, b);
        foreach (Vector2 spot in workspace.Grid(GridM))
        {
            if (IsMeant(predicate, spot, mover, reference) && IsFree(mover, spot, table))
                return true;
        }
        return false;
    }

    private static bool IsMeant(Predicate predicate, Vector2 spot, TableObject mover, TableObject reference)
    {
        float rightM = spot.Y - reference.Position.Y, frontM = spot.X - reference.Position.X;
        return predicate.Kind switch
        {
            PredicateKind.LeftOf => PlaceJudge.IsBeside(-rightM - PlayM, frontM),
            PredicateKind.RightOf => PlaceJudge.IsBeside(rightM - PlayM, frontM),
            PredicateKind.InFrontOf => PlaceJudge.IsBeside(frontM - PlayM, rightM),
            PredicateKind.Behind => PlaceJudge.IsBeside(-frontM - PlayM, rightM),
            PredicateKind.NextTo => TableOutlines.GapM(At(mover, spot), reference) <= GoalTolerances.NextToGapM - PlayM,
            PredicateKind.At => PlaceJudge.IsIn(predicate.Zone, spot.X - PlayM, spot.Y - PlayM) && PlaceJudge.IsIn(predicate.Zone, spot.X + PlayM, spot.Y + PlayM),
            _ => true,
        };
    }

    private static bool IsFree(TableObject mover, Vector2 spot, TableSnapshot table)
    {
        TableObject there = At(mover, spot);
        return table.Objects.All(o => o.Id == mover.Id || TableOutlines.GapM(there, o) >= FingersM);
    }

    private static bool HasPath(TableObject one, GoalDirection direction, TableSnapshot table, Workspace workspace)
    {
        Vector2 way = direction switch
        {
            GoalDirection.Left => new(0, -PushM),
            GoalDirection.Right => new(0, PushM),
            GoalDirection.Away => new(-PushM, 0),
            _ => new(PushM, 0),
        };
        Vector2 from = new(one.Position.X, one.Position.Y);
        return workspace.Reaches(from + way) && IsFree(one, from + (way / 2), table) && IsFree(one, from + way, table);
    }

    private static TableObject At(TableObject one, Vector2 spot) => one with { Position = new Vector3(spot, one.Position.Z) };

    private static TableObject Find(TableSnapshot table, int id) => table.Objects.First(o => o.Id == id);
}
