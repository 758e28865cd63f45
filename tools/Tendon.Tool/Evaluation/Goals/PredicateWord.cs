namespace Tendon.Tool.Evaluation.Goals;

/// <summary>How a predicate is written: its name, how many selectors it takes, and whether a zone or a direction follows.</summary>
internal sealed record PredicateWord(string Name, PredicateKind Kind, int LeastSelectors, int MostSelectors, string Form)
{
    private const int MostLevels = 6;

    private static readonly PredicateWord[] All =
    [
        new("in", PredicateKind.In, 2, 2, "in(a, b)"),
        new("on", PredicateKind.On, 2, 2, "on(a, b)"),
        new("all_in", PredicateKind.AllIn, 2, 2, "all_in(s, b)"),
        new("all_on", PredicateKind.AllOn, 2, 2, "all_on(s, b)"),
        new("stacked", PredicateKind.Stacked, 2, MostLevels, "stacked(top, …, bottom)"),
        new("left_of", PredicateKind.LeftOf, 2, 2, "left_of(a, b)"),
        new("right_of", PredicateKind.RightOf, 2, 2, "right_of(a, b)"),
        new("in_front_of", PredicateKind.InFrontOf, 2, 2, "in_front_of(a, b)"),
        new("behind", PredicateKind.Behind, 2, 2, "behind(a, b)"),
        new("next_to", PredicateKind.NextTo, 2, 2, "next_to(a, b)"),
        new("at", PredicateKind.At, 1, 1, "at(a, ZONE)"),
        new("swapped", PredicateKind.Swapped, 2, 2, "swapped(a, b)"),
        new("apart", PredicateKind.Apart, 2, 2, "apart(a, b)"),
        new("grouped", PredicateKind.Grouped, 1, 1, "grouped(s)"),
        new("pushed", PredicateKind.Pushed, 1, 1, "pushed(a, left|right|away|nearer)"),
        new("unmoved", PredicateKind.Unmoved, 1, 1, "unmoved(a)"),
        new("refused", PredicateKind.Refused, 0, 0, "refused"),
        new("asked", PredicateKind.Asked, 0, 0, "asked"),
        new("unchanged", PredicateKind.Unchanged, 0, 0, "unchanged"),
    ];

    /// <summary>All names, for "did you mean".</summary>
    internal static IEnumerable<string> Names => All.Select(w => w.Name);

    /// <summary>Whether a word follows the selectors.</summary>
    internal bool TakesWord => Kind is PredicateKind.At or PredicateKind.Pushed;

    /// <summary>The word of a name, or null.</summary>
    internal static PredicateWord? Of(string name) => Array.Find(All, w => w.Name == name);
}
