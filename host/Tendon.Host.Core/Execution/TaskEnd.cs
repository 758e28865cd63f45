namespace Tendon.Host.Core.Execution;

/// <summary>How a task ended; what the arm claims.</summary>
public enum TaskEnd : byte
{
    None = 0,

    /// <summary>Done, and seen to be done.</summary>
    Done = 1,

    /// <summary>Refused before anything moved.</summary>
    Refused = 2,

    /// <summary>Ended with a question that nobody answered; nothing moved.</summary>
    Asked = 3,

    /// <summary>Begun or attempted, and not achieved; <see cref="TaskOutcome.Failure"/> says why.</summary>
    Failed = 4,

    /// <summary>A person stopped it; the arm stands still.</summary>
    Stopped = 5,
}
