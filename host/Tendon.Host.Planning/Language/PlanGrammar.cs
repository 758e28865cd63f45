namespace Tendon.Host.Planning.Language;

/// <summary>The LL(1) grammar of programs, from language.json. Symbols are numbered: tokens first, then the rules.</summary>
public sealed class PlanGrammar
{
    private readonly int _tokenCount;
    private readonly int[][][] _productions;
    private readonly bool[][] _first;
    private readonly bool[] _nullable;

    /// <exception cref="InvalidDataException">The grammar names a token that is not there, or is not LL(1).</exception>
    public PlanGrammar(LanguageTables tables)
    {
        Tokens = tables.Tokens;
        _tokenCount = tables.Tokens.Count;
        var numbers = tables.Tokens.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i, StringComparer.Ordinal);
        string[] rules = [.. tables.Rules.Keys];
        for (int i = 0; i < rules.Length; i++)
            numbers[rules[i]] = _tokenCount + i;
        int Number(string name) => numbers.TryGetValue(name, out int n) ? n : throw new InvalidDataException($"the grammar uses '{name}', which is neither token nor rule");
        _productions = [.. rules.Select(r => tables.Rules[r].Select(p => p.Select(Number).ToArray()).ToArray())];
        Start = Number("answer");
        _nullable = new bool[rules.Length];
        _first = [.. rules.Select(_ => new bool[_tokenCount])];
        for (bool changed = true; changed;)
            changed = Spread();
        for (int r = 0; r < rules.Length; r++)
        {
            for (int t = 0; t < _tokenCount; t++)
            {
                if (_productions[r].Count(p => Starts(p, t)) > 1)
                    throw new InvalidDataException($"the grammar is ambiguous at '{rules[r]}' before '{Tokens[t]}'");
            }
        }
    }

    public IReadOnlyList<string> Tokens { get; }

    /// <summary>The symbol that stands for a whole program.</summary>
    public int Start { get; }

    internal bool IsToken(int symbol) => symbol < _tokenCount;

    internal int TokenOf(int symbol) => symbol;

    internal bool IsNullable(int symbol) => !IsToken(symbol) && _nullable[symbol - _tokenCount];

    internal void AddFirst(int symbol, Span<bool> mask)
    {
        if (IsToken(symbol))
        {
            mask[symbol] = true;
            return;
        }
        bool[] first = _first[symbol - _tokenCount];
        for (int t = 0; t < first.Length; t++)
            mask[t] |= first[t];
    }

    internal int[]? Production(int symbol, int token) => Array.Find(_productions[symbol - _tokenCount], p => Starts(p, token));

    private bool Starts(int[] production, int token)
    {
        foreach (int symbol in production)
        {
            if (IsToken(symbol) ? symbol == token : _first[symbol - _tokenCount][token])
                return true;
            if (!IsNullable(symbol))
                return false;
        }
        return false;
    }

    private bool Spread()
    {
        bool changed = false;
        for (int r = 0; r < _productions.Length; r++)
        {
            foreach (int[] production in _productions[r])
            {
                if (!_nullable[r] && production.All(IsNullable))
                    changed = _nullable[r] = true;
                for (int t = 0; t < _tokenCount; t++)
                {
                    if (!_first[r][t] && Starts(production, t))
                        changed = _first[r][t] = true;
                }
            }
        }
        return changed;
    }
}
