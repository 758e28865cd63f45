using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tendon.Host.Core.Messages;

/// <summary>
/// User-facing texts of one language, from the embedded <c>en.json</c> and <c>zh.json</c>, which hold the same keys with the same
/// parameters. To add a text, add its key to both files; parameters are written <c>{name}</c>.
/// </summary>
public sealed partial class MessageCatalogue
{
    private static readonly Lazy<MessageCatalogue> EnglishCatalogue = new(() => new(UserLanguage.English));
    private static readonly Lazy<MessageCatalogue> ChineseCatalogue = new(() => new(UserLanguage.Chinese));
    private readonly Dictionary<string, string> _texts;

    private MessageCatalogue(UserLanguage language)
    {
        Language = language;
        string name = $"Tendon.Host.Core.Messages.{UserLanguages.Code(language)}.json";
        using Stream stream = typeof(MessageCatalogue).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded; rebuild Tendon.Host.Core");
        using JsonDocument document = JsonDocument.Parse(stream);
        _texts = document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);
    }

    public UserLanguage Language { get; }

    /// <summary>All keys.</summary>
    public IReadOnlyCollection<string> Keys => _texts.Keys;

    /// <summary>The text of a key with its parameters unfilled.</summary>
    public string this[string key] => _texts.TryGetValue(key, out string? text)
        ? text : throw new KeyNotFoundException($"no text '{key}' in {UserLanguages.Code(Language)}.json; add it to both languages");

    public static MessageCatalogue Of(UserLanguage language) => language == UserLanguage.Chinese ? ChineseCatalogue.Value : EnglishCatalogue.Value;

    public bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>The text of a key with its parameters filled in.</summary>
    public string Format(string key, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        // One pass, so that a value that holds braces is never filled in again.
        (string Name, string Value)[] values = parameters.ToArray();
        return Parameter().Replace(this[key], match =>
        {
            foreach ((string name, string value) in values)
            {
                if (name == match.Groups[1].Value)
                    return value;
            }
            throw new ArgumentException($"text '{key}' wants {match.Value}", nameof(parameters));
        });
    }

    /// <summary>The names of a text's parameters.</summary>
    public IReadOnlySet<string> Parameters(string key) => Parameter().Matches(this[key]).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\{([a-z_]+)\}")]
    private static partial Regex Parameter();
}
