using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Tendon.Station.Runs;
using Tendon.Station.Texts;
using Tendon.Station.Units;

namespace Tendon.Station.Reports;

/// <summary>The page for people: one self-contained file with both languages, made from the report alone.</summary>
public static class ReportPage
{
    private const string Style = """
        body{font:15px/1.5 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:2em auto;max-width:76em;padding:0 1em;color:#1c2733}
        h1{margin-bottom:0}.pass{color:#14763f}.fail{color:#b42318}table{border-collapse:collapse;margin:.6em 0}
        td,th{border:1px solid #d5dbe1;padding:.25em .7em;text-align:right;font-weight:normal}th{background:#f3f5f7}td:first-child,th:first-child{text-align:left}
        .bad{background:#fdecea;font-weight:bold}.zh{color:#51606f}figure{display:inline-block;margin:.3em .8em .3em 0}figcaption{font-size:13px}code{background:#f3f5f7;padding:0 .3em}
        """;

    private static readonly StationText s_en = new("en"), s_zh = new("zh");

    /// <summary>The page as HTML.</summary>
    public static string Render(JsonObject report)
    {
        bool passed = (bool)report["passed"]!;
        var page = new StringBuilder();
        string unit = Escape((string)report["unit"]!);
        page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{unit}</title><style>{Style}</style></head><body>");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{unit} <span class=\"{(passed ? "pass" : "fail")}\">{(passed ? "✓" : "✗")} {Both(passed ? "report.passed" : "report.failed")}</span></h1>");
        page.Append(CultureInfo.InvariantCulture, $"<p>{Both("report.arm")}: {Escape((string)report["arm"]!)} · {Escape((string)report["timeUtc"]!)} · {Both("report.duration")}: {Seconds(report):0} s</p>");
        StageRecord[] stages = [.. report["stages"]!.AsArray().Select(s => RecordJson.ReadStage((JsonObject)s!))];
        Findings(page, stages);
        FigureTable.Append(page, report, stages);
        Plots(page, (JsonObject)report["curves"]!);
        page.Append(CultureInfo.InvariantCulture, $"<p class=\"zh\">{Both("report.verify")} <code>./tendon report verify report.json</code></p></body></html>\n");
        return page.ToString();
    }

    internal static string Both(string key) => $"{Escape(s_en[key])} <span class=\"zh\">{Escape(s_zh[key])}</span>";

    internal static string Escape(string text) => WebUtility.HtmlEncode(text);

    private static double Seconds(JsonObject report) => report["stages"]!.AsArray().Sum(s => (double)s!["durationUs"]!) / 1e6;

    private static void Findings(StringBuilder page, StageRecord[] stages)
    {
        if (stages.All(s => s.Findings.Count == 0))
            return;
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Both("report.findings")}</h2><ul>");
        foreach ((StageRecord stage, Finding finding) in stages.SelectMany(s => s.Findings.Select(f => (s, f))))
        {
            page.Append(CultureInfo.InvariantCulture, $"<li><code>{finding.Code.Text()}</code> ({Both($"stage.{stage.Stage}")})<br>{Escape(s_en.CauseOf(finding))} {Escape(s_en.FixOf(finding))}");
            page.Append(CultureInfo.InvariantCulture, $"<br><span class=\"zh\">{Escape(s_zh.CauseOf(finding))}{Escape(s_zh.FixOf(finding))}</span></li>");
        }

        page.Append("</ul>");
    }

    private static void Plots(StringBuilder page, JsonObject curves)
    {
        if (curves.Count > 0)
            page.Append(CultureInfo.InvariantCulture, $"<h2>{Both("report.plots")}</h2>");
        foreach ((string name, JsonNode? curve) in curves)
        {
            if (curve!["sweep"] is JsonObject sweep)
            {
                double[] behind = [.. Numbers(sweep, "goal_deg").Zip(Numbers(sweep, "position_deg"), (goal, position) => goal - position)];
                Figure(page, name, "report.plot.sweep", new LinePlot("°", "°").Draw(("goal − position", Numbers(sweep, "position_deg"), behind)));
                Figure(page, name, "report.plot.load", new LinePlot("°", "%").Draw(("load", Numbers((JsonObject)curve["slow"]!, "position_deg"), Numbers((JsonObject)curve["slow"]!, "load_percent"))));
            }
            else
            {
                var supply = (JsonObject)curve;
                Figure(page, name, "report.plot.supply", new LinePlot("s", "V").Draw(("V", Numbers(supply, "t_s"), Numbers(supply, "voltage_v"))));
                Figure(page, name, "report.plot.current", new LinePlot("s", "A").Draw(("A", Numbers(supply, "t_s"), Numbers(supply, "current_a"))));
            }
        }
    }

    private static void Figure(StringBuilder page, string name, string key, string svg) =>
        page.Append(CultureInfo.InvariantCulture, $"<figure>{svg}<figcaption>{Escape(name)}: {Both(key)}</figcaption></figure>");

    private static double[] Numbers(JsonObject curve, string name) => [.. curve[name]!.AsArray().Select(n => (double)n!)];
}
