using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution.Spots;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution.Skills;

/// <summary>Object to a zone of the table: to the free spot nearest to the zone's heart.</summary>
internal sealed class ZoneSkill : SpotSkill
{
    public override StepStart Begin(PlanStep step, Scene scene)
    {
        ZoneArea area = ZoneArea.Of(step.Zone);
        Grounding what = ReferenceGrounding.Movable(step.Object!, step, scene, o => area.DepthM(o.XM, o.YM) < SkillTolerances.ZoneInsideM);
        return what.Answer is { } answer ? new(null, answer)
            : new(new StepProgress(step, scene, new([.. what.Objects.Select(o => o.Id)], [])), null);
    }

    protected override bool IsDone(SceneObject o, StepProgress progress, Scene scene)
    {
        double inside = ZoneArea.Of(progress.Step.Zone).DepthM(o.XM, o.YM);
        return inside >= (progress.Settled.Contains(o.Id) ? SkillTolerances.ZoneSettledM : SkillTolerances.ZoneInsideM)
            && SceneRelations.SupportOf(o, scene) is null;
    }

    protected override (MoveGoal? Goal, RefusalReason Reason) GoalFor(SceneObject o, StepProgress progress, Scene scene)
    {
        ZoneArea area = ZoneArea.Of(progress.Step.Zone);
        var table = new FreeTable(scene, [o.Id], progress);
        // Once begun, a step is brought to its end even where the room has become tight.
        (double InsetM, double GapM, double BorderM)[] aims =
        [
            (0.02, SpotSearch.LeastGapM, TableReach.BorderM), (0.013, SpotSearch.LeastGapM, TableReach.BorderM),
            (0.01, SkillTolerances.TightGapM, 0), (0.008, SkillTolerances.LastGapM, 0),
        ];
        foreach ((double inset, double gap, double border) in progress.Settled.IsEmpty ? aims[..3] : aims)
        {
            SpotGoal? spot = SpotSearch.Best(
                table, o, (area.HeartXM, area.HeartYM),
                (x, y) => area.DepthM(x, y) < inset ? double.PositiveInfinity : Math.Sqrt(Square(x - area.HeartXM) + Square(y - area.HeartYM)),
                gap, border);
            if (spot is not null)
                return (spot, default);
        }
        return (null, RefusalReason.NoFreeSpot);
    }

    private static double Square(double v) => v * v;
}
