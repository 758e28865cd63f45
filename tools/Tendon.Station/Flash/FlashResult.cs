namespace Tendon.Station.Flash;

/// <summary>How flashing a board ended.</summary>
/// <param name="Problem">What went wrong, or None.</param>
/// <param name="Step">The step that it went wrong in.</param>
/// <param name="LastWords">The last lines of <c>nanoff</c>.</param>
public sealed record FlashResult(FlashProblem Problem, FlashStep Step, string LastWords);
