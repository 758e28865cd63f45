using System.Text.Json;
using Tendon.Tool.Evaluation.Episodes;
using Tendon.Tool.Rig;

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
    /// <param name="rows">The episodes.</param>
    /// <param name="tracking">Adds <c>trackingErrorRadP95</c> when given.</param>
    public static string Write(IReadOnlyCollection<EpisodeRow> rows, TrackingErrors? tracking = null)
    {
        Dictionary<string, object> summary = Figures(GroupSummary.Of(rows));
        if (tracking is not null)
            summary["trackingErrorRadP95"] = Math.Round(tracking.QuantileRad(0.95), 5);
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
