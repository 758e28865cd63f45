namespace Tendon.Contracts;

/// <summary>Why a message was or was not read. Only <see cref="Ok"/> leaves a usable message behind.</summary>
public enum ReadResult : byte
{
    None = 0,
    Ok = 1,

    /// <summary>Fewer bytes arrived than the header or the message's own length says.</summary>
    Truncated = 2,

    /// <summary>The kind byte carries another contract major.</summary>
    WrongMajor = 3,

    /// <summary>The right major, but another message than the one asked for.</summary>
    WrongKind = 4,

    /// <summary>The length in the header cannot hold the fields and counts of this message, or exceeds the size limit.</summary>
    BadLength = 5,

    /// <summary>A joint or knot count outside its range.</summary>
    BadCount = 6,

    /// <summary>A field outside the range that keeps 32 and 64-bit arithmetic on it exact.</summary>
    BadValue = 7,
}
