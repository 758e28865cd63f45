namespace Tendon.Tool.Evaluation.Goals;

/// <summary>What is wrong with a goal.</summary>
/// <param name="Key">The words' key in the text resources, without "suite.".</param>
/// <param name="Details">What fills the words' places.</param>
public sealed record GoalFault(string Key, params IReadOnlyList<object> Details);
