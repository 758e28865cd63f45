namespace Tendon.Host.Planning.Language;

/// <summary>A range of code points, both ends included.</summary>
public sealed record CharacterRange(string Name, int First, int Last);
