using System.Text.Json;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Dataset;

/// <summary>The pairs of colour and kind that a twin model never sees, read from tools/train/held_out_pairs.json.
/// How well a twin names what it never saw tells memory from understanding.</summary>
public static class HeldOutPairs
{
    private const string File = "held_out_pairs.json";
    private static readonly HashSet<(ObjectColour Colour, ObjectKind Kind)> Pairs = Read();

    /// <summary>All pairs.</summary>
    public static IReadOnlyCollection<(ObjectColour Colour, ObjectKind Kind)> All => Pairs;

    /// <summary>True for a pair that a twin must not see.</summary>
    public static bool Contains(ObjectColour colour, ObjectKind kind) => Pairs.Contains((colour, kind));

    private static HashSet<(ObjectColour Colour, ObjectKind Kind)> Read()
    {
        using Stream stream = typeof(HeldOutPairs).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"{File} is missing from this build");
        using JsonDocument file = JsonDocument.Parse(stream);
        return [.. file.RootElement.GetProperty("pairs").EnumerateArray().Select(pair =>
            (Enum.Parse<ObjectColour>(pair[0].GetString()!, ignoreCase: true), Enum.Parse<ObjectKind>(pair[1].GetString()!, ignoreCase: true)))];
    }
}
