using System.Globalization;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Messages;

/// <summary>Names of objects and referring expressions in one language: "the red cube", 红色方块.</summary>
public sealed class ObjectNames(MessageCatalogue texts)
{
    /// <summary>The bare name of a seen object: "small red cube".</summary>
    public string Of(SceneObject o) => Bare(new ReferringExpression { Kind = o.Kind, Colour = o.Colour, Size = o.Size.Length > 0 ? o.Size : null }, false);

    /// <summary>The name without a determiner: "leftmost red cube", "red cubes".</summary>
    public string Name(ReferringExpression e, bool many = false)
    {
        string name = Bare(e, many);
        if (e.Where is { } where)
            name = texts.Format($"where.{WireNames<Relation>.Of(where.Relation)}", ("name", name), ("target", Of(where.To)));
        return e.Pick == Pick.None ? name
            : texts.Format($"pick.{WireNames<Pick>.Of(e.Pick)}", ("name", name), ("ordinal", Number(e.Ordinal)));
    }

    /// <summary>The expression as it is said: "the red cube", "all balls except the blue ball and the red ball".</summary>
    public string Of(ReferringExpression e)
    {
        string said = e.Quantifier switch
        {
            Quantifier.Any => texts.Format("reference.any", ("name", Name(e))),
            Quantifier.All => texts.Format("reference.all", ("names", Name(e, many: true))),
            Quantifier.Count => texts.Format("reference.count", ("count", Number(e.Count)), ("names", Name(e, many: true))),
            _ => texts.Format("reference.one", ("name", Name(e))),
        };
        return e.Except.Count == 0 ? said : texts.Format("reference.except", ("all", said), ("other", Join(e.Except, "list.and")));
    }

    /// <summary>"red cube, green ball".</summary>
    public string List(IEnumerable<ReferringExpression> expressions) => string.Join(texts["list.separator"], expressions.Select(e => Name(e)));

    /// <summary>"the leftmost cube, the second or the rightmost cube".</summary>
    public string Choice(IReadOnlyList<ReferringExpression> expressions) => Join(expressions, "list.or");

    private string Join(IReadOnlyList<ReferringExpression> expressions, string last)
    {
        string[] names = [.. expressions.Select(Of)];
        return names.Length < 2 ? string.Concat(names) : string.Join(texts["list.separator"], names[..^1]) + texts[last] + names[^1];
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private string Bare(ReferringExpression e, bool many)
    {
        string kindKey = (many ? "kinds." : "kind.") + (e.Kind ?? "any");
        string kind = texts.Has(kindKey) ? texts[kindKey] : e.Kind!;
        string colour = e.Colour is null ? "" : texts.Has("colour." + e.Colour) ? texts["colour." + e.Colour] : e.Colour;
        string size = e.Size is null ? "" : texts.Has("size." + e.Size) ? texts["size." + e.Size] : e.Size;
        return texts.Format("name", ("size", size), ("colour", colour), ("kind", kind)).Trim().Replace("  ", " ", StringComparison.Ordinal);
    }
}
