using Tendon.Contracts;

namespace Tendon.Host.Core.Arm;

/// <summary>How following a motion ended, and what there is to know about it.</summary>
/// <param name="End">How.</param>
/// <param name="Fault">The device's fault, where there is one.</param>
/// <param name="Rejection">The device's reason, where it rejected the motion.</param>
/// <param name="PathTimeUs">How far along the motion the device was, µs; at most its duration.</param>
/// <param name="SegmentsSent">Windows sent.</param>
/// <param name="SegmentsRejected">Windows the device rejected; a few are no harm on a slow network.</param>
/// <param name="FirstApplyAtHostUs">Host clock at which the first knot applied, µs; 0 when nothing moved.</param>
public readonly record struct MotionOutcome(
    MotionEnd End,
    FaultCode Fault,
    SegmentResult Rejection,
    long PathTimeUs,
    int SegmentsSent,
    int SegmentsRejected,
    long FirstApplyAtHostUs)
{
    /// <summary>The arm holds at the motion's end.</summary>
    public bool IsCompleted => End == MotionEnd.Completed;
}
