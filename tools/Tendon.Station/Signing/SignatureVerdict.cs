namespace Tendon.Station.Signing;

/// <summary>What a look at a signed file found.</summary>
public enum SignatureVerdict
{
    /// <summary>Unchanged since a known station signed it.</summary>
    Genuine = 0,

    /// <summary>Unchanged since it was signed, by a station that nobody here has named.</summary>
    UnknownStation = 1,

    /// <summary>Not JSON, or JSON that can be read in two ways.</summary>
    Unreadable = 2,

    /// <summary>It has no complete signature.</summary>
    NotSigned = 3,

    /// <summary>The named key is not the key that comes with it.</summary>
    KeyMismatch = 4,

    /// <summary>The content is not what was signed.</summary>
    Changed = 5,

    /// <summary>The values are what was signed, but the bytes of the file are not as the station lays them out.</summary>
    LaidOutAnew = 6,
}
