using Tendon.Contracts;

namespace Tendon.Host.Core.Arm;

/// <summary>What became of a command.</summary>
/// <param name="Result">The device's answer; None when none came in time.</param>
/// <param name="Safety">The safety state once the command had taken effect, or the last one known.</param>
/// <param name="Fault">The latched fault, or None.</param>
/// <param name="IsReached">The state that the command aims for was seen: Holding for arm and hold, standstill for stop, Disarmed for disarm.</param>
public readonly record struct CommandOutcome(AckResult Result, SafetyState Safety, FaultCode Fault, bool IsReached)
{
    /// <summary>Accepted, and what it aims for was reached.</summary>
    public bool IsDone => Result == AckResult.Ok && IsReached;

    /// <summary>No answer came: the device is gone, or the link is.</summary>
    public bool IsUnanswered => Result == AckResult.None;
}
