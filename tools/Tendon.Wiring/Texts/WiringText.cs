using System.Globalization;
using System.Text.Json;

namespace Tendon.Wiring.Texts;

/// <summary>The words of the drawings in one language, from the embedded en.json and zh.json, which hold the same keys.</summary>
public sealed class WiringText
{
    /// <summary>The languages.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "zh"];

    private readonly Dictionary<string, string> _words;

    /// <summary>The words of <c>en</c> or <c>zh</c>.</summary>
    public WiringText(string language)
    {
        Language = language;
        using Stream stream = typeof(WiringText).Assembly.GetManifestResourceStream($"Tendon.Wiring.Texts.{language}.json")!;
        _words = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }

    /// <summary>Its code.</summary>
    public string Language { get; }

    /// <summary>All keys, for the parity test.</summary>
    public IReadOnlyCollection<string> Keys => _words.Keys;

    /// <summary>The words of a key.</summary>
    public string this[string key] => _words.TryGetValue(key, out string? words) ? words : throw new KeyNotFoundException($"no words for '{key}'");

    /// <summary>The words of a key with {0}, {1} … filled in.</summary>
    public string Format(string key, params object[] arguments) => string.Format(CultureInfo.InvariantCulture, this[key], arguments);
}
