namespace Tendon.Host.Core.Execution;

/// <summary>Why a move did not come about; <see cref="FailureReason.None"/> when it did.</summary>
/// <param name="Reason">What went wrong.</param>
/// <param name="Detail">The joint, fault number or rejection behind it.</param>
/// <param name="Stopped">A person stopped the arm.</param>
/// <param name="StandstillSeen">After a stop: whether the arm was seen to stand still.</param>
public readonly record struct MoveProblem(FailureReason Reason, string Detail = "", bool Stopped = false, bool StandstillSeen = true)
{
    /// <summary>Nothing went wrong.</summary>
    public static MoveProblem None => default;

    /// <summary>The motion ran to its end.</summary>
    public bool IsNone => Reason == FailureReason.None && !Stopped;

    /// <summary>Trying again makes sense: the arm is well, the object was just not got hold of.</summary>
    public bool IsRetryable => !Stopped && Reason is FailureReason.GraspMissed or FailureReason.NotWhereItBelongs;
}
