using Tendon.NanoGate.Rules;

namespace Tendon.NanoGate;

/// <summary>What the gate found in one project.</summary>
public sealed record GateReport(string Project, int FileCount, int CodeBytes, int StringBytes, IReadOnlyList<Finding> Findings);
