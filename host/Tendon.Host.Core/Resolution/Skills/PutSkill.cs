using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution.Skills;

/// <summary>Object into or onto a target; a cube or upright cylinder on another.</summary>
internal sealed class PutSkill : ISkill
{
    public StepStart Begin(PlanStep step, Scene scene)
    {
        if (step.Object is not { } what || step.Target is not { } where)
            return new(null, new RefusalAnswer(RefusalReason.SkillNotAvailable) { Skill = step.Skill });
        Relation relation = RelationOf(step);
        IReadOnlyList<SceneObject> objects = ReferenceGrounding.Candidates(what, scene);
        if (objects.Count == 0)
            return new(null, ReferenceGrounding.NothingFits(what, scene));
        IReadOnlyList<SceneObject> targets = TargetCandidates(where, what, objects, relation, scene);
        if (targets.Count == 0)
        {
            return new(null, objects.Count == 1 && ReferenceMatcher.Match(where, scene, scene.Objects).Any(t => t.Id == objects[0].Id)
                ? new RefusalAnswer(RefusalReason.TargetIsItself) { About = what, Target = where }
                : ReferenceGrounding.Missing(where, scene));
        }
        if (where.Quantifier is Quantifier.One && targets.Count > 1)
            return new(null, ReferenceGrounding.Ambiguous(where, step, targets));

        // Any target will do: the one that most of the objects are in already, else the roomiest.
        SceneObject target = targets.OrderByDescending(t => objects.Count(o => SceneRelations.Holds(relation, o, t)))
            .ThenBy(t => Feasibility.Check(objects[0], relation, t, scene, what, where) is null ? 0 : 1).ThenBy(t => SceneRelations.Contents(scene, t).Count()).First();
        var candidates = objects.Where(o => o.Id != target.Id).ToList();
        if (candidates.Count == 0)
            return new(null, new RefusalAnswer(RefusalReason.TargetIsItself) { About = what, Target = where });
        var done = candidates.Where(o => SceneRelations.Holds(relation, o, target)).ToList();
        Grounding chosen = ReferenceGrounding.Chosen(
            what, step, [.. done, .. candidates.Except(done)], scene, o => done.Contains(o) || Feasibility.Check(o, relation, target, scene, what, where) is null);
        return chosen.Answer is { } answer ? new(null, answer)
            : new(new StepProgress(step, scene, new([.. chosen.Objects.Select(o => o.Id)], [target.Id])), null);
    }

    public StepResolution Next(StepProgress progress, Scene scene)
    {
        (ReferringExpression what, ReferringExpression where) = (progress.Step.Object!, progress.Step.Target!);
        Relation relation = RelationOf(progress.Step);
        if (scene.Find(progress.Meaning.Targets[0]) is not { } target)
            return Answered(ReferenceGrounding.Missing(where, scene));
        var open = new List<SceneObject>();
        foreach (int id in progress.Meaning.Objects.Concat(ReferenceGrounding.LateComers(progress, scene)))
        {
            SceneObject? o = scene.Find(id);
            if (o is null && !progress.Settled.Contains(id) && what.Quantifier != Quantifier.All)
                return Answered(ReferenceGrounding.Missing(what, scene));
            if (o is not null && o.Id != target.Id && !SceneRelations.Holds(relation, o, target))
                open.Add(o);
        }

        // Upper things first, so that nothing is grasped from under another.
        var moves = new List<GroundedMove>(open.Count);
        foreach (SceneObject o in open.OrderByDescending(o => o.BaseZM))
        {
            if (Feasibility.Check(o, relation, target, scene, what, where, moves) is { } refusal)
                return Answered(refusal);
            moves.Add(new GroundedMove(o, new OntoGoal(relation, target)));
        }
        return new StepResolution(moves, null);
    }

    private static Relation RelationOf(PlanStep step) => step.Skill == Skill.Stack ? Relation.On : step.Relation;

    /// <summary>A single object cannot be its own target; words without a kind mean what can hold it, where there is such.</summary>
    private static IReadOnlyList<SceneObject> TargetCandidates(ReferringExpression e, ReferringExpression what, IReadOnlyList<SceneObject> objects, Relation relation, Scene scene)
    {
        SceneObject? single = objects.Count == 1 || what.Pick != Pick.None ? objects[0] : null;
        var others = scene.Objects.Where(o => o.Id != single?.Id).ToList();
        if (e.Kind is null)
        {
            string moved = objects[0].Kind;
            IReadOnlyList<SceneObject> holding = ReferenceMatcher.Match(e, scene,
                others.Where(o => relation == Relation.In ? TableKinds.IsContainer(o.Kind) : TableKinds.CanRestOn(moved, o.Kind)));
            if (holding.Count > 0)
                return holding;
        }
        return ReferenceMatcher.Match(e, scene, others);
    }

    private static StepResolution Answered(PlannerAnswer answer) => new([], answer);
}
