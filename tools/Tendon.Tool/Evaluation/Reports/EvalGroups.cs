using Tendon.Host.Core.Messages;
using Tendon.Tool.Evaluation.Episodes;

namespace Tendon.Tool.Evaluation.Reports;

/// <summary>Groups rows for reports, names in ordinal order.</summary>
public static class EvalGroups
{
    /// <summary>One group a family.</summary>
    public static SortedDictionary<string, GroupSummary> Families(IEnumerable<EpisodeRow> rows) => By(rows, r => r.Family);

    /// <summary>One group a language: en, zh.</summary>
    public static SortedDictionary<string, GroupSummary> Languages(IEnumerable<EpisodeRow> rows) => By(rows, r => UserLanguages.Code(r.Language));

    /// <summary>One group a family and language.</summary>
    public static SortedDictionary<string, GroupSummary> FamiliesAndLanguages(IEnumerable<EpisodeRow> rows) => By(rows, r => $"{r.Family} {UserLanguages.Code(r.Language)}");

    /// <summary>How often each failure came, the most frequent first.</summary>
    public static IReadOnlyList<(FailureKind Kind, int Count)> Failures(IEnumerable<EpisodeRow> rows) =>
        [.. rows.Where(r => !r.Success).GroupBy(r => r.Failure).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Key)];

    private static SortedDictionary<string, GroupSummary> By(IEnumerable<EpisodeRow> rows, Func<EpisodeRow, string> key)
    {
        var groups = new SortedDictionary<string, GroupSummary>(StringComparer.Ordinal);
        foreach (IGrouping<string, EpisodeRow> group in rows.GroupBy(key))
            groups[group.Key] = GroupSummary.Of([.. group]);
        return groups;
    }
}
