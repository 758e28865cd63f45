namespace Tendon.Station.Flash;

/// <summary>How one call of <c>nanoff</c> ended.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="ExitCode">Its exit code where it ended by itself.</param>
/// <param name="Output">What it printed, errors too.</param>
public sealed record NanoffEnd(NanoffEndKind Kind, int ExitCode, string Output);
