using System.Text.Json;

namespace Tendon.Contracts.Tests.Golden;

/// <summary>One file of golden vectors, copied beside the test assembly.</summary>
public static class VectorFile
{
    public static readonly string[] Names = ["hello", "state", "segment", "command", "ack", "clock-request", "clock-response", "fault", "past-fault", "health"];

    public static IEnumerable<(string Message, JsonElement Case)> All()
    {
        foreach (string name in Names)
        {
            JsonElement root = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vectors", name + ".json"))).RootElement;
            foreach (JsonElement vector in root.GetProperty("cases").EnumerateArray())
                yield return (root.GetProperty("message").GetString()!, vector);
        }
    }

    public static byte[] Bytes(this JsonElement vector) => Convert.FromHexString(vector.GetProperty("hex").GetString()!);

    public static string Name(this JsonElement vector) => vector.GetProperty("name").GetString()!;
}
