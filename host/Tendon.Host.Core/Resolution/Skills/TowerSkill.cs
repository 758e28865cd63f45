using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution.Spots;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution.Skills;

/// <summary>
/// Builds a tower from below. Levels that stand rightly are left; what stands wrongly on a level and belongs to the tower itself is set
/// aside first, so that a fallen tower is built again from the level that still stands.
/// </summary>
internal sealed class TowerSkill : ISkill
{
    // Room for the gripper around a tower, and between a tower and what waits beside it.
    private const double RoundTowerM = 0.035;

    public StepStart Begin(PlanStep step, Scene scene)
    {
        (IReadOnlyList<SceneObject> levels, PlannerAnswer? answer) = TowerLevels.Of(step, scene);
        if (answer is not null)
            return new(null, answer);
        if (levels.Count < 2)
            return new(null, new RefusalAnswer(RefusalReason.TooFew) { About = step.Levels.FirstOrDefault() ?? step.Object, Number = levels.Count });
        for (int i = 0; i < levels.Count; i++)
        {
            bool isBottom = i == levels.Count - 1;
            RefusalAnswer Refuse(RefusalReason reason, int other) =>
                new(reason) { About = ReferenceGrounding.Named(levels[i], null), Target = ReferenceGrounding.Named(levels[other], null) };
            if (!isBottom && !TableKinds.IsMovable(levels[i].Kind))
                return new(null, Refuse(RefusalReason.NotMovable, i));
            if (!isBottom && !TableKinds.CanRestOn(levels[i].Kind, levels[i + 1].Kind))
                return new(null, Refuse(RefusalReason.NotStackable, i + 1));
        }
        return new(new StepProgress(step, scene, new([.. levels.Select(o => o.Id)], [])), null);
    }

    public StepResolution Next(StepProgress progress, Scene scene)
    {
        IReadOnlyList<int> ids = progress.Meaning.Objects;
        foreach (int id in ids)
        {
            if (scene.Find(id) is null)
                return new([], ReferenceGrounding.Missing(ReferenceGrounding.Named(progress.Start.Find(id)!, null), scene));
        }
        var moves = new List<GroundedMove>();
        // Looking ahead, every move changes the scene for the next; no tower needs more than these.
        for (int guard = 0; guard < 4 * ids.Count; guard++)
        {
            (GroundedMove? next, RefusalAnswer? refusal) = Step(progress, scene);
            if (refusal is not null)
                return new([], refusal);
            if (next is null)
                return new(moves, null);
            moves.Add(next);
            scene = SceneForecast.After(scene, next);
        }
        return new([], new RefusalAnswer(RefusalReason.NoFreeSpot) { About = ReferenceGrounding.Named(scene.Find(ids[^1])!, null) });
    }

    private static (GroundedMove? Move, RefusalAnswer? Refusal) Step(StepProgress progress, Scene scene)
    {
        IReadOnlyList<int> ids = progress.Meaning.Objects;
        SceneObject bottom = scene.Find(ids[^1])!;
        // Once a level stands on it, a bottom is not asked again whether it is well placed: a borderline look would tear the tower down.
        bool isBegun = SceneRelations.Contents(scene, bottom).Any(o => ids.Contains(o.Id));
        if (TableKinds.IsMovable(bottom.Kind) && !isBegun && (StandsWrongly(bottom, progress, scene) || !IsBuildable(bottom, progress.Reach, ids.Count)))
            return SetAside(bottom, progress, scene, forTower: true);
        for (int i = ids.Count - 2; i >= 0; i--)
        {
            SceneObject o = scene.Find(ids[i])!, below = scene.Find(ids[i + 1])!;
            if (SceneRelations.Holds(Relation.On, o, below))
                continue;
            SceneObject? inTheWay = SceneRelations.Contents(scene, o).FirstOrDefault()
                ?? (TableKinds.IsContainer(below.Kind) ? null : SceneRelations.Contents(scene, below).FirstOrDefault());
            return inTheWay is null ? (new GroundedMove(o, new OntoGoal(Relation.On, below)), null) : SetAside(inTheWay, progress, scene, forTower: false);
        }
        return (null, null);
    }

    // In a container there is no room to build, and on its own levels a tower cannot stand.
    private static bool StandsWrongly(SceneObject bottom, StepProgress progress, Scene scene) =>
        SceneRelations.SupportOf(bottom, scene) is { } support && (progress.Meaning.Objects.Contains(support.Id) || progress.Meaning.Objects.Count > 2);

    private static bool IsBuildable(SceneObject bottom, TableReach reach, int levels) =>
        reach.RadiusM(bottom.XM, bottom.YM) is var radius && radius >= TowerReach.NearestM(reach, levels) && radius <= TowerReach.FarthestM(reach, levels);

    private static (GroundedMove? Move, RefusalAnswer? Refusal) SetAside(SceneObject o, StepProgress progress, Scene scene, bool forTower)
    {
        while (SceneRelations.Contents(scene, o).FirstOrDefault() is { } upper)
            (o, forTower) = (upper, false);
        IReadOnlyList<int> ids = progress.Meaning.Objects;
        if (!ids.Contains(o.Id))
        {
            SceneObject under = SceneRelations.SupportOf(o, scene) ?? o;
            return (null, new RefusalAnswer(RefusalReason.Covered) { About = ReferenceGrounding.Named(under, null) });
        }
        double near = forTower ? TowerReach.NearestM(progress.Reach, ids.Count) : 0, far = forTower ? TowerReach.FarthestM(progress.Reach, ids.Count) : 1;
        SpotGoal? spot = SpotSearch.Best(
            new FreeTable(scene, [o.Id], progress), o, (o.XM, o.YM),
            (x, y) => progress.Reach.RadiusM(x, y) is var r && (r < near || r > far) ? double.PositiveInfinity : Math.Sqrt(((x - o.XM) * (x - o.XM)) + ((y - o.YM) * (y - o.YM))),
            RoundTowerM);
        spot ??= SpotSearch.Best(
            new FreeTable(scene, [o.Id], progress), o, (o.XM, o.YM),
            (x, y) => progress.Reach.RadiusM(x, y) is var r && (r < near || r > far) ? double.PositiveInfinity : Math.Sqrt(((x - o.XM) * (x - o.XM)) + ((y - o.YM) * (y - o.YM))));
        return spot is null
            ? (null, new RefusalAnswer(RefusalReason.NoFreeSpot) { About = ReferenceGrounding.Named(o, null) })
            : (new GroundedMove(o, spot), null);
    }
}
