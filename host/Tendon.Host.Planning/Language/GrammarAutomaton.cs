namespace Tendon.Host.Planning.Language;

/// <summary>Follows one program through the grammar: says which tokens may come next, and takes one.</summary>
public sealed class GrammarAutomaton(PlanGrammar grammar)
{
    private readonly Stack<int> _open = new([grammar.Start]);

    /// <summary>The program is complete.</summary>
    public bool IsFinished => _open.Count == 0;

    /// <summary>Sets <paramref name="mask"/> (one entry per token) to what may come next.</summary>
    public void Allowed(Span<bool> mask)
    {
        mask.Clear();
        foreach (int symbol in _open)
        {
            grammar.AddFirst(symbol, mask);
            if (!grammar.IsNullable(symbol))
                break;
        }
    }

    /// <summary>Takes a token. False when it may not come next; the automaton is then of no further use.</summary>
    public bool Accept(int token)
    {
        while (_open.TryPop(out int symbol))
        {
            if (grammar.IsToken(symbol))
                return grammar.TokenOf(symbol) == token;
            if (grammar.Production(symbol, token) is { } production)
            {
                for (int i = production.Length - 1; i >= 0; i--)
                    _open.Push(production[i]);
            }
            else if (!grammar.IsNullable(symbol))
            {
                return false;
            }
        }
        return false;
    }
}
