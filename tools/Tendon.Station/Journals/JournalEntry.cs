using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tendon.Station.Journals;

/// <summary>One fact that a station has written down.</summary>
/// <param name="TimeMs">When, milliseconds since 1970 UTC by the station's clock.</param>
/// <param name="Unit">The unit it is about; empty when it is about the run.</param>
/// <param name="Event">What happened, one lower-case word.</param>
/// <param name="Data">Everything else; an object.</param>
public sealed record JournalEntry(long TimeMs, string Unit, string Event, JsonObject Data)
{
    internal JsonObject ToJson(long number) => new()
    {
        ["n"] = number,
        ["t"] = TimeMs,
        ["unit"] = Unit,
        ["event"] = Event,
        ["data"] = Data.DeepClone(),
    };

    /// <returns>Null when the line is no entry.</returns>
    internal static JournalEntry? TryRead(string json, out long number)
    {
        number = 0;
        try
        {
            if (JsonNode.Parse(json) is not JsonObject line || line["data"] is not JsonObject data)
                return null;
            number = (long)line["n"]!;
            return new JournalEntry((long)line["t"]!, (string)line["unit"]!, (string)line["event"]!, (JsonObject)data.DeepClone());
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or NullReferenceException or FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }
}
