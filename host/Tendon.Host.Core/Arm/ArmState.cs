using Tendon.Contracts;
using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Arm;

/// <summary>The device's newest report, in SI units.</summary>
/// <param name="Sequence">Rises by one per report of a boot.</param>
/// <param name="ReceivedAtUs">Host clock at reception, µs.</param>
/// <param name="DeviceTimeUs">Device clock at the measurement, µs.</param>
/// <param name="Safety">State of the firmware's safety state machine.</param>
/// <param name="Fault">The latched first cause, or None.</param>
/// <param name="Authority">The writer that holds the arm; 0 = nobody.</param>
/// <param name="LastSegmentSequence">Newest accepted segment.</param>
/// <param name="LastSegmentResult">What became of the newest segment that arrived.</param>
/// <param name="RejectedSegmentCount">Since the device's boot.</param>
/// <param name="UnderrunCount">Since the device's boot.</param>
/// <param name="BusErrorCount">Corrupt or missing servo replies since the device's boot.</param>
/// <param name="BufferedUs">Motion left in the device's buffer, µs.</param>
/// <param name="PositionRad">Measured positions, rad; only where <see cref="IsMeasured"/>.</param>
/// <param name="VelocityRadPerS">Measured velocities, rad/s; only where <see cref="IsMeasured"/>.</param>
/// <param name="SetpointRad">Last commanded positions, rad. A motion starts here, not at the measured position.</param>
/// <param name="CurrentA">Measured currents, A.</param>
/// <param name="LoadPermille">Load as the servos report it, 1/1000 of stall torque.</param>
/// <param name="Joints">Flags and slow values of each joint.</param>
public sealed record ArmState(
    uint Sequence,
    long ReceivedAtUs,
    long DeviceTimeUs,
    SafetyState Safety,
    FaultCode Fault,
    uint Authority,
    uint LastSegmentSequence,
    SegmentResult LastSegmentResult,
    uint RejectedSegmentCount,
    uint UnderrunCount,
    uint BusErrorCount,
    long BufferedUs,
    JointVector PositionRad,
    JointVector VelocityRadPerS,
    JointVector SetpointRad,
    JointVector CurrentA,
    JointVector LoadPermille,
    IReadOnlyList<JointReport> Joints)
{
    /// <summary>Whether a joint's position and velocity were measured and are fresh.</summary>
    public bool IsMeasured(int joint) => (Joints[joint].Flags & (JointFlags.Measured | JointFlags.Stale)) == JointFlags.Measured;

    /// <summary>Whether the arm follows or ends a motion. What is unknown counts as moving.</summary>
    public bool IsInMotion => Safety is SafetyState.Tracking or SafetyState.Decelerating or SafetyState.None;

    /// <summary>Fastest measured joint, rad/s; joints that are not measured do not count.</summary>
    public double FastestJointRadPerS()
    {
        double most = 0;
        for (int joint = 0; joint < JointVector.Count; joint++)
        {
            if (IsMeasured(joint))
                most = Math.Max(most, Math.Abs(VelocityRadPerS[joint]));
        }
        return most;
    }
}
