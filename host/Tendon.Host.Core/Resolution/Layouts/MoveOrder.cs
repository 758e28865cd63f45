using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution.Spots;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution.Layouts;

/// <summary>
/// Puts moves into an order in which every place is free when its turn comes. Where objects stand in each other's way all round, one
/// of them waits at a free spot meanwhile.
/// </summary>
internal static class MoveOrder
{
    // Two bodies with this much between them do not touch.
    private const double ClearM = 0.006;

    // A waiting object stays out of the way of everything that is still to be put down.
    private const double OutOfTheWayM = 0.03;

    /// <summary>The moves in order, with detours; or a refusal where something else blocks them.</summary>
    public static StepResolution Of(IReadOnlyList<GroundedMove> wanted, Scene scene, StepProgress progress)
    {
        var open = wanted.ToList();
        var ordered = new List<GroundedMove>();
        var waiting = new HashSet<int>();
        while (open.Count > 0)
        {
            GroundedMove? next = open.Find(m => IsFree(m, scene, progress) && !open.Exists(o => o.Object.Id == m.Target?.Id));
            if (next is not null)
            {
                open.Remove(next);
            }
            else
            {
                next = open.Where(m => !waiting.Contains(m.Object.Id) && IsUncovered(m, scene)).Select(m => Detour(m, open, scene, progress)).FirstOrDefault(m => m is not null);
                if (next is null)
                    return Blocked(open[0], scene, progress);
                waiting.Add(next.Object.Id);
            }
            ordered.Add(next with { Object = scene.Find(next.Object.Id) ?? next.Object });
            scene = SceneForecast.After(scene, next);
        }
        return new StepResolution(ordered, null);
    }

    private static bool IsFree(GroundedMove move, Scene scene, StepProgress progress) => IsUncovered(move, scene) && move.Goal switch
    {
        SpotGoal spot => new FreeTable(scene, [move.Object.Id], progress).GapM(spot.XM, spot.YM, move.Object.WidthM / 2) >= ClearM,
        OntoGoal onto => TableKinds.IsContainer(onto.Target.Kind)
            || scene.Find(onto.Target.Id) is not { } target || !SceneRelations.Contents(scene, target).Any(o => o.Id != move.Object.Id),
        _ => true,
    };

    private static bool IsUncovered(GroundedMove move, Scene scene) =>
        scene.Find(move.Object.Id) is not { } o || !SceneRelations.Contents(scene, o).Any();

    private static GroundedMove? Detour(GroundedMove move, List<GroundedMove> open, Scene scene, StepProgress progress)
    {
        SceneObject o = scene.Find(move.Object.Id) ?? move.Object;
        var places = open.Select(m => (m.Goal, m.Object.WidthM)).ToList();
        SpotGoal? spot = SpotSearch.Best(
            new FreeTable(scene, [], progress), o, (o.XM, o.YM),
            (x, y) => places.Any(p => p.Goal is SpotGoal s
                && Math.Sqrt(Square(s.XM - x) + Square(s.YM - y)) < ((p.WidthM + o.WidthM) / 2) + OutOfTheWayM)
                ? double.PositiveInfinity
                : Math.Sqrt(Square(x - o.XM) + Square(y - o.YM)));
        return spot is null ? null : new GroundedMove(o, spot);
    }

    private static StepResolution Blocked(GroundedMove move, Scene scene, StepProgress progress) => new([], new RefusalAnswer(
        IsUncovered(move, scene) ? RefusalReason.NoFreeSpot : RefusalReason.Covered)
    {
        About = ReferenceGrounding.Named(move.Object, progress.Step.Object),
        Target = progress.Step.Target,
    });

    private static double Square(double v) => v * v;
}
