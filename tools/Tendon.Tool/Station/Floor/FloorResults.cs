using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tendon.Station.Journals;
using Tendon.Station.Runs;

namespace Tendon.Tool.Station.Floor;

/// <summary>Files for the factory's own system: station.json and units.csv with a row a unit, figures.json over all of them, board.html for people.</summary>
internal static class FloorResults
{
    private static readonly JsonSerializerOptions s_layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(StationRequest request, IReadOnlyList<UnitRow> rows)
    {
        Save(request, "station.json", new JsonObject { ["units"] = new JsonArray([.. rows.Select(UnitJson)]) });
        Save(request, "figures.json", Figures(request, rows));
        var csv = new StringBuilder("unit,passed,found,planted,report_sha256,duration_s\n");
        foreach (UnitRow row in rows)
            csv.Append(CultureInfo.InvariantCulture, $"{row.Outcome.UnitId},{(row.Outcome.Passed ? 1 : 0)},{string.Join(' ', row.Outcome.Found)},{string.Join(' ', row.Planted)},{row.Outcome.ReportSha256},{row.Outcome.StageUs.Values.Sum() / 1e6:0.0}\n");
        Durable.Write(Path.Combine(request.Output, "units.csv"), Encoding.UTF8.GetBytes(csv.ToString()));
        Durable.Write(Path.Combine(request.Output, "board.html"), Encoding.UTF8.GetBytes(FloorPage.Render(request, rows)));
    }

    /// <summary>What the run amounts to.</summary>
    internal static JsonObject Figures(StationRequest request, IReadOnlyList<UnitRow> rows)
    {
        long[] unitUs = [.. rows.Select(r => r.Outcome.StageUs.Values.Sum())];
        IReadOnlyDictionary<string, long> stages = Schedule.MeanStageUs(rows.Select(r => r.Outcome));
        return new JsonObject
        {
            ["units"] = rows.Count,
            ["passed"] = rows.Count(r => r.Outcome.Passed),
            ["slots"] = request.Slots,
            ["unitsPerHour"] = Math.Round(Schedule.UnitsPerHour(unitUs, request.Slots), 1),
            ["makespanS"] = Math.Round(Schedule.MakespanUs(unitUs, request.Slots) / 1e6, 1),
            ["meanStageS"] = new JsonObject(stages.Select(s => KeyValuePair.Create(s.Key, (JsonNode?)Math.Round(s.Value / 1e6, 1)))),
            ["criticalStage"] = stages.Count == 0 ? "" : stages.MaxBy(s => s.Value).Key,
            ["planted"] = rows.Sum(r => r.Planted.Count),
            ["plantedFound"] = rows.Sum(r => r.Planted.Count - r.Missed.Count()),
            ["plantedHidden"] = rows.Where(r => r.IsCutShort).Sum(r => r.Missed.Count()),
            ["falselyFound"] = request.Seed is null ? null : rows.Sum(r => r.False.Count()),
        };
    }

    private static JsonObject UnitJson(UnitRow row) => new()
    {
        ["id"] = row.Outcome.UnitId,
        ["planted"] = Codes(row.Planted),
        ["found"] = Codes(row.Outcome.Found),
        ["passed"] = row.Outcome.Passed,
    };

    private static JsonArray Codes(IEnumerable<string> codes) => new([.. codes.Select(c => JsonValue.Create(c))]);

    private static void Save(StationRequest request, string name, JsonObject json) =>
        Durable.Write(Path.Combine(request.Output, name), Encoding.UTF8.GetBytes(json.ToJsonString(s_layout) + "\n"));
}
