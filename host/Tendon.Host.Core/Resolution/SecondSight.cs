using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution;

/// <summary>
/// Where the words name a thing of a colour that is not seen, a thing whose colour the light leaves open counts as it: whoever asks for the white
/// cube, with one on the table that is gray or white, does not mean nothing. Never where two are about as likely, and never what the words name
/// by the colour that it is seen in.
/// </summary>
public static class SecondSight
{
    /// <summary>From this share on the words decide.</summary>
    public const double LeastShare = 0.15;

    // As likely as this, compared with the likeliest, and nobody knows which one is meant.
    private const double TooClose = 0.5;

    /// <summary>The scene as it is to be read under these steps.</summary>
    public static Scene Of(Scene scene, IEnumerable<PlanStep> steps)
    {
        ReferringExpression[] all = [.. steps.SelectMany(Named).Where(named => named.Colour is not null)];
        foreach (ReferringExpression named in all)
        {
            if (scene.Objects.Any(o => ReferenceMatcher.Fits(named, o)))
                continue;
            foreach (SceneObject likely in Meant(named, Candidates(named, scene, all)))
                scene = scene with { Objects = [.. scene.Objects.Select(o => o.Id == likely.Id ? Other(o) : o)] };
        }
        return scene;
    }

    private static SceneObject Other(SceneObject o) => o with { Colour = o.OtherColour, OtherColour = o.Colour };

    private static List<SceneObject> Candidates(ReferringExpression named, Scene scene, ReferringExpression[] all) =>
        [.. scene.Objects.Where(o => o.OtherColourShare >= LeastShare && ReferenceMatcher.Fits(named, Other(o)) && !IsNeeded(o, scene, all)).OrderByDescending(o => o.OtherColourShare)];

    // The only thing of a name that the words use as well is that thing.
    private static bool IsNeeded(SceneObject o, Scene scene, ReferringExpression[] all) =>
        all.Any(e => ReferenceMatcher.Fits(e, o) && scene.Objects.Count(other => ReferenceMatcher.Fits(e, other)) == 1);

    private static IEnumerable<SceneObject> Meant(ReferringExpression named, List<SceneObject> candidates)
    {
        if (candidates.Count == 0 || named.Quantifier == Quantifier.All)
            return candidates;
        bool isClear = candidates.Count == 1 || candidates[1].OtherColourShare < TooClose * candidates[0].OtherColourShare;
        return isClear ? [candidates[0]] : [];
    }

    private static IEnumerable<ReferringExpression> Named(PlanStep step) =>
        step.Also.Concat(step.Levels).Concat([step.Object, step.Target]).OfType<ReferringExpression>().SelectMany(Named);

    private static IEnumerable<ReferringExpression> Named(ReferringExpression expression)
    {
        yield return expression;
        foreach (ReferringExpression within in expression.Except.Append(expression.Where?.To).OfType<ReferringExpression>().SelectMany(Named))
            yield return within;
    }
}
