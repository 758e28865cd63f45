namespace Tendon.Tool.Evaluation.Suites;

/// <summary>What a suite file came to.</summary>
/// <param name="Cases">The lines that are in order, in file order.</param>
/// <param name="Faults">Everything that is wrong; a suite with faults is not run.</param>
public sealed record SuiteReading(IReadOnlyList<SuiteCase> Cases, IReadOnlyList<SuiteFault> Faults);
