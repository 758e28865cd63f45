using System.Security.Cryptography;
using Tendon.Host.Planning.Inference;
using Tendon.Tool.Evaluation.Worlds;

namespace Tendon.Tool.Evaluation;

/// <summary>The sealed seed of a run, from the model files and the suite.</summary>
internal static class EvalSeed
{
    /// <summary>See <see cref="EpisodeSeed.Sealed"/>.</summary>
    internal static ulong Sealed(string modelFolder, byte[] suite, out string digest) => EpisodeSeed.Sealed(Files(modelFolder).Select(File.ReadAllBytes), suite, out digest);

    /// <summary>SHA-256 of the model files by name.</summary>
    internal static IReadOnlyDictionary<string, string> ModelHashes(string modelFolder) =>
        Files(modelFolder).ToDictionary(f => Path.GetFileName(f), f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f))));

    // The networks and the tables that belong to them, in ordinal order of their names; cards are words about them.
    private static IReadOnlyList<string> Files(string folder)
    {
        if (!Directory.Exists(folder))
            throw new OnnxModelException($"There is no folder {folder} with models.");
        return [.. Directory.GetFiles(folder).Where(f => f.EndsWith(".onnx", StringComparison.Ordinal) || f.EndsWith(".json", StringComparison.Ordinal)).OrderBy(Path.GetFileName, StringComparer.Ordinal)];
    }
}
