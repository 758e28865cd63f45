using System.Globalization;
using Tendon.Tool.Texts;
using Tendon.Workbench.Scenes;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Evaluation.Goals;

/// <summary>Reads selectors.</summary>
internal static class SelectorReader
{
    private static readonly string[] Orders = ["leftmost", "rightmost", "nearest", "farthest", "largest", "smallest"];

    /// <summary>Reads one selector from lower-case text; the fault, or null.</summary>
    internal static GoalFault? Read(string text, out Selector? selector)
    {
        selector = null;
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string whole = string.Join(' ', words);
        (SelectorOrder order, int rank) = (SelectorOrder.None, 1);
        ReadOnlySpan<string> rest = words;
        if (rest.Length > 0 && ReadOrder(rest[0], whole, ref order, ref rank) is { } orderFault)
            return orderFault;
        if (order != SelectorOrder.None)
            rest = rest[1..];
        ObjectSize? size = null;
        if (rest is ["small" or "large", ..])
        {
            size = rest[0] == "small" ? ObjectSize.Small : ObjectSize.Large;
            rest = rest[1..];
        }
        if (rest.Length is < 1 or > 2)
            return new GoalFault("goal.selector", whole);
        ObjectColour? colour = null;
        if (rest.Length == 2 && rest[0] != "*")
        {
            if (!ObjectVocabulary.TryColour(rest[0], out ObjectColour named))
                return Unknown("goal.colour", rest[0], whole, [.. Enum.GetNames<ObjectColour>(), .. Orders, "small", "large"]);
            colour = named;
        }
        ObjectKind? kind = null;
        if (rest[^1] != "*")
        {
            if (!ObjectVocabulary.TryKind(rest[^1], out ObjectKind named))
            {
                return ObjectVocabulary.TryColour(rest[^1], out _)
                    ? new GoalFault("goal.colour-alone", whole, rest[^1])
                    : Unknown("goal.kind", rest[^1], whole, Enum.GetNames<ObjectKind>());
            }
            kind = named;
        }
        selector = new Selector(whole, order, rank, size, colour, kind);
        return null;
    }

    private static GoalFault? ReadOrder(string word, string whole, ref SelectorOrder order, ref int rank)
    {
        int at = Array.IndexOf(Orders, word);
        if (at >= 0)
        {
            order = SelectorOrder.Leftmost + at;
            return null;
        }
        if (!word.StartsWith("left#", StringComparison.Ordinal) && !word.StartsWith("right#", StringComparison.Ordinal))
            return null;
        string digits = word[(word.IndexOf('#', StringComparison.Ordinal) + 1)..];
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out rank) || rank is < 1 or > SceneText.MaxObjects)
            return new GoalFault("goal.rank", whole, word, SceneText.MaxObjects);
        order = word[0] == 'l' ? SelectorOrder.FromLeft : SelectorOrder.FromRight;
        return null;
    }

    private static GoalFault Unknown(string key, string word, string whole, IEnumerable<string> known)
    {
        string near = NearestWord.To(word, known.Select(k => k.ToLowerInvariant()));
        return near.Length > 0 ? new GoalFault(key + ".near", whole, word, near) : new GoalFault(key, whole, word);
    }
}
