using System.Text.Json.Nodes;

namespace Tendon.Station.Runs;

/// <summary>The end of a unit's way through the station.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Passed">Whether nothing was found.</param>
/// <param name="Found">Codes of what was found, each once, in ordinal order.</param>
/// <param name="ReportSha256">SHA-256 of its signed report, hexadecimal.</param>
public sealed record UnitOutcome(string UnitId, bool Passed, IReadOnlyList<string> Found, string ReportSha256)
{
    /// <summary>Time of each stage on the unit's port, µs.</summary>
    public IReadOnlyDictionary<string, long> StageUs { get; init; } = new Dictionary<string, long>();

    internal JsonObject ToJson() => new()
    {
        ["passed"] = Passed,
        ["found"] = new JsonArray([.. Found.Select(f => JsonValue.Create(f))]),
        ["reportSha256"] = ReportSha256,
        ["stageUs"] = new JsonObject(StageUs.Select(s => KeyValuePair.Create(s.Key, (JsonNode?)s.Value))),
    };

    internal static UnitOutcome Read(string unit, JsonObject json) => new(
        unit, (bool)json["passed"]!, [.. json["found"]!.AsArray().Select(f => (string)f!)], (string)json["reportSha256"]!)
    {
        StageUs = json["stageUs"]!.AsObject().ToDictionary(s => s.Key, s => (long)s.Value!),
    };
}
