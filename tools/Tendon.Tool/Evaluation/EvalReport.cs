using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tendon.Host.Core.Messages;

namespace Tendon.Tool.Evaluation;

/// <summary>Writes rows.csv, summary.json and report.md.</summary>
public static class EvalReport
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes all three files into a folder, which is made where it is missing.</summary>
    public static void Write(string folder, IReadOnlyList<EpisodeResult> results, ulong seed, string planner)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "rows.csv"), Rows(results));
        GroupSummary all = GroupSummary.Of(results);
        var families = Groups(results, r => CaseGenerator.Key(r.Family));
        var languages = Groups(results, r => UserLanguages.Code(r.Language));
        var summary = new
        {
            seed,
            planner,
            all.Episodes,
            all.Success,
            all.SuccessLow,
            all.SuccessHigh,
            all.Refused,
            all.Asked,
            all.WrongAction,
            all.FalseClaim,
            all.LatencyMsP50,
            all.LatencyMsP95,
            families,
            languages,
            groups = Groups(results, Group),
        };
        File.WriteAllText(Path.Combine(folder, "summary.json"), JsonSerializer.Serialize(summary, Json) + "\n");
        File.WriteAllText(Path.Combine(folder, "report.md"), Markdown(results, seed, planner));
    }

    /// <summary>The table that the command prints and the report holds.</summary>
    public static IEnumerable<(string Name, GroupSummary Summary)> Table(IReadOnlyList<EpisodeResult> results)
    {
        foreach ((string name, GroupSummary summary) in Groups(results, Group))
            yield return (name, summary);
        yield return ("all", GroupSummary.Of(results));
    }

    private static string Group(EpisodeResult result) => $"{CaseGenerator.Key(result.Family)} {UserLanguages.Code(result.Language)}";

    private static SortedDictionary<string, GroupSummary> Groups(IReadOnlyList<EpisodeResult> results, Func<EpisodeResult, string> key)
    {
        var groups = new SortedDictionary<string, GroupSummary>(StringComparer.Ordinal);
        foreach (IGrouping<string, EpisodeResult> group in results.GroupBy(key))
            groups[group.Key] = GroupSummary.Of([.. group]);
        return groups;
    }

    private static string Rows(IReadOnlyList<EpisodeResult> results)
    {
        var csv = new StringBuilder("id,family,language,seed,instruction,claim,success,wrongAction,falseClaim,failure,words,plannerMs,virtualS,wallS\n");
        foreach (EpisodeResult r in results)
        {
            csv.AppendJoin(',', r.Id, CaseGenerator.Key(r.Family), UserLanguages.Code(r.Language), r.Seed, Quote(r.Instruction), r.Claim,
                Bit(r.Success), Bit(r.WrongAction), Bit(r.FalseClaim), r.Failure, Quote(r.Words), Number(r.PlannerMs), Number(r.VirtualS), Number(r.WallS));
            csv.Append('\n');
        }
        return csv.ToString();
    }

    private static string Markdown(IReadOnlyList<EpisodeResult> results, ulong seed, string planner)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# Evaluation\n\nPlanner `{planner}`, seed {seed}. Ground truth decides; intervals are Wilson, 95 %.\n\n");
        page.Append("| group | n | success | 95 % | refused | asked | wrong action | false claim | planner p50 / p95 ms |\n|---|---|---|---|---|---|---|---|---|\n");
        foreach ((string name, GroupSummary g) in Table(results))
        {
            page.Append(CultureInfo.InvariantCulture,
                $"| {name} | {g.Episodes} | {g.Success:P1} | {g.SuccessLow:P1} – {g.SuccessHigh:P1} | {g.Refused:P1} | {g.Asked:P1} | {g.WrongAction:P1} | {g.FalseClaim:P1} | {g.LatencyMsP50:F1} / {g.LatencyMsP95:F1} |\n");
        }
        page.Append("\n## What failed\n\n");
        foreach (EpisodeResult r in results.Where(r => !r.Success))
            page.Append(CultureInfo.InvariantCulture, $"- `{r.Id}` {r.Instruction} — {r.Claim}, {r.Failure}: {r.Words}\n");
        return page.ToString();
    }

    private static string Quote(string words) => "\"" + words.Replace("\"", "\"\"", StringComparison.Ordinal).ReplaceLineEndings(" ") + "\"";

    private static string Bit(bool value) => value ? "1" : "0";

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
