using System.Text;

namespace Tendon.Host.Core.PlanLanguage;

/// <summary>The names of an enum's values in JSON: snake case, None left out.</summary>
public static class WireNames<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> ByValue =
        Enum.GetValues<T>().Distinct().Where(v => v.ToString() != "None").ToDictionary(v => v, v => Snake(v.ToString()));

    private static readonly Dictionary<string, T> ByName = ByValue.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

    /// <summary>All names in the order of the values.</summary>
    public static IReadOnlyList<string> All { get; } = [.. ByValue.OrderBy(p => p.Key).Select(p => p.Value)];

    /// <summary>The name of a value; empty for None.</summary>
    public static string Of(T value) => ByValue.GetValueOrDefault(value, "");

    public static bool TryParse(string name, out T value) => ByName.TryGetValue(name, out value);

    private static string Snake(string name)
    {
        var text = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }
}
