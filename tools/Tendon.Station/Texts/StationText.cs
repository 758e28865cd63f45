using System.Globalization;
using System.Text.Json;

namespace Tendon.Station.Texts;

/// <summary>The station's words in one language, from the embedded en.json and zh.json, which hold the same keys. Reports use both at once.</summary>
public sealed class StationText
{
    private readonly Dictionary<string, string> _words;

    /// <summary>The words of a language: <c>en</c> or <c>zh</c>.</summary>
    public StationText(string language)
    {
        Language = language;
        using Stream stream = typeof(StationText).Assembly.GetManifestResourceStream($"Tendon.Station.Texts.{language}.json")
            ?? throw new ArgumentException($"no words in '{language}'; use en or zh", nameof(language));
        _words = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }

    /// <summary><c>en</c> or <c>zh</c>.</summary>
    public string Language { get; }

    /// <summary>All keys, for the parity test.</summary>
    public IReadOnlyCollection<string> Keys => _words.Keys;

    /// <summary>The words of a key as they stand.</summary>
    public string this[string key] => _words.TryGetValue(key, out string? words) ? words : throw new KeyNotFoundException($"no words for '{key}'");

    /// <summary>The words of a key with {0}, {1}… filled in.</summary>
    public string Format(string key, params object?[] arguments) => string.Format(CultureInfo.InvariantCulture, this[key], arguments);

    /// <summary>Why a unit was found wanting.</summary>
    public string CauseOf(Units.Finding finding) => Format(finding.CauseKey, Arguments(finding));

    /// <summary>What to do about it.</summary>
    public string FixOf(Units.Finding finding) => Format(finding.FixKey, Arguments(finding));

    private object?[] Arguments(Units.Finding finding) =>
    [
        finding.Joint.Length > 0 ? finding.Joint : this["finding.unit"], finding.Measured.ToString("0.###", CultureInfo.InvariantCulture),
        finding.Limit.ToString("0.###", CultureInfo.InvariantCulture), finding.Unit, .. finding.Details,
        "", "", "",
    ];
}
