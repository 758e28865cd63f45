using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Resolution;

/// <summary>Words that tell candidates apart: by kind, colour or size where these differ, else by position.</summary>
internal static class Choices
{
    public static IReadOnlyList<ReferringExpression> Between(ReferringExpression said, IReadOnlyList<SceneObject> candidates)
    {
        var shown = candidates.Take(PlanLimits.MaxChoices).ToList();
        var byName = shown.Select(o => ReferringExpression.Of(o.Colour, o.Kind)).ToList();
        if (byName.Distinct().Count() == shown.Count)
            return byName;
        var bySize = shown.Select(o => ReferringExpression.Of(o.Colour, o.Kind) with { Size = o.Size.Length > 0 ? o.Size : null }).ToList();
        if (bySize.Distinct().Count() == shown.Count)
            return bySize;
        bool behindEachOther = shown.Count == 2
            && Math.Abs(SceneRelations.CentreX(shown[0]) - SceneRelations.CentreX(shown[1])) < RelationTolerances.SideBySidePx;
        if (behindEachOther)
            return [said with { Pick = Pick.Nearest }, said with { Pick = Pick.Farthest }];
        return
        [
            .. shown.Select((_, i) => i == 0 ? said with { Pick = Pick.Leftmost }
                : i == candidates.Count - 1 ? said with { Pick = Pick.Rightmost }
                : said with { Pick = Pick.FromLeft, Ordinal = Math.Min(i + 1, PlanLimits.MaxOrdinal) }),
        ];
    }
}
