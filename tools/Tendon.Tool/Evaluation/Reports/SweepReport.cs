using System.Text;
using Tendon.Host.Core.Messages;
using Tendon.Tool.Texts;

namespace Tendon.Tool.Evaluation.Reports;

/// <summary>sweep.md and sweep.html: the conditions of one run side by side, with links to the report of each.</summary>
internal static class SweepReport
{
    private static readonly string[] Columns = ["condition", "n", "success", "bar", "95-pc", "wrong", "false-claim", "still", "refused", "asked"];

    internal static void Write(ToolText text, string folder, IReadOnlyList<EvalFolder> conditions)
    {
        var table = new StringBuilder($"# {text["report.sweep"]}\n\n");
        var page = new StringBuilder(HtmlStyle.Head(UserLanguages.Code(text.Language), text["report.sweep"]));
        page.Append($"<h1>{text["report.sweep"]}</h1><p class=about>{HtmlReport.Safe(MarkdownReport.About(text, conditions[0].Info, conditions[0].Rows.Count))}</p><table><tr>");
        string[] plain = [.. Columns.Where(c => c != "bar").Select(c => text["report.column." + c])];
        table.Append($"| {string.Join(" | ", plain)} |\n|{string.Concat(plain.Select(_ => "---|"))}\n");
        foreach (string column in Columns)
            page.Append($"<th>{text["report.column." + column]}</th>");
        page.Append("</tr>");
        foreach (EvalFolder condition in conditions)
        {
            GroupSummary g = GroupSummary.Of(condition.Rows);
            string name = condition.Info.Perturbation, link = name.Replace(':', '-') + "/report.html";
            string[] after = [Figures.Interval(g.SuccessInterval), Figures.Percent(g.WrongAction), Figures.Percent(g.FalseClaim), Figures.Percent(g.Still), Figures.Percent(g.Refused), Figures.Percent(g.Asked)];
            table.Append($"| [{name}]({name.Replace(':', '-')}/report.md) | {g.Episodes} | {Figures.Percent(g.Success)} | {string.Join(" | ", after)} |\n");
            page.Append($"<tr><td class=name><a href=\"{link}\">{name}</a></td><td>{g.Episodes}</td><td>{Figures.Percent(g.Success)}</td><td>{HtmlStyle.Bar(g.Success, g.SuccessInterval)}</td>")
                .Append(string.Concat(after.Select(a => $"<td>{a}</td>"))).Append("</tr>");
        }
        page.Append($"</table><p class=note>{text["report.sweep-note"]}</p></body></html>\n");
        File.WriteAllText(Path.Combine(folder, "sweep.md"), table.Append($"\n{text["report.sweep-note"]}\n").ToString());
        File.WriteAllText(Path.Combine(folder, "sweep.html"), page.ToString());
    }
}
