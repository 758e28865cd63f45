using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Tendon.Tool.Station.Floor;

/// <summary>The results of a run on one page, in both languages.</summary>
internal static class FloorPage
{
    private const string Style = """
        body{font:15px/1.5 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:2em;color:#1c2733}.g{display:grid;grid-template-columns:repeat(auto-fill,minmax(13em,1fr));gap:.5em}
        a{display:block;padding:.5em .8em;border-radius:.4em;text-decoration:none;color:inherit;border-left:.5em solid}.p{background:#e8f5ec;border-color:#14763f}.f{background:#fdecea;border-color:#b42318}
        b{display:block}.m{color:#b42318}small{color:#51606f}
        """;

    internal static string Render(StationRequest request, IReadOnlyList<UnitRow> rows)
    {
        JsonObject figures = FloorResults.Figures(request, rows);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Station 工位</title><style>{Style}</style></head><body>");
        page.Append(CultureInfo.InvariantCulture, $"<h1>Station 工位: {figures["passed"]} / {rows.Count} pass 合格</h1><p>{figures["slots"]} slots 工位 · {figures["unitsPerHour"]} units/h 台/小时 · ");
        page.Append(string.Join(" · ", figures["meanStageS"]!.AsObject().Select(s => $"{s.Key} {s.Value} s")));
        if (request.PlantsDefects)
            page.Append(CultureInfo.InvariantCulture, $" · planted 植入 {figures["planted"]}, found 找到 {figures["plantedFound"]}, false 误报 {figures["falselyFound"]}");
        page.Append("</p><div class=\"g\">");
        foreach (UnitRow row in rows)
        {
            string unit = WebUtility.HtmlEncode(row.Outcome.UnitId);
            page.Append(CultureInfo.InvariantCulture, $"<a class=\"{(row.Outcome.Passed ? "p" : "f")}\" href=\"units/{unit}/report.html\"><b>{(row.Outcome.Passed ? "✓" : "✗")} {unit}</b>{string.Join("<br>", row.Outcome.Found)}");
            if (row.Missed.Any() || (request.PlantsDefects && row.False.Any()))
                page.Append(CultureInfo.InvariantCulture, $"<span class=\"m\"><br>missed 漏检: {string.Join(", ", row.Missed)} false 误报: {string.Join(", ", row.False)}</span>");
            page.Append("</a>");
        }

        page.Append("</div></body></html>\n");
        return page.ToString();
    }
}
