using Tendon.Workbench.Table;

namespace Tendon.Workbench.Scenes;

/// <summary>The words for colours and kinds in scenes and goals: the English names in lower case, and the British grey.</summary>
public static class ObjectVocabulary
{
    /// <summary>Reads a colour.</summary>
    public static bool TryColour(string word, out ObjectColour colour) => TryName(word == "grey" ? "gray" : word, out colour);

    /// <summary>Reads a kind.</summary>
    public static bool TryKind(string word, out ObjectKind kind) => TryName(word, out kind);

    // Enum.TryParse alone would take "3" and "red,blue".
    private static bool TryName<T>(string word, out T value)
        where T : struct, Enum
    {
        value = default;
        return word.Length > 0 && word.All(char.IsAsciiLetter) && Enum.TryParse(word, ignoreCase: true, out value);
    }
}
