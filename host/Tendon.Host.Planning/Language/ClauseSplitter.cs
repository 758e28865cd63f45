namespace Tendon.Host.Planning.Language;

/// <summary>Cuts an instruction of several clauses at the words that join them ("then", 然后), so that each can be read alone.</summary>
/// <param name="breaks">What joins clauses, longest first.</param>
/// <param name="pointers">Words with which a clause points back to the one before ("it", "the other", 其他); such an instruction is not cut.</param>
public sealed class ClauseSplitter(IReadOnlyList<string> breaks, IReadOnlyList<string> pointers)
{
    /// <summary>More clauses than this are not read one by one.</summary>
    public const int MaxClauses = 4;

    private static readonly char[] Edges = [' ', ',', '.', ';', '!', '?', '，', '。', '；', '！', '？'];
    private readonly string[] _breaks = [.. breaks];

    /// <summary>Two to four clauses; empty where the instruction is one clause or its clauses lean on each other.</summary>
    public IReadOnlyList<string> Split(string instruction)
    {
        string[] clauses =
        [
            .. instruction.Trim(Edges).Split(_breaks, StringSplitOptions.None).Select(c => c.Trim(Edges)).Where(c => c.Length > 0),
        ];
        return clauses.Length is < 2 or > MaxClauses || clauses.Skip(1).Any(PointsBack) ? [] : clauses;
    }

    private bool PointsBack(string clause) => pointers.Any(p => char.IsAsciiLetter(p[0]) ? HasWord(clause, p) : clause.Contains(p, StringComparison.Ordinal));

    private static bool HasWord(string clause, string word)
    {
        for (int at = 0; (at = clause.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            int end = at + word.Length;
            if ((at == 0 || !char.IsAsciiLetter(clause[at - 1])) && (end == clause.Length || !char.IsAsciiLetter(clause[end])))
                return true;
        }
        return false;
    }
}
