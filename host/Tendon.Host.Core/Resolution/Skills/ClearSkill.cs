using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution.Spots;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution.Skills;

/// <summary>Takes objects off the table: into a container with room, a tray before a bowl before a plate; else to the nearer side.</summary>
internal sealed class ClearSkill : SpotSkill
{
    private static readonly string[] KindOrder = [TableKinds.Tray, TableKinds.Bowl, TableKinds.Plate];

    public override StepStart Begin(PlanStep step, Scene scene)
    {
        Grounding what = ReferenceGrounding.Movable(step.Object!, step, scene);
        if (what.Answer is { } answer)
            return new(null, answer);
        // What an exception names is to be left alone, as is what its things lie in: nothing is put into it.
        SceneObject[] spared = [.. step.Object!.Except.SelectMany(Named).SelectMany(named => ReferenceMatcher.Match(named, scene, scene.Objects))];
        IEnumerable<SceneObject> containers = scene.Objects
            .Where(o => TableKinds.IsContainer(o.Kind) && !Array.Exists(spared, s => s.Id == o.Id))
            .OrderBy(o => Array.IndexOf(KindOrder, o.Kind)).ThenByDescending(o => o.WidthM);
        return new(new StepProgress(step, scene, new([.. what.Objects.Select(o => o.Id)], [.. containers.Select(o => o.Id)])), null);
    }

    protected override bool IsDone(SceneObject o, StepProgress progress, Scene scene)
    {
        SceneObject? support = SceneRelations.SupportOf(o, scene);
        if (support is not null)
            return TableKinds.IsContainer(support.Kind);
        return Math.Abs(o.YM) >= (progress.Settled.Contains(o.Id) ? SkillTolerances.ClearedSettledM : SkillTolerances.ClearedM)
            && Containers(o, progress, scene).Count == 0;
    }

    protected override (MoveGoal? Goal, RefusalReason Reason) GoalFor(SceneObject o, StepProgress progress, Scene scene)
    {
        if (Containers(o, progress, scene) is [var container, ..])
            return (new OntoGoal(container.Kind == TableKinds.Plate ? Relation.On : Relation.In, container), default);
        int side = o.YM < 0 ? -1 : 1;
        return (Edge(o, side, progress, scene) ?? Edge(o, -side, progress, scene), RefusalReason.NoFreeSpot);
    }

    private static ReferringExpression[] Named(ReferringExpression except) =>
        except.Where is { Relation: Relation.In or Relation.On } place ? [except, place.To] : [except];

    private static List<SceneObject> Containers(SceneObject o, StepProgress progress, Scene scene) =>
    [
        .. progress.Meaning.Targets.Select(scene.Find).OfType<SceneObject>().Where(c => Feasibility.HasRoom(o, c, scene, [])
            && !progress.Unworkable.Any(m => m.Object.Id == o.Id && m.Target?.Id == c.Id)),
    ];

    private static SpotGoal? Edge(SceneObject o, int side, StepProgress progress, Scene scene) => SpotSearch.Best(
        new FreeTable(scene, [o.Id], progress), o, (o.XM, side * SkillTolerances.ClearedAimM),
        (x, y) => y * side < SkillTolerances.ClearedAimM ? double.PositiveInfinity : Math.Sqrt(((x - o.XM) * (x - o.XM)) + ((y - o.YM) * (y - o.YM))));
}
