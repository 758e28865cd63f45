using System.Text.Json;
using System.Text.Json.Serialization;
using Tendon.Host.Planning.Inference;

namespace Tendon.Host.Planning.Language;

/// <summary>What belongs to the reading model beside its weights: alphabet, tokens, grammar, calibration. Written by the trainer as language.json.</summary>
public sealed class LanguageTables
{
    /// <summary>The version of the file that this build reads.</summary>
    public const int CurrentVersion = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    public required int Version { get; init; }

    /// <summary>Longest input in slots: one per Latin character, two per any other.</summary>
    public required int MaxSlots { get; init; }

    /// <summary>Longest program in tokens.</summary>
    public required int MaxTokens { get; init; }

    /// <summary>Decoder layers.</summary>
    public required int Layers { get; init; }

    /// <summary>Attention heads.</summary>
    public required int Heads { get; init; }

    public required int HeadWidth { get; init; }

    /// <summary>Divides the logits so that confidence is calibrated.</summary>
    public required double Temperature { get; init; }

    /// <summary>Readings less sure than this become a question.</summary>
    public double AskBelow { get; init; } = 0.5;

    /// <summary>Readings less sure than this are no instruction at all.</summary>
    public double RefuseBelow { get; init; } = 0.1;

    /// <summary>Tokens that make the arm do the same ("put … on" and "stack"): doubt between them is no doubt.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Alike { get; init; } = [];

    /// <summary>Runs of signs that only program text has ("; --"): no instruction for an arm.</summary>
    public IReadOnlyList<string> CodeMarks { get; init; } = [];

    /// <summary>Words between clauses, at which a long instruction may be cut; see <see cref="ClauseSplitter"/>.</summary>
    public IReadOnlyList<string> ClauseBreaks { get; init; } = [];

    /// <summary>Words that point back to an earlier clause.</summary>
    public IReadOnlyList<string> ClausePointers { get; init; } = [];

    /// <summary>Code point ranges for characters outside the alphabet, first match counts.</summary>
    public required IReadOnlyList<CharacterRange> Buckets { get; init; }

    /// <summary>The alphabet; a character's number follows the buckets.</summary>
    public required string Characters { get; init; }

    public required IReadOnlyList<string> Tokens { get; init; }

    /// <summary>The LL(1) grammar: productions by symbol; what is no symbol is a token.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Rules { get; init; }

    /// <summary>Reads language.json.</summary>
    /// <exception cref="InvalidDataException">It is damaged or of another version; the message says what to do.</exception>
    public static LanguageTables Load(string path)
    {
        try
        {
            LanguageTables? tables = JsonSerializer.Deserialize<LanguageTables>(ModelFile.Read(path), Options);
            if (tables is { Version: CurrentVersion })
                return tables;
            throw new InvalidDataException($"{path} has version {tables?.Version}, this build reads {CurrentVersion}; take the file that belongs to this build");
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{path} cannot be read ({e.Message}); take the shipped file again (git checkout) or train anew", e);
        }
    }
}
