using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution;

/// <summary>
/// "Move the leftmost cube to the right, then put it in the bowl": the second step repeats the words of the first and means the same
/// thing, although another cube is leftmost by then.
/// </summary>
public static class SameThings
{
    /// <summary>The step with repeated words bound to what they meant in the step before.</summary>
    public static PlanStep Bound(PlanStep step, StepProgress? last, Scene scene)
    {
        if (last is not { Step.Object: { Quantifier: Quantifier.One } said, Meaning.Objects: [var id] } || (said.Pick == Pick.None && said.Where is null)
            || scene.Find(id) is not { } same)
            return step;
        ReferringExpression bound = ReferringExpression.Of(same.Colour, same.Kind) with { Box = same.Box };
        return step with
        {
            Object = step.Object == said ? bound : step.Object,
            Target = step.Target == said ? bound : step.Target,
        };
    }
}
