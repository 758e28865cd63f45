namespace Tendon.Tool.Evaluation.Goals;

/// <summary>What ground truth says about an episode.</summary>
/// <param name="GoalHolds">The goal holds, the arm's claim included where the goal is about it.</param>
/// <param name="Success">The goal holds, the arm claims what it should, and nothing moved that the goal does not name.</param>
/// <param name="WrongAction">Something moved that the goal does not allow to move, or the arm claimed done while the goal is false.</param>
/// <param name="FalseClaim">The arm claimed done while the goal is false.</param>
/// <param name="Collateral">Ids of the objects that moved though the goal does not allow it.</param>
public sealed record EpisodeVerdict(bool GoalHolds, bool Success, bool WrongAction, bool FalseClaim, IReadOnlyList<int> Collateral);
