using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution.Layouts;
using Tendon.Host.Core.Resolution.Spots;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution.Skills;

/// <summary>Two objects change places: spots, containers or the cubes they stand on, as they were when the step began.</summary>
internal sealed class SwapSkill : ISkill
{
    public StepStart Begin(PlanStep step, Scene scene)
    {
        Grounding one = ReferenceGrounding.Movable(step.Object!, step, scene);
        if (one.Answer is not null)
            return new(null, one.Answer);
        if (one.Objects.Count > 2)
            return new(null, ReferenceGrounding.Ambiguous(step.Object!, step, one.Objects));
        int first = one.Objects[0].Id;
        IReadOnlyList<SceneObject> others = [.. ReferenceGrounding.Candidates(step.Target!, scene).Where(o => o.Id != first)];
        Grounding other = ReferenceGrounding.Target(step.Target!, step, scene, others);
        if (other.Answer is not null)
            return new(null, other.Answer);
        return TableKinds.IsMovable(other.Objects[0].Kind)
            ? new(new StepProgress(step, scene, new([first, other.Objects[0].Id], [])), null)
            : new(null, new RefusalAnswer(RefusalReason.NotMovable) { About = step.Target });
    }

    public StepResolution Next(StepProgress progress, Scene scene)
    {
        (int a, int b) = (progress.Meaning.Objects[0], progress.Meaning.Objects[1]);
        var moves = new List<GroundedMove>();
        foreach ((int id, int other) in new[] { (a, b), (b, a) })
        {
            if (scene.Find(id) is not { } o)
                return new([], ReferenceGrounding.Missing(ReferenceGrounding.Named(progress.Start.Find(id)!, null), scene));
            if (PlaceOf(other, o, progress, scene) is not { } place)
                return new([], new RefusalAnswer(RefusalReason.NoFreeSpot) { About = progress.Step.Object, Target = progress.Step.Target });
            if (!IsThere(o, place, progress, scene))
                moves.Add(new GroundedMove(o, place));
        }
        return MoveOrder.Of(moves, scene, progress);
    }

    // Where the other was at the start, for this one to take.
    private static MoveGoal? PlaceOf(int otherId, SceneObject taker, StepProgress progress, Scene scene)
    {
        SceneObject other = progress.Start.Find(otherId)!;
        if (SceneRelations.SupportOf(other, progress.Start) is { } support)
        {
            // One stood on the other: then the other comes to stand on the one.
            int below = support.Id == taker.Id ? otherId : support.Id;
            SceneObject target = scene.Find(below) ?? progress.Start.Find(below)!;
            return new OntoGoal(TableKinds.IsContainer(target.Kind) && target.Kind != TableKinds.Plate ? Relation.In : Relation.On, target);
        }
        var spot = new SpotGoal(other.XM, other.YM);
        if (!progress.Shunned.Contains(spot))
            return spot;
        return SpotSearch.Best(
            new FreeTable(scene, progress.Meaning.Objects, progress), taker, (other.XM, other.YM),
            (x, y) =>
            {
                double off = Math.Sqrt(((x - other.XM) * (x - other.XM)) + ((y - other.YM) * (y - other.YM)));
                return off > SkillTolerances.SwappedM ? double.PositiveInfinity : off;
            },
            SkillTolerances.TightGapM);
    }

    private static bool IsThere(SceneObject o, MoveGoal place, StepProgress progress, Scene scene)
    {
        if (place is OntoGoal onto)
            return SceneRelations.Holds(onto.Relation, o, onto.Target);
        var spot = (SpotGoal)place;
        double off = Math.Sqrt(((o.XM - spot.XM) * (o.XM - spot.XM)) + ((o.YM - spot.YM) * (o.YM - spot.YM)));
        return off <= (progress.Settled.Contains(o.Id) ? SkillTolerances.SwappedSettledM : SkillTolerances.SwappedM) && SceneRelations.SupportOf(o, scene) is null;
    }
}
