using Tendon.Workbench.Table;

namespace Tendon.Workbench.Dataset;

/// <summary>The pairs of colour and kind that the pictures of a twin model lack, read from <c>held-out-pairs.txt</c> beside this file.
/// How well a twin names what it never saw tells memory from understanding.</summary>
public static class HeldOutPairs
{
    private static readonly HashSet<(ObjectColour Colour, ObjectKind Kind)> Pairs = [.. Read()];

    /// <summary>All pairs.</summary>
    public static IReadOnlyCollection<(ObjectColour Colour, ObjectKind Kind)> All => Pairs;

    /// <summary>True for a pair that a twin must not see.</summary>
    public static bool Contains(ObjectColour colour, ObjectKind kind) => Pairs.Contains((colour, kind));

    private static IEnumerable<(ObjectColour Colour, ObjectKind Kind)> Read()
    {
        using Stream stream = typeof(HeldOutPairs).Assembly.GetManifestResourceStream("held-out-pairs.txt")
            ?? throw new InvalidOperationException("held-out-pairs.txt is missing from this build");
        using var lines = new StreamReader(stream);
        while (lines.ReadLine() is { } line)
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 2 && words[0][0] != '#')
                yield return (Enum.Parse<ObjectColour>(words[0], ignoreCase: true), Enum.Parse<ObjectKind>(words[1], ignoreCase: true));
        }
    }
}
