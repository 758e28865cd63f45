using System.Globalization;
using System.Text.Json;
using Tendon.Host.Core.Messages;

namespace Tendon.Tool.Texts;

/// <summary>The command line's words in one language, from the embedded en.json and zh.json, which hold the same keys.</summary>
public sealed class ToolText
{
    private readonly Dictionary<string, string> _words;

    public ToolText(UserLanguage language)
    {
        Language = language;
        using Stream stream = typeof(ToolText).Assembly.GetManifestResourceStream($"Tendon.Tool.Texts.{UserLanguages.Code(language)}.json")!;
        _words = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }

    public UserLanguage Language { get; }

    /// <summary>All keys, for the parity test.</summary>
    public IReadOnlyCollection<string> Keys => _words.Keys;

    /// <summary>The words of a key as they stand.</summary>
    public string this[string key] => _words.TryGetValue(key, out string? words) ? words : throw new KeyNotFoundException($"no words for '{key}'");

    /// <summary>The words of a key, or null where there are none.</summary>
    public string? TryGet(string key) => _words.GetValueOrDefault(key);

    /// <summary>The words of a key with {0}, {1}… filled in.</summary>
    public string Format(string key, params object?[] arguments) => string.Format(CultureInfo.InvariantCulture, this[key], arguments);
}
