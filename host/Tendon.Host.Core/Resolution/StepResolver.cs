using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution;

/// <summary>
/// Grounds a step of a plan in the scene of the moment, by rule and never by guess: what is missing, ambiguous or impossible
/// comes back as a question or a refusal. The same step and scene give the same result. For a step over several objects,
/// resolve it again after every move: what is done already is left out.
/// </summary>
public static class StepResolver
{
    /// <summary>The skills that can be grounded; others are refused as not available yet.</summary>
    public static bool CanDo(Skill skill) => skill is Skill.Put or Skill.Stack;

    /// <param name="step">What is to be done.</param>
    /// <param name="scene">The settled scene of the moment.</param>
    /// <param name="verifiedMoves">How many moves of this very step have been made and verified. Once there are some, "the leftmost
    /// cube" is done although another is leftmost now, and "all balls" are done when none is left to be seen.</param>
    public static StepResolution Resolve(PlanStep step, Scene scene, int verifiedMoves = 0)
    {
        if (!CanDo(step.Skill) || step.Object is not { } what || step.Target is not { } where)
            return Answered(new RefusalAnswer(RefusalReason.SkillNotAvailable) { Skill = step.Skill });
        Relation relation = step.Skill == Skill.Stack ? Relation.On : step.Relation;

        int named = what.Quantifier switch { Quantifier.All => int.MaxValue, Quantifier.Count => what.Count, _ => 1 };
        if (verifiedMoves >= named)
            return new StepResolution([], null);
        IReadOnlyList<SceneObject> objects = ObjectCandidates(what, scene);
        if (objects.Count == 0 && verifiedMoves > 0 && what.Quantifier == Quantifier.All)
            return new StepResolution([], null);
        if (objects.Count == 0)
            return Answered(Missing(what, scene));
        IReadOnlyList<SceneObject> targets = TargetCandidates(where, what, objects, relation, scene);
        if (targets.Count == 0)
            return Answered(objects.Count == 1 && ReferenceMatcher.Match(where, scene, scene.Objects).Any(t => t.Id == objects[0].Id)
                ? new RefusalAnswer(RefusalReason.TargetIsItself) { About = what, Target = where }
                : Missing(where, scene));
        if (where.Quantifier is Quantifier.One && targets.Count > 1)
            return Answered(new QuestionAnswer(QuestionReason.Ambiguous) { About = where, Choices = Choices.Between(where, targets), Pending = [step] });
        return Chosen(step, what, where, relation, objects, targets, scene);
    }

    /// <summary>The refusal for an expression that nothing fits: it lists what is there, the likest things first.</summary>
    public static RefusalAnswer Missing(ReferringExpression e, Scene scene)
    {
        var alike = scene.Objects.Where(o => e.Kind is not null && o.Kind == e.Kind).ToList();
        if (alike.Count == 0)
            alike = [.. scene.Objects.Where(o => e.Colour is not null && o.Colour == e.Colour)];
        IEnumerable<SceneObject> shown = alike.Count > 0 ? alike : scene.Objects;
        bool sameName = alike.Any(o => o.Kind == e.Kind && o.Colour == e.Colour);
        return new RefusalAnswer(RefusalReason.MissingObject)
        {
            About = e,
            Present =
            [
                .. shown.OrderBy(SceneRelations.CentreX)
                    .Select(o => ReferringExpression.Of(o.Colour, o.Kind) with { Size = sameName && o.Size.Length > 0 ? o.Size : null })
                    .Distinct().Take(PlanLimits.MaxChoices),
            ],
        };
    }

    /// <summary>Words without a kind mean things that can be moved, where there are such.</summary>
    private static IReadOnlyList<SceneObject> ObjectCandidates(ReferringExpression e, Scene scene)
    {
        if (e.Kind is not null)
            return ReferenceMatcher.Match(e, scene, scene.Objects);
        IReadOnlyList<SceneObject> movable = ReferenceMatcher.Match(e, scene, scene.Objects.Where(o => TableKinds.IsMovable(o.Kind)));
        return movable.Count > 0 ? movable : ReferenceMatcher.Match(e, scene, scene.Objects);
    }

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

    private static StepResolution Chosen(
        PlanStep step, ReferringExpression what, ReferringExpression where, Relation relation,
        IReadOnlyList<SceneObject> objects, IReadOnlyList<SceneObject> targets, Scene scene)
    {
        // Any target will do: the one that most of the objects are in already, else the roomiest.
        SceneObject target = targets.OrderByDescending(t => objects.Count(o => SceneRelations.Holds(relation, o, t)))
            .ThenBy(t => Feasibility.Check(objects[0], relation, t, scene, what, where) is null ? 0 : 1).ThenBy(t => SceneRelations.Contents(scene, t).Count()).First();
        var candidates = objects.Where(o => o.Id != target.Id).ToList();
        if (candidates.Count == 0)
            return Answered(new RefusalAnswer(RefusalReason.TargetIsItself) { About = what, Target = where });
        var done = candidates.Where(o => SceneRelations.Holds(relation, o, target)).ToList();
        var open = candidates.Except(done).ToList();
        int wanted = what.Quantifier switch
        {
            Quantifier.All => candidates.Count,
            Quantifier.Count => what.Count,
            _ => 1,
        };
        if (what.Quantifier == Quantifier.One && candidates.Count > 1)
            return Answered(new QuestionAnswer(QuestionReason.Ambiguous) { About = what, Choices = Choices.Between(what, candidates), Pending = [step] });
        if (candidates.Count < wanted)
            return Answered(new RefusalAnswer(RefusalReason.TooFew) { About = what, Number = candidates.Count });

        // Upper things first, so that nothing is grasped from under another.
        var chosen = open.Where(o => Feasibility.Check(o, relation, target, scene, what, where) is null)
            .Concat(open).Distinct().Take(Math.Max(0, wanted - done.Count)).OrderByDescending(o => o.BaseZM).ToList();
        var moves = new List<GroundedMove>(chosen.Count);
        foreach (SceneObject o in chosen)
        {
            if (Feasibility.Check(o, relation, target, scene, what, where, moves) is { } refusal)
                return Answered(refusal);
            moves.Add(new GroundedMove(o, new OntoGoal(relation, target)));
        }
        return new StepResolution(moves, null);
    }

    private static StepResolution Answered(PlannerAnswer answer) => new([], answer);
}
