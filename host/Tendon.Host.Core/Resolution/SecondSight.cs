using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution;

/// <summary>
/// Where the words name a thing of a colour that is not seen, a thing whose colour the light leaves open counts as it: whoever asks for the white
/// cube, with one on the table that is gray or white, does not mean nothing.
/// </summary>
public static class SecondSight
{
    /// <summary>From this share on the words decide.</summary>
    public const double LeastShare = 0.1;

    /// <summary>The scene as it is to be read under these steps.</summary>
    public static Scene Of(Scene scene, IEnumerable<PlanStep> steps)
    {
        foreach (ReferringExpression named in steps.SelectMany(Named))
        {
            if (named.Colour is null || scene.Objects.Any(o => ReferenceMatcher.Fits(named, o)))
                continue;
            SceneObject? likely = scene.Objects
                .Where(o => o.OtherColourShare >= LeastShare && ReferenceMatcher.Fits(named, o with { Colour = o.OtherColour }))
                .MaxBy(o => o.OtherColourShare);
            if (likely is not null)
                scene = scene with { Objects = [.. scene.Objects.Select(o => o.Id == likely.Id ? o with { Colour = o.OtherColour, OtherColour = o.Colour } : o)] };
        }
        return scene;
    }

    private static IEnumerable<ReferringExpression> Named(PlanStep step) =>
        step.Also.Concat(step.Levels).Concat([step.Object, step.Target]).OfType<ReferringExpression>().SelectMany(Named);

    private static IEnumerable<ReferringExpression> Named(ReferringExpression expression)
    {
        yield return expression;
        foreach (ReferringExpression within in new[] { expression.Except, expression.Where?.To }.OfType<ReferringExpression>().SelectMany(Named))
            yield return within;
    }
}
