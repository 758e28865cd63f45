namespace Tendon.Tool.Evaluation.Goals;

/// <summary>One condition of a goal.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Selectors">What it is about, in written order.</param>
/// <param name="Zone">Where, of <see cref="PredicateKind.At"/>.</param>
/// <param name="Direction">Where to, of <see cref="PredicateKind.Pushed"/>.</param>
public sealed record Predicate(PredicateKind Kind, IReadOnlyList<Selector> Selectors, GoalZone Zone = GoalZone.None, GoalDirection Direction = GoalDirection.None);
