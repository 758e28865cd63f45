using System.Globalization;
using Tendon.Host.Core.Messages;
using Tendon.Tool.Evaluation.Episodes;

namespace Tendon.Tool.Evaluation.Reports;

/// <summary>rows.csv: one line an episode. While a run goes on, lines are appended as episodes end, so that nothing is lost; at its
/// end they are written anew in the suite's order.</summary>
public static class RowsFile
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "id", "episode", "family", "language", "seed", "planner", "perturb", "instruction", "goal", "claim", "success", "wrongAction", "falseClaim",
        "collateral", "moved", "failure", "plan", "words", "latencyMs", "moves", "virtualS", "wallS",
    ];

    /// <summary>One row as a line without its end.</summary>
    public static string Line(EpisodeRow r) => CsvTable.Line(
    [
        r.Id, Number(r.Episode), r.Family, UserLanguages.Code(r.Language), r.Seed.ToString(CultureInfo.InvariantCulture), r.Planner, r.Perturbation, r.Instruction,
        r.Goal, r.Claim, Bit(r.Success), Bit(r.WrongAction), Bit(r.FalseClaim), Number(r.Collateral), Number(r.Moved), FailureNames.Of(r.Failure), r.Plan, r.Words,
        Number(r.LatencyMs), Number(r.Moves), Number(r.VirtualS), Number(r.WallS),
    ]);

    /// <summary>The whole file.</summary>
    public static string Write(IEnumerable<EpisodeRow> rows) => CsvTable.Line(Columns) + "\n" + string.Concat(rows.Select(r => Line(r) + "\n"));

    /// <summary>Reads a file back.</summary>
    /// <exception cref="InvalidDataException">It is not a rows.csv; the message names the line.</exception>
    public static IReadOnlyList<EpisodeRow> Read(string text)
    {
        IReadOnlyList<IReadOnlyList<string>> records = CsvTable.Read(text);
        if (records.Count == 0 || !records[0].SequenceEqual(Columns))
            throw new InvalidDataException("line 1 does not hold the columns of a rows.csv");
        var rows = new List<EpisodeRow>();
        for (int i = 1; i < records.Count; i++)
        {
            if (!TryRead(records[i], out EpisodeRow? row))
                throw new InvalidDataException($"record {i + 1} is not an episode");
            rows.Add(row!);
        }
        return rows;
    }

    private static bool TryRead(IReadOnlyList<string> f, out EpisodeRow? row)
    {
        row = null;
        if (f.Count != Columns.Count || !int.TryParse(f[1], CultureInfo.InvariantCulture, out int episode) || !UserLanguages.TryParse(f[3], out UserLanguage language)
            || !ulong.TryParse(f[4], CultureInfo.InvariantCulture, out ulong seed) || !int.TryParse(f[13], CultureInfo.InvariantCulture, out int collateral)
            || !int.TryParse(f[14], CultureInfo.InvariantCulture, out int moved) || !Real(f[18], out double latencyMs)
            || !int.TryParse(f[19], CultureInfo.InvariantCulture, out int moves) || !Real(f[20], out double virtualS) || !Real(f[21], out double wallS))
            return false;
        row = new EpisodeRow
        {
            Id = f[0],
            Episode = episode,
            Family = f[2],
            Language = language,
            Seed = seed,
            Planner = f[5],
            Perturbation = f[6],
            Instruction = f[7],
            Goal = f[8],
            Claim = f[9],
            Success = f[10] == "1",
            WrongAction = f[11] == "1",
            FalseClaim = f[12] == "1",
            Collateral = collateral,
            Moved = moved,
            Failure = FailureNames.Read(f[15]),
            Plan = f[16],
            Words = f[17],
            LatencyMs = latencyMs,
            Moves = moves,
            VirtualS = virtualS,
            WallS = wallS,
        };
        return true;
    }

    private static bool Real(string text, out double value) => double.TryParse(text, CultureInfo.InvariantCulture, out value);

    private static string Bit(bool value) => value ? "1" : "0";

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
