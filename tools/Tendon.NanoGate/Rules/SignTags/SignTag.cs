namespace Tendon.NanoGate.Rules.SignTags;

/// <summary>What the interpreter takes a whole number for, and what that does when the program means it as signed.</summary>
internal enum SignTag
{
    /// <summary>Taken for signed, or no whole number of 32 or 64 bits.</summary>
    Signed,

    /// <summary>Taken for unsigned, but never with the top bit set: harmless until something is taken from it.</summary>
    UnsignedSmall,

    /// <summary>Taken for unsigned, and perhaps meant as negative.</summary>
    Unsigned,
}
