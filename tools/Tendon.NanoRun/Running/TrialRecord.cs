namespace Tendon.NanoRun.Running;

/// <summary>What one run of the trial noted.</summary>
/// <param name="Lines">Results, to be compared.</param>
/// <param name="Figures">Figures of the machine.</param>
public sealed record TrialRecord(IReadOnlyList<string> Lines, IReadOnlyList<string> Figures);
