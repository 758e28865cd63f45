namespace Tendon.Host.Core.Resolution.Following;

/// <summary>What is known of how a moved object was let go.</summary>
public enum Release
{
    /// <summary>It was not held to the end, or nothing is known.</summary>
    Failed = 0,

    /// <summary>It was held until it was let go over its place.</summary>
    OverPlace = 1,

    /// <summary>As <see cref="OverPlace"/>, and a look before this one did not show it anywhere.</summary>
    NotSeenSince = 2,
}
