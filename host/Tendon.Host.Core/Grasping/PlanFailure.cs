namespace Tendon.Host.Core.Grasping;

/// <summary>Why nothing can be picked or placed there.</summary>
public enum PlanFailure
{
    None = 0,

    /// <summary>Too far, too near or too high for the arm at every pitch.</summary>
    OutOfReach = 1,

    /// <summary>Wider than the jaws open.</summary>
    TooWide = 2,

    /// <summary>Something else is in the way of the fingers or the arm.</summary>
    Blocked = 3,

    /// <summary>There is no way through between here and there.</summary>
    NoPath = 4,

    /// <summary>A size or a position is not a usable number.</summary>
    InvalidObject = 5,
}
