using System.Text.Json;
using Tendon.Tool.Evaluation.Episodes;

namespace Tendon.Tool.Evaluation.Reports;

/// <summary>summary.json: <c>episodes, success, refused, asked, wrongAction, latencyMsP50, latencyMsP95</c> overall and, as objects
/// keyed by name, under <c>families</c> and <c>languages</c>. Rates are shares, 0…1.</summary>
public static class SummaryFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file's text.</summary>
    public static string Write(IReadOnlyCollection<EpisodeRow> rows)
    {
        Dictionary<string, object> summary = Figures(GroupSummary.Of(rows));
        summary["families"] = EvalGroups.Families(rows).ToDictionary(g => g.Key, g => Figures(g.Value));
        summary["languages"] = EvalGroups.Languages(rows).ToDictionary(g => g.Key, g => Figures(g.Value));
        return JsonSerializer.Serialize(summary, Json) + "\n";
    }

    private static Dictionary<string, object> Figures(GroupSummary g) => new()
    {
        ["episodes"] = g.Episodes,
        ["success"] = Math.Round(g.Success, 6),
        ["refused"] = Math.Round(g.Refused, 6),
        ["asked"] = Math.Round(g.Asked, 6),
        ["wrongAction"] = Math.Round(g.WrongAction, 6),
        ["latencyMsP50"] = Math.Round(g.LatencyMsP50, 3),
        ["latencyMsP95"] = Math.Round(g.LatencyMsP95, 3),
    };
}
