using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tendon.Benchmarks.Measuring;

/// <summary>Writes rows as a JSON list of {name, value, unit, anchor, ratio}.</summary>
internal static class ResultFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(string path, IReadOnlyList<BenchmarkRow> rows)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        File.WriteAllText(path, JsonSerializer.Serialize(rows, Options) + "\n");
    }
}
