using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Resolution.Spots;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution;

/// <summary>From a referring expression to the objects it means, or to the question or refusal that it leaves.</summary>
internal static class ReferenceGrounding
{
    // What is seen for the first time far out is more likely a misread reflection than a thing to be moved.
    private const double BeyondReachM = -0.03;

    /// <summary>Everything that fits. Words without a kind mean things that can be moved, where there are such.</summary>
    public static IReadOnlyList<SceneObject> Candidates(ReferringExpression e, Scene scene)
    {
        if (e.Kind is not null)
            return ReferenceMatcher.Match(e, scene, scene.Objects);
        IReadOnlyList<SceneObject> movable = ReferenceMatcher.Match(e, scene, scene.Objects.Where(o => TableKinds.IsMovable(o.Kind)));
        return movable.Count > 0 || (e.Except.Count > 0 && Candidates(e with { Except = [] }, scene).Any(o => TableKinds.IsMovable(o.Kind))) ? movable : ReferenceMatcher.Match(e, scene, scene.Objects);
    }

    /// <summary>As many of the candidates as the expression means, the preferred ones first where that leaves a choice.</summary>
    public static Grounding Chosen(ReferringExpression e, PlanStep step, IReadOnlyList<SceneObject> candidates, Scene scene, Func<SceneObject, bool> isPreferred)
    {
        if (candidates.Count == 0)
            return new([], NothingFits(e, scene));
        if (e.Quantifier == Quantifier.One && candidates.Count > 1)
            return new([], Ambiguous(e, step, candidates));
        int wanted = e.Quantifier switch { Quantifier.All => candidates.Count, Quantifier.Count => e.Count, _ => 1 };
        return candidates.Count < wanted
            ? new([], new RefusalAnswer(RefusalReason.TooFew) { About = e, Number = candidates.Count })
            : new([.. candidates.Where(isPreferred).Concat(candidates).Distinct().Take(wanted)], null);
    }

    /// <summary>What is to be moved by an expression: movable things, as many as it means.</summary>
    public static Grounding Movable(ReferringExpression e, PlanStep step, Scene scene, Func<SceneObject, bool>? isPreferred = null, int exceptId = -1)
    {
        IReadOnlyList<SceneObject> candidates = [.. Candidates(e, scene).Where(o => o.Id != exceptId)];
        Grounding chosen = Chosen(e, step, candidates, scene, o => TableKinds.IsMovable(o.Kind) && (isPreferred?.Invoke(o) ?? true));
        return chosen.Objects.FirstOrDefault(o => !TableKinds.IsMovable(o.Kind)) is { } fixedThing
            ? new([], new RefusalAnswer(RefusalReason.NotMovable) { About = Named(fixedThing, e) })
            : chosen;
    }

    /// <summary>The members of a set: words for one that fit several mean all of them here, since one thing alone cannot be gathered.</summary>
    public static Grounding Members(ReferringExpression e, PlanStep step, Scene scene, int least)
    {
        Grounding all = Movable(e.Quantifier is Quantifier.One or Quantifier.Any ? e with { Quantifier = Quantifier.All } : e, step, scene);
        return all.Answer is null && all.Objects.Count < least
            ? new([], new RefusalAnswer(RefusalReason.TooFew) { About = e, Number = all.Objects.Count })
            : all;
    }

    /// <summary>"All balls" also means the one that came to light when another was taken away.</summary>
    public static IEnumerable<int> LateComers(StepProgress progress, Scene scene) =>
        progress.Step.Object is { Quantifier: Quantifier.All, Pick: Pick.None, Where: null } all
            ? Candidates(all, scene).Where(o => TableKinds.IsMovable(o.Kind) && progress.Start.Find(o.Id) is null && progress.Reach.Within(o.XM, o.YM, BeyondReachM)).Select(o => o.Id)
            : [];

    /// <summary>A single target other than the moved thing.</summary>
    public static Grounding Target(ReferringExpression e, PlanStep step, Scene scene, IReadOnlyList<SceneObject> among)
    {
        if (among.Count == 0)
        {
            return new([], ReferenceMatcher.Match(e, scene, scene.Objects).Count > 0
                ? new RefusalAnswer(RefusalReason.TargetIsItself) { About = step.Object, Target = e }
                : Missing(e, scene));
        }
        return e.Quantifier == Quantifier.One && among.Count > 1 ? new([], Ambiguous(e, step, among)) : new([among[0]], null);
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

    /// <summary>The refusal at the start of a step whose words fit nothing: it is missing, or the words themselves leave nothing over.</summary>
    public static RefusalAnswer NothingFits(ReferringExpression e, Scene scene) =>
        e.Quantifier == Quantifier.All && e.Except.Count > 0 && Candidates(e with { Except = [] }, scene).Count > 0 ? new(RefusalReason.NothingToDo) : Missing(e, scene);

    /// <summary>The question which of several is meant.</summary>
    public static QuestionAnswer Ambiguous(ReferringExpression e, PlanStep step, IReadOnlyList<SceneObject> candidates) =>
        new(QuestionReason.Ambiguous) { About = e, Choices = Choices.Between(e, candidates), Pending = [step] };

    /// <summary>The object by its seen name where the words were vague.</summary>
    public static ReferringExpression Named(SceneObject o, ReferringExpression? said) =>
        said is { Kind: not null, Quantifier: Quantifier.One } ? said : ReferringExpression.Of(o.Colour, o.Kind);
}
