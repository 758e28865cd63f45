using System.Security.Cryptography;

namespace Tendon.Host.Planning.Inference;

/// <summary>
/// Reads a file of a model folder and compares it with <c>SHA256SUMS</c> beside it (the format of coreutils' sha256sum), so that a
/// flipped bit in the weights is told before the arm moves by them. A folder without the list, or a file that is not in it, is taken as it is.
/// </summary>
public static class ModelFile
{
    /// <summary>The name of the list.</summary>
    public const string SumsName = "SHA256SUMS";

    /// <summary>The bytes of the file.</summary>
    /// <exception cref="InvalidDataException">The file is not the one that the list names.</exception>
    /// <exception cref="IOException">The file or the list cannot be read.</exception>
    public static byte[] Read(string path) => Read(path, out _);

    /// <summary>The bytes of the file and their SHA-256 in lower-case hex.</summary>
    /// <exception cref="InvalidDataException">The file is not the one that the list names.</exception>
    /// <exception cref="IOException">The file or the list cannot be read.</exception>
    public static byte[] Read(string path, out string sha256)
    {
        byte[] bytes = File.ReadAllBytes(path);
        sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (Listed(path) is { } expected && !string.Equals(expected, sha256, StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidDataException(
                $"{path} is damaged or another version: its SHA-256 is not the one in {SumsName}. Take the shipped file again (git checkout), or, for a model of your own, list it anew (sha256sum *.onnx *.json > {SumsName}).");
        }
        return bytes;
    }

    /// <summary>Whether the list beside a file names it, so that a change would be noticed.</summary>
    /// <exception cref="IOException">The list cannot be read.</exception>
    public static bool IsListed(string path) => Listed(path) is not null;

    private static string? Listed(string path)
    {
        string sums = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, SumsName);
        return File.Exists(sums) ? Listed(sums, Path.GetFileName(path)) : null;
    }

    private static string? Listed(string sums, string name) => File.ReadLines(sums)
        .Select(line => line.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .FirstOrDefault(parts => parts.Length == 2 && parts[1].TrimStart('*') == name)?[0];
}
