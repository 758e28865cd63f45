using System.Text;
using Tendon.Host.Core.Messages;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Tool.Evaluation.Episodes;
using Tendon.Tool.Texts;

namespace Tendon.Tool.Evaluation.Reports;

/// <summary>The failures with their pictures. Every kind of failure gets its share of what one file can hold.</summary>
/// <param name="text">The reader's language.</param>
internal sealed class HtmlGallery(ToolText text)
{
    private const int MostCases = 60, MostWords = 400;

    internal void Write(StringBuilder page, IReadOnlyList<EpisodeRow> rows, IReadOnlyDictionary<EpisodeRow, FailurePictures> pictures, string folder)
    {
        EpisodeRow[] failed = [.. rows.Where(r => !r.Success)];
        if (failed.Length == 0)
            return;
        EpisodeRow[] shown = [.. Chosen(failed, pictures)];
        page.Append($"<h2>{text["report.gallery"]}</h2>");
        if (shown.Length < failed.Length)
            page.Append($"<p class=note>{text.Format("report.gallery-part", shown.Length, failed.Length)}</p>");
        page.Append("<div class=gallery>");
        foreach (EpisodeRow row in shown)
            Case(page, row, pictures.GetValueOrDefault(row), folder);
        page.Append("</div>");
    }

    // Round robin over the kinds, those with pictures first.
    private static IEnumerable<EpisodeRow> Chosen(EpisodeRow[] failed, IReadOnlyDictionary<EpisodeRow, FailurePictures> pictures) => failed
        .GroupBy(r => r.Failure)
        .SelectMany(group => group.OrderByDescending(pictures.ContainsKey).Select((row, rank) => (row, rank)))
        .OrderBy(one => one.rank).Take(MostCases).OrderBy(one => one.row.Failure).Select(one => one.row);

    private void Case(StringBuilder page, EpisodeRow r, FailurePictures? pictures, string folder)
    {
        page.Append("<div class=case>");
        if (pictures is not null)
            page.Append($"<div class=pair>{Picture(pictures.First, "report.first", folder)}{Picture(pictures.Last, "report.last", folder)}</div>");
        page.Append($"<div class=text><span class=tag>{text[FailureNames.Key(r.Failure)]}</span><h3>{Safe(r.Instruction)}</h3>")
            .Append($"<p><code>{Safe(r.Goal)}</code></p>");
        if (Plan(r) is { Length: > 0 } plan)
            page.Append($"<p>{text["report.plan"]}: {Safe(plan)}</p>");
        page.Append($"<p>{text["report.claim"]}: <b>{r.Claim}</b> {Safe(r.Words)}</p><p class=about>{Safe(r.Id)} #{r.Episode + 1}")
            .Append(r.WrongAction ? $" · <span class=bad>{text["report.column.wrong"]}</span>" : "")
            .Append(r.Collateral > 0 ? $" · {text.Format("report.collateral", r.Collateral)}" : "")
            .Append("</p></div></div>");
    }

    private string Picture(string? path, string key, string folder) => path is null
        ? "<span></span>"
        : $"<img loading=lazy alt=\"{text[key]}\" title=\"{text[key]}\" src=\"data:image/jpeg;base64,{Convert.ToBase64String(File.ReadAllBytes(System.IO.Path.Combine(folder, path)))}\">";

    private static string Plan(EpisodeRow r)
    {
        if (r.Plan.Length == 0)
            return "";
        PlanReading reading = PlanReader.Read(r.Plan);
        return reading.Answer is PlanAnswer plan ? new AnswerMessages(r.Language).Say(plan) : "";
    }

    private static string Safe(string words) => HtmlReport.Safe(words.Length > MostWords ? words[..MostWords] + "…" : words);
}
