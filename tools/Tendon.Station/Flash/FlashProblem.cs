namespace Tendon.Station.Flash;

/// <summary>Why a board was not put into service.</summary>
public enum FlashProblem
{
    /// <summary>It was: every step is written and the device reports the application.</summary>
    None = 0,

    /// <summary>The program <c>nanoff</c> is not installed.</summary>
    NanoffMissing = 1,

    /// <summary>It ended with an error.</summary>
    NanoffFailed = 2,

    /// <summary>It did not end in time and was ended.</summary>
    TimedOut = 3,

    /// <summary>The port was there and is gone.</summary>
    PortGone = 4,

    /// <summary>The device does not report the application.</summary>
    NotVerified = 5,
}
