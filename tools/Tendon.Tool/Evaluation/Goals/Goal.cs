namespace Tendon.Tool.Evaluation.Goals;

/// <summary>What must hold at the end: all of its predicates.</summary>
public sealed record Goal(IReadOnlyList<Predicate> Predicates)
{
    /// <summary>Nothing may move, whatever the arm says.</summary>
    public static Goal StayAsItIs { get; } = new([new Predicate(PredicateKind.Unchanged, [])]);

    /// <summary>The arm refuses or asks, and nothing moves.</summary>
    public static Goal Decline { get; } = new([new Predicate(PredicateKind.Declined, [])]);

    /// <summary>Whether a predicate of the kind is part of it.</summary>
    public bool Has(PredicateKind kind) => Predicates.Any(p => p.Kind == kind);

    /// <summary>Whether the goal forbids every motion: it asks for a refusal, a question, or an unchanged table.</summary>
    public bool ForbidsMotion => Has(PredicateKind.Refused) || Has(PredicateKind.Asked) || Has(PredicateKind.Unchanged) || Has(PredicateKind.Declined);
}
