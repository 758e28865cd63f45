using System.Globalization;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Scenes;

/// <summary>One comma-separated part of a scene: a thing, how many of it, and what it is in or on.</summary>
internal sealed record ScenePart(string Words, SceneNoun Thing, int Count, SceneNoun? Target)
{
    private const string SizeWords = "small large";

    /// <summary>Reads a part and appends it; the fault, or null.</summary>
    public static SceneTextFault? Read(string part, List<ScenePart> parts)
    {
        string[] words = part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        int relation = Array.FindIndex(words, w => w is "in" or "on");
        int end = relation < 0 ? words.Length : relation, count = 1;
        if (end > 1 && words[end - 1] is ['x' or '×', .. { Length: > 0 } digits])
        {
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out count) || count is < 1 or > SceneText.MaxObjects)
                return new SceneTextFault(SceneTextProblem.Number, part);
            end--;
        }
        SceneNoun? target = null;
        if (ReadNoun(words.AsSpan(0, end), part, out SceneNoun? thing) is { } fault)
            return fault;
        if (relation >= 0 && ReadNoun(words.AsSpan(relation + 1), part, out target) is { } targetFault)
            return targetFault;
        parts.Add(new ScenePart(part, thing!, count, target));
        return null;
    }

    /// <summary>Adds the bounds of +N or +a..b; the fault, or null.</summary>
    public static SceneTextFault? ReadDistractors(string part, ref int least, ref int most)
    {
        string[] bounds = part[1..].Replace('…', '.').Replace("...", "..", StringComparison.Ordinal).Split("..");
        if (bounds.Length is not (1 or 2)
            || !int.TryParse(bounds[0], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int low)
            || !int.TryParse(bounds[^1], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int high)
            || low > high || high > SceneText.MaxObjects)
            return new SceneTextFault(SceneTextProblem.Distractors, part);
        (least, most) = (least + low, most + high);
        return null;
    }

    private static SceneTextFault? ReadNoun(ReadOnlySpan<string> words, string part, out SceneNoun? noun)
    {
        noun = null;
        ObjectSize? size = null;
        if (words.Length > 0 && SizeWords.Split(' ').Contains(words[0]))
        {
            size = words[0] == "small" ? ObjectSize.Small : ObjectSize.Large;
            words = words[1..];
        }
        if (words.Length != 2)
            return new SceneTextFault(SceneTextProblem.NotAnObject, part);
        if (!ObjectVocabulary.TryColour(words[0], out ObjectColour colour))
            return new SceneTextFault(SceneTextProblem.UnknownColour, part, words[0]);
        if (!ObjectVocabulary.TryKind(words[1], out ObjectKind kind))
            return new SceneTextFault(SceneTextProblem.UnknownKind, part, words[1]);
        noun = new SceneNoun(kind, colour, size);
        return null;
    }
}
