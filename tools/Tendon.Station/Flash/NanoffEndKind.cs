namespace Tendon.Station.Flash;

/// <summary>In which way a call of <c>nanoff</c> ended.</summary>
public enum NanoffEndKind
{
    /// <summary>By itself; the exit code counts.</summary>
    Ended = 0,

    /// <summary>There is no such program.</summary>
    Missing = 1,

    /// <summary>It was silent too long and was ended.</summary>
    TimedOut = 2,
}
