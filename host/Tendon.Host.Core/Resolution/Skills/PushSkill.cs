using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution.Spots;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution.Skills;

/// <summary>
/// Pushes objects along the table from where they stood when the step began. Where the gripper finds no way, or one has gone astray,
/// the object is carried over the same distance.
/// </summary>
internal sealed class PushSkill : SpotSkill
{
    private const double StepM = 0.006, SweepGapM = 0.008;

    // A push may end a little beyond where things are grasped.
    private const double BeyondReachM = -0.015;

    public override StepStart Begin(PlanStep step, Scene scene)
    {
        Grounding what = ReferenceGrounding.Movable(step.Object!, step, scene);
        return what.Answer is { } answer ? new(null, answer)
            : new(new StepProgress(step, scene, new([.. what.Objects.Select(o => o.Id)], [])), null);
    }

    // What was not seen when the step began cannot be said to have gone anywhere.
    protected override IEnumerable<int> Objects(StepProgress progress, Scene scene) => progress.Meaning.Objects;

    protected override bool IsDone(SceneObject o, StepProgress progress, Scene scene)
    {
        (double along, double across) = Travelled(o, progress);
        return along >= (progress.Settled.Contains(o.Id) ? SkillTolerances.PushedSettledM : SkillTolerances.PushedM)
            && across <= along / 2 && SceneRelations.SupportOf(o, scene) is null;
    }

    protected override (MoveGoal? Goal, RefusalReason Reason) GoalFor(SceneObject o, StepProgress progress, Scene scene)
    {
        if (SceneRelations.SupportOf(o, scene) is not null)
            return (null, RefusalReason.PushBlocked);
        (double dx, double dy) = Direction(progress.Step.Direction);
        (double along, double across) = Travelled(o, progress);
        bool astray = across > SkillTolerances.PushM / 2 || along < -SkillTolerances.PushM / 2;
        bool unworkable = progress.Unworkable.Any(m => m.Object.Id == o.Id);
        if (astray || unworkable)
            return Carried(o, progress, scene, dx, dy);
        double free = FreeWayM(o, progress, scene, dx, dy, out RefusalReason reason);
        double least = Math.Max(SkillTolerances.LeastPushM - along, SkillTolerances.LeastPushM / 2);
        return free < least ? (null, reason) : (new PushGoal(dx, dy, Math.Max(least, Math.Min(free, SkillTolerances.PushM - along))), default);
    }

    private static (MoveGoal? Goal, RefusalReason Reason) Carried(SceneObject o, StepProgress progress, Scene scene, double dx, double dy)
    {
        SceneObject start = progress.Start.Find(o.Id)!;
        (double x0, double y0) = (start.XM + (dx * SkillTolerances.PushM), start.YM + (dy * SkillTolerances.PushM));
        SpotGoal? spot = SpotSearch.Best(
            new FreeTable(scene, [o.Id], progress), o, (x0, y0),
            (x, y) =>
            {
                double along = ((x - start.XM) * dx) + ((y - start.YM) * dy), across = Math.Abs(((x - start.XM) * dy) - ((y - start.YM) * dx));
                return along < SkillTolerances.LeastPushM || across > along / 4 ? double.PositiveInfinity : Math.Abs(along - SkillTolerances.PushM) + across;
            },
            SkillTolerances.TightGapM);
        return (spot, progress.Reach.Within(x0, y0) ? RefusalReason.PushBlocked : RefusalReason.OutOfReach);
    }

    // How far it can go before it comes close to another thing or leaves the reach.
    private static double FreeWayM(SceneObject o, StepProgress progress, Scene scene, double dx, double dy, out RefusalReason reason)
    {
        var table = new FreeTable(scene, [o.Id], progress);
        reason = RefusalReason.None;
        for (double d = StepM; d <= SkillTolerances.PushM + 1e-9; d += StepM)
        {
            (double x, double y) = (o.XM + (dx * d), o.YM + (dy * d));
            reason = !progress.Reach.Within(x, y, BeyondReachM) ? RefusalReason.OutOfReach
                : table.GapM(x, y, Outline.RadiusM(o)) < SweepGapM ? RefusalReason.PushBlocked : RefusalReason.None;
            if (reason != RefusalReason.None)
                return d - StepM;
        }
        return SkillTolerances.PushM;
    }

    private static (double Along, double Across) Travelled(SceneObject o, StepProgress progress)
    {
        SceneObject start = progress.Start.Find(o.Id)!;
        (double dx, double dy) = Direction(progress.Step.Direction);
        double x = o.XM - start.XM, y = o.YM - start.YM;
        return ((x * dx) + (y * dy), Math.Abs((x * dy) - (y * dx)));
    }

    // As the camera shows it: away is towards the top of the picture, which is towards the arm.
    private static (double X, double Y) Direction(PushDirection direction) => direction switch
    {
        PushDirection.Left => (0, -1),
        PushDirection.Right => (0, 1),
        PushDirection.Nearer => (1, 0),
        _ => (-1, 0),
    };
}
