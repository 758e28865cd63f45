using Tendon.Contracts;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Faults;
using Tendon.Firmware.Control.Feetech;
using Tendon.Firmware.Control.Joints;
using Tendon.Firmware.Control.Motion;
using Tendon.Firmware.Control.Safety;

namespace Tendon.Firmware.Control.Supervision;

/// <summary>Takes the replies of a cycle into the joints' measurements and raises what is wrong with them.</summary>
public sealed class ArmSupervisor
{
    private readonly StsServoBus _bus;
    private readonly JointMeasurement[] _measured;
    private readonly JointSupervisor[] _supervisors;

    /// <summary>A supervisor for one arm.</summary>
    public ArmSupervisor(ArmConfiguration configuration, StsServoBus bus, JointMeasurement[] measured)
    {
        _bus = bus;
        _measured = measured;
        _supervisors = new JointSupervisor[measured.Length];
        for (int j = 0; j < measured.Length; j++)
            _supervisors[j] = new JointSupervisor(configuration.Joints[j], configuration.MinSupplyMv, configuration.MaxSupplyMv);
    }

    /// <summary>Takes in the replies to the feedback request of the last cycle.</summary>
    /// <param name="machine">Where faults go.</param>
    /// <param name="player">The setpoints to compare with.</param>
    /// <param name="askedUs">Device clock when the request was sent, µs.</param>
    /// <param name="nowUs">Device clock, µs.</param>
    public void Advance(SafetyMachine machine, MotionPlayer player, long askedUs, long nowUs)
    {
        if (!_bus.FeedbackWasAsked)
            return;
        int silent = 0;
        bool anyMissing = false;
        for (int j = 0; j < _measured.Length; j++)
        {
            JointMeasurement measured = _measured[j];
            if (_bus.HasAnswered(j))
                measured.Accept(_bus.Feedback(j), askedUs);
            else
                measured.Miss();
            anyMissing = anyMissing || measured.MissedInRow >= JointSupervisor.MissedRepliesAllowed;
            // A reply lost just before the wire broke must not make one joint look like the cause.
            if (measured.MissedInRow >= JointSupervisor.MissedRepliesAllowed / 2)
                silent++;
        }

        if (!machine.IsBooted)
            return;
        if (anyMissing && silent == _measured.Length)
        {
            machine.Raise(FaultCode.BusLost, FaultLatch.NoJoint, silent, nowUs);
            return;
        }

        for (int j = 0; j < _measured.Length; j++)
            CheckJoint(j, machine, player, nowUs);
    }

    /// <summary>Whether the cause of the latched fault is still there.</summary>
    public bool IsCausePresent(FaultLatch latch)
    {
        for (int j = 0; j < _measured.Length; j++)
        {
            bool concerns = latch.Joint == FaultLatch.NoJoint || latch.Joint == j;
            if (concerns && _supervisors[j].IsCausePresent(latch.Code, _measured[j]))
                return true;
        }

        return false;
    }

    private void CheckJoint(int joint, SafetyMachine machine, MotionPlayer player, long nowUs)
    {
        JointMeasurement measured = _measured[joint];
        if (measured.MissedInRow >= JointSupervisor.MissedRepliesAllowed)
        {
            machine.Raise(machine.State == SafetyState.Tracking ? FaultCode.FeedbackStale : FaultCode.JointMissing, (byte)joint, measured.MissedInRow, nowUs);
            return;
        }

        if (measured.MissedInRow > 0 || !measured.IsMeasured)
            return;
        FaultCode found = _supervisors[joint].Check(measured, machine.IsArmed, player.SetpointUrad(joint), player.SetpointUradPerS(joint));
        if (found != FaultCode.None)
            machine.Raise(found, (byte)joint, _supervisors[joint].Detail, nowUs);
    }
}
