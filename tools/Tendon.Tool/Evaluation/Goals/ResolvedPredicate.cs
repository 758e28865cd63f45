namespace Tendon.Tool.Evaluation.Goals;

/// <summary>A predicate with the objects of one world in the place of its selectors.</summary>
/// <param name="Predicate">The predicate.</param>
/// <param name="Objects">Per selector, the ids of the objects that it names.</param>
public sealed record ResolvedPredicate(Predicate Predicate, IReadOnlyList<IReadOnlyList<int>> Objects);
