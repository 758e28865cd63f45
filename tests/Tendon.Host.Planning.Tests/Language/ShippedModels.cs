using Tendon.Host.Planning.Language;

namespace Tendon.Host.Planning.Tests.Language;

/// <summary>The models in the repository, loaded once.</summary>
internal static class ShippedModels
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Models");

    private static readonly Lazy<OnnxInstructionReader> Loaded = new(() => OnnxInstructionReader.Load(Folder));

    public static LanguageTables Tables { get; } = LanguageTables.Load(Path.Combine(Folder, "language.json"));

    /// <summary>Not thread safe: take <see cref="Gate"/>.</summary>
    public static OnnxInstructionReader Reader => Loaded.Value;

    public static Lock Gate { get; } = new();

    /// <summary>The hand-written instructions: language, text, program.</summary>
    public static IReadOnlyList<(string Language, string Text, string Program)> Instructions { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Language", "instructions.tsv"))
            .Select(line => line.Split('\t')).Select(f => (f[0], f[1], f[2])),
    ];

    /// <summary>The blind set, written before the model was trained: language, text, program. Never tune to it.</summary>
    public static IReadOnlyList<(string Language, string Text, string Program)> Blind { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Language", "blind.tsv"))
            .Select(line => line.Split('\t')).Select(f => (f[0], f[2], f[3])),
    ];
}
