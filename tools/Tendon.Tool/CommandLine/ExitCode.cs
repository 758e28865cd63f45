namespace Tendon.Tool.CommandLine;

/// <summary>What the process tells its caller; documented in the README and in <c>tendon help</c>.</summary>
public enum ExitCode
{
    /// <summary>The job is done and was checked, or the query was answered.</summary>
    Done = 0,

    /// <summary>Something broke or the job could not be completed; the message names the thing and the fix.</summary>
    Failed = 1,

    /// <summary>The command line was wrong.</summary>
    Usage = 2,

    /// <summary>The instruction was refused; nothing moved.</summary>
    Refused = 3,

    /// <summary>The arm asked a question that nobody answered; nothing moved.</summary>
    Asked = 4,

    /// <summary>A person stopped the arm; it stands still.</summary>
    Stopped = 5,

    /// <summary>The station did its work and not every unit is sound; with planted defects: not every unit was judged as it was planted.</summary>
    UnitsFailed = 6,
}
