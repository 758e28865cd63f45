using System.Globalization;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.PlanLanguage;

/// <summary>Reads one referring expression.</summary>
internal static class ReferenceReader
{
    private static readonly string[] Fields = ["kind", "colour", "size", "quantifier", "pick", "except", "where", "box", "words"];
    private static readonly string[] PlainFields = ["kind", "colour", "size", "quantifier", "pick", "box", "words"];
    private static readonly string[] QuantifierNames = ["one", "any", "all"];
    private static readonly string[] BoxFields = ["left", "top", "right", "bottom"];

    public static ReferringExpression Read(JsonNode node, int nesting)
    {
        if (!node.IsObject())
            return ReferringExpression.Anything;
        bool plain = nesting <= 1;
        node.OnlyFields(plain ? PlainFields : Fields);
        var result = new ReferringExpression
        {
            Kind = node.Get("kind")?.Text(PlanLimits.MaxNameLength),
            Colour = node.Get("colour")?.Text(PlanLimits.MaxNameLength),
            Size = node.Get("size")?.OneOf("small", "large"),
            Words = node.Get("words")?.Text(PlanLimits.MaxWordsLength),
            Except = !plain && node.Get("except") is { } except ? [.. Exceptions(except, nesting - 1)] : LeftOut.Nothing,
            Where = !plain && node.Get("where") is { } where ? RelationTo(where, nesting - 1) : null,
            Box = node.Get("box") is { } box ? BoxOf(box) : null,
        };
        return WithPick(WithQuantifier(result, node.Get("quantifier")), node.Get("pick"));
    }

    /// <summary>"left#2" and its like.</summary>
    internal static string PickName(ReferringExpression e) => e.Pick switch
    {
        Pick.FromLeft => string.Create(CultureInfo.InvariantCulture, $"left#{e.Ordinal}"),
        Pick.FromRight => string.Create(CultureInfo.InvariantCulture, $"right#{e.Ordinal}"),
        _ => WireNames<Pick>.Of(e.Pick),
    };

    private static ReferringExpression WithQuantifier(ReferringExpression e, JsonNode? node)
    {
        if (node is null)
            return e;
        if (node.IsNumber)
            return e with { Quantifier = Quantifier.Count, Count = node.Integer(PlanLimits.MinCount, PlanLimits.MaxCount) ?? 0 };
        string? name = node.OneOf(QuantifierNames);
        return name is not null && WireNames<Quantifier>.TryParse(name, out Quantifier q) ? e with { Quantifier = q } : e;
    }

    private static ReferringExpression WithPick(ReferringExpression e, JsonNode? node)
    {
        if (node?.Text(PlanLimits.MaxNameLength) is not { } name)
            return e;
        string[] parts = name.Split('#');
        if (parts.Length == 2 && parts[0] is "left" or "right" && parts.Length == 2 && TryOrdinal(parts[1], out int ordinal))
            return e with { Pick = parts[0] == "left" ? Pick.FromLeft : Pick.FromRight, Ordinal = ordinal };
        if (WireNames<Pick>.TryParse(name, out Pick pick) && pick is not (Pick.FromLeft or Pick.FromRight))
            return e with { Pick = pick };
        node.Fault("not a pick", "say leftmost, rightmost, nearest, farthest, largest, smallest, left#N or right#N with N from 1 to 12");
        return e;
    }

    private static bool TryOrdinal(string digits, out int ordinal) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out ordinal)
        && ordinal is >= 1 and <= PlanLimits.MaxOrdinal && digits[0] != '0';

    // One thing that is left out may stand without a list around it.
    private static IEnumerable<ReferringExpression> Exceptions(JsonNode node, int nesting) => node.IsArray
        ? node.Items(1, PlanLimits.MaxExceptions).Select(item => Read(item, nesting))
        : [Read(node, nesting)];

    private static ObjectRelation? RelationTo(JsonNode node, int nesting)
    {
        if (!node.IsObject())
            return null;
        node.OnlyFields(["relation", "to"], "relation", "to");
        Relation relation = node.Get("relation")?.Enum<Relation>() ?? default;
        return node.Get("to") is { } to ? new(relation, Read(to, nesting)) : null;
    }

    private static PixelBox? BoxOf(JsonNode node)
    {
        if (!node.IsObject())
            return null;
        node.OnlyFields(BoxFields, BoxFields);
        double Side(string name) => node.Get(name)?.Number(0, PlanLimits.MaxPixel) ?? 0;
        return new(Side("left"), Side("top"), Side("right"), Side("bottom"));
    }
}
