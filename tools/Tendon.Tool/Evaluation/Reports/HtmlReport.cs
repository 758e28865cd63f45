using System.Net;
using System.Text;
using Tendon.Host.Core.Messages;
using Tendon.Tool.Evaluation.Episodes;
using Tendon.Tool.Texts;

namespace Tendon.Tool.Evaluation.Reports;

/// <summary>report.html: one file that needs no other.</summary>
/// <param name="text">The reader's language.</param>
internal sealed class HtmlReport(ToolText text)
{
    internal string Write(RunInfo info, IReadOnlyList<EpisodeRow> rows, IReadOnlyDictionary<EpisodeRow, FailurePictures> pictures, string folder)
    {
        var page = new StringBuilder(HtmlStyle.Head(UserLanguages.Code(text.Language), $"{text["report.title"]} · {info.Suite}"));
        page.Append($"<h1>{text["report.title"]}</h1><p class=about>{Safe(MarkdownReport.About(text, info, rows.Count))}</p>");
        Tiles(page, GroupSummary.Of(rows));
        Table(page, "report.by-language", EvalGroups.Languages(rows));
        Table(page, "report.by-family", EvalGroups.Families(rows));
        Table(page, "report.by-both", EvalGroups.FamiliesAndLanguages(rows));
        Failures(page, rows);
        new HtmlGallery(text).Write(page, rows, pictures, folder);
        page.Append($"<p class=note>{Safe(text["report.note"])}</p></body></html>\n");
        return page.ToString();
    }

    internal static string Safe(string words) => WebUtility.HtmlEncode(words);

    private void Tiles(StringBuilder page, GroupSummary g)
    {
        page.Append("<div class=tiles>");
        Tile(page, "success", Figures.Percent(g.Success), Figures.Interval(g.SuccessInterval));
        Tile(page, "wrong", Figures.Percent(g.WrongAction), Figures.Interval(g.WrongActionInterval));
        Tile(page, "refused", Figures.Percent(g.Refused), "");
        Tile(page, "asked", Figures.Percent(g.Asked), "");
        Tile(page, "still", Figures.Percent(g.Still), "");
        Tile(page, "ms", Figures.Milliseconds(g.LatencyMsP50), "p95 " + Figures.Milliseconds(g.LatencyMsP95));
        Tile(page, "n", $"{g.Episodes}", "");
        page.Append("</div>");
    }

    private void Tile(StringBuilder page, string key, string value, string below) =>
        page.Append($"<div class=tile><b>{value}</b><span>{text["report.column." + key]}</span><i>{below}</i></div>");

    private void Table(StringBuilder page, string title, SortedDictionary<string, GroupSummary> groups)
    {
        page.Append($"<h2>{text[title]}</h2><table><tr>");
        foreach (string column in new[] { "group", "n", "success", "bar", "95-pc", "refused", "asked", "wrong", "false-claim", "collateral", "ms" })
            page.Append($"<th>{text["report.column." + column]}</th>");
        page.Append("</tr>");
        foreach ((string name, GroupSummary g) in groups)
        {
            page.Append($"<tr><td class=name>{Safe(name)}</td><td>{g.Episodes}</td><td>{Figures.Percent(g.Success)}</td><td>{HtmlStyle.Bar(g.Success, g.SuccessInterval)}</td>")
                .Append($"<td>{Figures.Interval(g.SuccessInterval)}</td><td>{Figures.Percent(g.Refused)}</td><td>{Figures.Percent(g.Asked)}</td>")
                .Append($"<td{(g.WrongAction > 0 ? " class=bad" : "")}>{Figures.Percent(g.WrongAction)}</td><td>{Figures.Percent(g.FalseClaim)}</td><td>{Figures.Percent(g.Collateral)}</td>")
                .Append($"<td>{Figures.Milliseconds(g.LatencyMsP50)} / {Figures.Milliseconds(g.LatencyMsP95)}</td></tr>");
        }
        page.Append("</table>");
    }

    private void Failures(StringBuilder page, IReadOnlyList<EpisodeRow> rows)
    {
        IReadOnlyList<(FailureKind Kind, int Count)> failures = EvalGroups.Failures(rows);
        if (failures.Count == 0)
            return;
        page.Append($"<h2>{text["report.failures"]}</h2><table>");
        foreach ((FailureKind kind, int count) in failures)
        {
            double share = (double)count / rows.Count;
            page.Append($"<tr><td class=name>{text[FailureNames.Key(kind)]}</td><td>{count}</td><td>{HtmlStyle.Bar(share, WilsonInterval.Of(count, rows.Count), bad: true)}</td>")
                .Append($"<td>{Figures.Percent(share)}</td><td class=words>{text[FailureNames.Key(kind) + ".means"]}</td></tr>");
        }
        page.Append("</table>");
    }
}
