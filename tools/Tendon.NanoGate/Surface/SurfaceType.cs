namespace Tendon.NanoGate.Surface;

/// <summary>One type of a fact file.</summary>
/// <param name="Attributes">Leading <c>[…]</c> groups, verbatim.</param>
/// <param name="Modifiers">Words before the kind.</param>
/// <param name="Kind">class, struct, interface, enum or delegate.</param>
/// <param name="FullName">Namespace and name; nested types with '+'.</param>
/// <param name="Bases">What follows the colon, verbatim; empty when nothing does.</param>
/// <param name="Members">Member lines without indentation.</param>
public sealed record SurfaceType(string Attributes, string Modifiers, string Kind, string FullName, string Bases, IReadOnlyList<string> Members)
{
    /// <summary>Marks what exists for the compiler only.</summary>
    public const string ExcludeAttribute = "[System.Runtime.CompilerServices.ExcludeTypeAttribute]";

    public bool IsOnDevice => !Attributes.Contains(ExcludeAttribute, StringComparison.Ordinal);

    public string Name => FullName[(FullName.LastIndexOfAny(['.', '+']) + 1)..];

    /// <summary>Full name of the enclosing type; null for a top-level type.</summary>
    public string? Outer => FullName.LastIndexOf('+') is var plus and > 0 ? FullName[..plus] : null;
}
