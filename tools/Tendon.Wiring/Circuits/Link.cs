namespace Tendon.Wiring.Circuits;

/// <summary>Two terminals that conduct.</summary>
/// <param name="A">One terminal, <c>PART.PIN</c>.</param>
/// <param name="B">The other.</param>
/// <param name="Element">What lies between them (<c>F1</c>, <c>K1.a</c>, <c>S0.1</c> …); null for a wire.</param>
public sealed record Link(string A, string B, string? Element);
