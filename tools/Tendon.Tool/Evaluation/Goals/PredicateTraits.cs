namespace Tendon.Tool.Evaluation.Goals;

/// <summary>What follows from the kind of a predicate alone.</summary>
internal static class PredicateTraits
{
    /// <summary>Whether the selector at a position names what the arm is to move, so that <c>*</c> for a kind means cubes, cylinders and balls.</summary>
    internal static bool Moves(PredicateKind kind, int position) => kind switch
    {
        PredicateKind.Unmoved => false,
        PredicateKind.Stacked or PredicateKind.Swapped or PredicateKind.Apart => true,
        _ => position == 0,
    };

    /// <summary>Whether the selector at a position means all that it fits; elsewhere any of them will do.</summary>
    internal static bool MeansAll(PredicateKind kind, int position) =>
        position == 0 && kind is PredicateKind.AllIn or PredicateKind.AllOn or PredicateKind.Grouped or PredicateKind.Unmoved;
}
