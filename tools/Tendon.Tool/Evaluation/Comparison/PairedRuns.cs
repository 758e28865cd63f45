using Tendon.Tool.Evaluation.Episodes;

namespace Tendon.Tool.Evaluation.Comparison;

/// <summary>Two runs, episode by episode.</summary>
/// <param name="Groups">All pairs, and then a group a family.</param>
/// <param name="OnlyInOne">Episodes that one run alone has.</param>
/// <param name="OtherWorlds">Episodes that both have under different seeds or words; they are no pairs.</param>
public sealed record PairedRuns(IReadOnlyList<PairedGroup> Groups, int OnlyInOne, int OtherWorlds)
{
    /// <summary>The name of the group of all pairs.</summary>
    public const string All = "∑";

    /// <summary>Pairs the episodes of two runs by line and number.</summary>
    public static PairedRuns Of(IReadOnlyList<EpisodeRow> first, IReadOnlyList<EpisodeRow> second)
    {
        Dictionary<(string, int), EpisodeRow> others = [];
        foreach (EpisodeRow row in second)
            others[(row.Id, row.Episode)] = row;
        var pairs = new List<(EpisodeRow First, EpisodeRow Second)>();
        int different = 0, alone = 0;
        foreach (EpisodeRow row in first)
        {
            if (!others.Remove((row.Id, row.Episode), out EpisodeRow? other))
                alone++;
            else if (other.Seed != row.Seed || other.Goal != row.Goal)
                different++;
            else
                pairs.Add((row, other));
        }
        return new PairedRuns(
            [Group(All, pairs), .. pairs.GroupBy(p => p.First.Family).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Group(g.Key, [.. g]))],
            alone + others.Count, different);
    }

    private static PairedGroup Group(string name, List<(EpisodeRow First, EpisodeRow Second)> pairs) => new(
        name, pairs.Count(p => p.First.Success && p.Second.Success), pairs.Count(p => p.First.Success && !p.Second.Success),
        pairs.Count(p => !p.First.Success && p.Second.Success), pairs.Count(p => !p.First.Success && !p.Second.Success));
}
