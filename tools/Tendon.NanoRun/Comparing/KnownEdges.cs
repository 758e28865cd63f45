namespace Tendon.NanoRun.Comparing;

/// <summary>Edges of the language where the interpreter gives something else than .NET, measured on it. The nano gate keeps the firmware away from them.</summary>
public static class KnownEdges
{
    private static readonly Dictionary<string, string> s_device = new(StringComparer.Ordinal)
    {
        ["edge int / 0"] = "Exception",
        ["edge int % 0"] = "Exception",
        ["edge (int)1e20"] = "0",
        ["edge (int)1e20f"] = "0",
        ["edge (uint)-3.7"] = "4294967293",
        ["edge checked int + 1"] = "-2147483648",
        ["edge 1f / 0f"] = "Exception",
        ["edge 0f / 0f"] = "Exception",
        ["edge 0f % 0f"] = "Exception",
        ["edge text of an enum"] = "2",
        ["edge (int)uint >> 4"] = "268435449",
        ["edge (int)uint % 10"] = "6",
        ["edge (long)(int)uint"] = "4294967196",
        ["edge (double)(int)uint"] = "4294967196",
        ["edge (long)ulong >> 4"] = "1152921504606846969",
        ["edge ((long)uint - 5) >> 1"] = "9223372036854775807",
        ["edge checked (byte)300"] = "44",
    };

    /// <summary>The device's line for a line of .NET; null when both must be the same.</summary>
    public static string? Expected(string line)
    {
        int at = line.IndexOf(" = ", StringComparison.Ordinal);
        return at > 0 && s_device.TryGetValue(line[..at], out string? value) ? $"{line[..at]} = {value}" : null;
    }
}
