using System.Text.Json;

namespace Tendon.NanoRun;

/// <summary>One golden message of the contract.</summary>
/// <param name="Name">File and case.</param>
/// <param name="Hex">The bytes that arrive.</param>
public sealed record GoldenMessage(string Name, string Hex)
{
    public static IReadOnlyList<GoldenMessage> All(string root)
    {
        var messages = new List<GoldenMessage>();
        foreach (string file in Directory.EnumerateFiles(Path.Combine(root, "shared-contracts", "vectors"), "*.json").Order(StringComparer.Ordinal))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
            foreach (JsonElement vector in document.RootElement.GetProperty("cases").EnumerateArray())
                messages.Add(new GoldenMessage($"{Path.GetFileNameWithoutExtension(file)}/{vector.GetProperty("name").GetString()}", vector.GetProperty("hex").GetString()!));
        }

        return messages;
    }
}
