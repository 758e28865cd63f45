namespace Tendon.Tool.Evaluation;

/// <summary>What must hold at the end, on ground truth: every object of <see cref="Movers"/> in, on or stacked on the target.</summary>
/// <param name="Family">Decides the predicate: contained for Put and PutAll, stacked for Stack.</param>
/// <param name="Movers">Snapshot ids of the objects that must be moved; all others must stay.</param>
/// <param name="Target">Snapshot id of where to.</param>
public sealed record EvalGoal(EvalFamily Family, IReadOnlyList<int> Movers, int Target);
