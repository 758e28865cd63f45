using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Tendon.Station.Files;
using Tendon.Station.Journals;

namespace Tendon.Station.Reports;

/// <summary>
/// Keeps the signed documents that a unit has before new ones take their place: a unit that was repaired and proven again has both reports. A copy is
/// named after the time it was signed and the beginning of its SHA-256, which also stands in the label's code, so that an old label finds its report.
/// </summary>
public static class EarlierDocuments
{
    /// <summary>Name of the folder in a unit's folder.</summary>
    public const string FolderName = "earlier";

    private const int HashDigits = 8;
    private static readonly string[] s_names = ["report", "calibration"];

    /// <summary>Whether a unit's folder holds a signed document that new ones would take the place of.</summary>
    public static bool AreIn(string unitFolder) => s_names.Any(name => File.Exists(Path.Combine(unitFolder, name + ".json")));

    /// <summary>Copies the unit's report with its page, and its calibration; on return the copies survive a power cut. What is kept already is left as it is.</summary>
    /// <exception cref="NamedFileException">Something that is no document of a unit stands in its place.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void Keep(string unitFolder)
    {
        foreach (string document in s_names.Select(name => Path.Combine(unitFolder, name + ".json")).Where(File.Exists))
        {
            byte[] bytes = NamedFile.Read(document, NamedFile.DocumentBytes);
            string kept = Path.Combine(unitFolder, FolderName, $"{Path.GetFileNameWithoutExtension(document)}-{Stamp(bytes, document)}");
            string page = Path.ChangeExtension(document, ".html");
            if (File.Exists(kept + ".json"))
                continue;
            // The document last: it says that all is there.
            if (File.Exists(page))
                Durable.Write(kept + ".html", NamedFile.Read(page, NamedFile.DocumentBytes));
            Durable.Write(kept + ".json", bytes);
        }
    }

    private static string Stamp(byte[] bytes, string document)
    {
        DateTimeOffset time = SignedAt(bytes) ?? File.GetLastWriteTimeUtc(document);
        return string.Create(CultureInfo.InvariantCulture, $"{time.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashDigits]}");
    }

    // A damaged document is kept too: by the time of its file.
    private static DateTimeOffset? SignedAt(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.TryGetProperty("timeUtc", out JsonElement time) && time.TryGetDateTimeOffset(out DateTimeOffset at) ? at : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
