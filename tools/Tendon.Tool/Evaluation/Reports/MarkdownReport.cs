using System.Text;
using Tendon.Tool.Evaluation.Episodes;
using Tendon.Tool.Texts;

namespace Tendon.Tool.Evaluation.Reports;

/// <summary>report.md.</summary>
/// <param name="text">The reader's language.</param>
internal sealed class MarkdownReport(ToolText text)
{
    private static readonly string[] Columns = ["group", "n", "success", "95-pc", "refused", "asked", "wrong", "false-claim", "collateral", "ms"];

    internal string Write(RunInfo info, IReadOnlyList<EpisodeRow> rows, IReadOnlyDictionary<EpisodeRow, FailurePictures> pictures)
    {
        var page = new StringBuilder();
        page.Append($"# {text["report.title"]}\n\n{About(text, info, rows.Count)}\n\n");
        Table(page, EvalGroups.FamiliesAndLanguages(rows));
        Table(page, EvalGroups.Families(rows));
        var languages = EvalGroups.Languages(rows);
        languages["∑"] = GroupSummary.Of(rows);
        Table(page, languages);
        page.Append($"## {text["report.failures"]}\n\n| {text["report.failure"]} | n |\n|---|---|\n");
        foreach ((FailureKind kind, int count) in EvalGroups.Failures(rows))
            page.Append($"| {text[FailureNames.Key(kind)]} | {count} |\n");
        page.Append('\n');
        foreach (EpisodeRow r in rows.Where(r => !r.Success))
            Failure(page, r, pictures.GetValueOrDefault(r));
        return page.ToString();
    }

    /// <summary>One paragraph on what was run.</summary>
    internal static string About(ToolText text, RunInfo info, int ran)
    {
        string about = text.Format("report.about", info.Suite, info.Seed, info.Episodes, info.Planner, info.Perturbation, ran, info.Planned);
        if (info.SealedDigest is { } digest)
            about += " " + text.Format("report.sealed", digest);
        return about;
    }

    private void Table(StringBuilder page, SortedDictionary<string, GroupSummary> groups)
    {
        page.Append($"| {string.Join(" | ", Columns.Select(c => text["report.column." + c]))} |\n|{string.Concat(Columns.Select(_ => "---|"))}\n");
        foreach ((string name, GroupSummary g) in groups)
        {
            string[] cells =
            [
                name, $"{g.Episodes}", Figures.Percent(g.Success), Figures.Interval(g.SuccessInterval), Figures.Percent(g.Refused), Figures.Percent(g.Asked),
                Figures.Percent(g.WrongAction), Figures.Percent(g.FalseClaim), Figures.Percent(g.Collateral), $"{Figures.Milliseconds(g.LatencyMsP50)} / {Figures.Milliseconds(g.LatencyMsP95)}",
            ];
            page.Append($"| {string.Join(" | ", cells)} |\n");
        }
        page.Append('\n');
    }

    private void Failure(StringBuilder page, EpisodeRow r, FailurePictures? pictures)
    {
        page.Append($"- `{r.Id}` #{r.Episode + 1} **{text[FailureNames.Key(r.Failure)]}**: {Plain(r.Instruction)} → `{r.Goal}`; {r.Claim}: {Plain(r.Words)}");
        foreach (string? path in new[] { pictures?.First, pictures?.Last })
        {
            if (path is not null)
                page.Append($" [{text[path == pictures!.First ? "report.first" : "report.last"]}]({Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)})");
        }
        page.Append('\n');
    }

    private static string Plain(string words) => words.Length > 300 ? words[..300] + "…" : words.ReplaceLineEndings(" ");
}
