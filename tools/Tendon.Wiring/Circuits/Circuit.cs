namespace Tendon.Wiring.Circuits;

/// <summary>What a drawing connects: terminals, the wires between them, and the elements that conduct. Built while the drawing is drawn, so that both are one.</summary>
public sealed class Circuit
{
    private readonly SortedSet<string> _terminals = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _open = new(StringComparer.Ordinal);
    private readonly List<Link> _links = [];

    /// <summary>All terminals, sorted.</summary>
    public IReadOnlyCollection<string> Terminals => _terminals;

    /// <summary>Terminals that are left open on purpose.</summary>
    public IReadOnlyCollection<string> Open => _open;

    /// <summary>Wires and elements.</summary>
    public IReadOnlyList<Link> Links => _links;

    /// <summary>Adds a terminal.</summary>
    /// <exception cref="ArgumentException">It is there already.</exception>
    public void Add(string terminal)
    {
        if (!_terminals.Add(terminal))
            throw new ArgumentException($"the terminal {terminal} is drawn twice");
    }

    /// <summary>Says that a terminal is left open.</summary>
    public void LeaveOpen(string terminal) => _open.Add(terminal);

    /// <summary>Joins two terminals by a wire (no element) or by an element.</summary>
    public void Join(string a, string b, string? element = null) => _links.Add(new Link(a, b, element));

    /// <summary>Everything that conducts to a terminal, itself included.</summary>
    /// <param name="from">Where to start.</param>
    /// <param name="conducts">Whether an element conducts; wires always do.</param>
    public IReadOnlySet<string> Reach(string from, Func<string, bool> conducts)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { from };
        var next = new Queue<string>([from]);
        while (next.TryDequeue(out string? terminal))
        {
            foreach (Link link in _links)
            {
                if (link.Element is { } element && !conducts(element))
                    continue;
                if (link.A == terminal && reached.Add(link.B))
                    next.Enqueue(link.B);
                else if (link.B == terminal && reached.Add(link.A))
                    next.Enqueue(link.A);
            }
        }

        return reached;
    }

    /// <summary>The net of a terminal: what wires alone join to it.</summary>
    public IReadOnlySet<string> Net(string terminal) => Reach(terminal, _ => false);
}
