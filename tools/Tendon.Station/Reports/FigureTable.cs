using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Tendon.Station.Prove;
using Tendon.Station.Runs;

namespace Tendon.Station.Reports;

/// <summary>The table of what the proof measured, a row a joint, with what lies beyond its limit marked.</summary>
internal static class FigureTable
{
    private static readonly string[] s_quantities = ["friction_percent", "play_deg", "lost_motion_deg", "tracking_p95_deg", "jitter_deg", "current_ma", "temperature_c"];

    public static void Append(StringBuilder page, JsonObject report, IReadOnlyList<StageRecord> stages)
    {
        if (stages.FirstOrDefault(s => s.Stage == ProveStage.StageName) is not { } proof)
            return;
        var limits = (JsonObject)report["limits"]!;
        page.Append(CultureInfo.InvariantCulture, $"<h2>{ReportPage.Both("report.figures")}</h2><table><tr><th>{ReportPage.Both("report.joint")}</th>");
        foreach (string quantity in s_quantities)
            page.Append(CultureInfo.InvariantCulture, $"<th>{ReportPage.Both($"report.{quantity}")}{(limits[quantity] is { } limit ? $"<br>≤ {(double)limit:0.##}" : "")}</th>");
        page.Append("</tr>");
        foreach (string joint in ((JsonObject)report["curves"]!).Select(c => c.Key).Where(name => proof.Figures.ContainsKey($"{name}.jitter_deg")))
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{ReportPage.Escape(joint)}</td>");
            foreach (string quantity in s_quantities)
                AppendCell(page, proof.Figures.TryGetValue($"{joint}.{quantity}", out double value) ? value : double.NaN, (double?)limits[quantity] ?? double.NaN);
            page.Append("</tr>");
        }

        page.Append("</table><p>");
        foreach (string figure in new[] { "supply.rest_v", "supply.lowest_v", "supply.resistance_ohm", "bus.damaged_percent" })
        {
            if (proof.Figures.TryGetValue(figure, out double value))
                page.Append(CultureInfo.InvariantCulture, $"{ReportPage.Both($"report.{figure}")}: {value:0.###} · ");
        }

        page.Append("</p>");
    }

    private static void AppendCell(StringBuilder page, double value, double limit) =>
        page.Append(CultureInfo.InvariantCulture, $"<td{(value > limit ? " class=\"bad\"" : "")}>{(double.IsNaN(value) ? "–" : value.ToString("0.##", CultureInfo.InvariantCulture))}</td>");
}
