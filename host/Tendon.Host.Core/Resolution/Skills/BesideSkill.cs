using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution.Spots;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution.Skills;

/// <summary>Object beside a target: exactly beside it on the named axis, or next to it wherever that is nearest.</summary>
internal sealed class BesideSkill : SpotSkill
{
    public override StepStart Begin(PlanStep step, Scene scene)
    {
        IReadOnlyList<SceneObject> objects = ReferenceGrounding.Candidates(step.Object!, scene);
        int single = objects.Count == 1 ? objects[0].Id : -1;
        IReadOnlyList<SceneObject> targets = ReferenceMatcher.Match(step.Target!, scene, scene.Objects.Where(o => o.Id != single));
        if (objects.Count == 0)
            return new(null, ReferenceGrounding.NothingFits(step.Object!, scene));
        Grounding where = ReferenceGrounding.Target(step.Target!, step, scene, targets);
        if (where.Answer is not null)
            return new(null, where.Answer);
        Grounding what = ReferenceGrounding.Movable(step.Object!, step, scene, exceptId: where.Objects[0].Id);
        return what.Answer is { } answer ? new(null, answer)
            : new(new StepProgress(step, scene, new([.. what.Objects.Select(o => o.Id)], [where.Objects[0].Id])), null);
    }

    protected override bool IsDone(SceneObject o, StepProgress progress, Scene scene)
    {
        if (scene.Find(progress.Meaning.Targets[0]) is not { } target || SceneRelations.SupportOf(o, scene) is not null)
            return false;
        bool settled = progress.Settled.Contains(o.Id);
        double gap = Outline.GapM(o, target);
        if (progress.Step.Relation == Relation.NextTo)
            return gap <= (settled ? SkillTolerances.NextToSettledM : SkillTolerances.NextToM);
        (double along, double across) = Offsets(progress.Step.Relation, o.XM - target.XM, o.YM - target.YM);
        if (settled)
            return along >= SkillTolerances.BesideLeastM && across <= Math.Max(SkillTolerances.BesideAcrossM, along);
        double least = progress.Step.Distance == Distance.Far ? SkillTolerances.FarGapM - 0.03 : 0;
        double most = progress.Step.Distance switch { Distance.Near => SkillTolerances.PlainGapM, Distance.Far => 1, _ => SkillTolerances.AlreadyBesideM };
        return along >= SkillTolerances.BesideLeastM + 0.01 && across <= SkillTolerances.BesideAcrossM - 0.02 && gap >= least && gap <= most;
    }

    protected override (MoveGoal? Goal, RefusalReason Reason) GoalFor(SceneObject o, StepProgress progress, Scene scene)
    {
        if (scene.Find(progress.Meaning.Targets[0]) is not { } target)
            return (null, RefusalReason.MissingObject);
        var table = new FreeTable(scene, [o.Id], progress);
        SpotGoal? spot = progress.Step.Relation == Relation.NextTo ? NextTo(o, target, table) : Side(o, target, progress.Step, table);
        return (spot, RefusalReason.NoFreeSpot);
    }

    private static SpotGoal? NextTo(SceneObject o, SceneObject target, FreeTable table)
    {
        double half = o.WidthM / 2;
        (double X, double Y) ideal = (target.XM + Outline.ExtentM(target, 1, 0) + half + SkillTolerances.NextToAimM, target.YM);
        double Cost(double x, double y)
        {
            double off = Math.Abs(Outline.DistanceM(target, x, y) - half - SkillTolerances.NextToAimM);
            return off > SkillTolerances.NextToSlackM ? double.PositiveInfinity : off + (0.1 * Math.Sqrt(Square(x - o.XM) + Square(y - o.YM)));
        }
        return SpotSearch.Best(table, o, ideal, Cost, SkillTolerances.TightGapM) ?? SpotSearch.Best(table, o, ideal, Cost, SkillTolerances.LastGapM, borderM: 0);
    }

    private static SpotGoal? Side(SceneObject o, SceneObject target, PlanStep step, FreeTable table)
    {
        (double dx, double dy) = Direction(step.Relation);
        double edge = Outline.ExtentM(target, dx, dy) + (o.WidthM / 2);
        double wanted = edge + step.Distance switch
        {
            Distance.Near => SkillTolerances.NearGapM,
            Distance.Far => SkillTolerances.FarGapM,
            _ => SkillTolerances.PlainGapM,
        };
        (double X, double Y) ideal = (target.XM + (dx * wanted), target.YM + (dy * wanted));
        double Cost(double x, double y, double playM)
        {
            (double along, double across) = Offsets(step.Relation, x - target.XM, y - target.YM);
            return along < SkillTolerances.BesideLeastM + playM || across > Math.Max(SkillTolerances.BesideAcrossM, along) - playM
                ? double.PositiveInfinity
                : (2 * Math.Abs(along - wanted)) + (2 * across);
        }
        return SpotSearch.Best(table, o, ideal, (x, y) => Cost(x, y, 0.01), SkillTolerances.TightGapM)
            ?? SpotSearch.Best(table, o, ideal, (x, y) => Cost(x, y, 0.008), SkillTolerances.LastGapM, borderM: 0);
    }

    private static (double Along, double Across) Offsets(Relation side, double xM, double yM)
    {
        (double dx, double dy) = Direction(side);
        return ((xM * dx) + (yM * dy), Math.Abs((xM * dy) - (yM * dx)));
    }

    // Left and right as the camera shows them: it stands opposite the arm.
    private static (double X, double Y) Direction(Relation side) => side switch
    {
        Relation.LeftOf => (0, -1),
        Relation.RightOf => (0, 1),
        Relation.InFrontOf => (1, 0),
        _ => (-1, 0),
    };

    private static double Square(double v) => v * v;
}
