using Tendon.Contracts;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Faults;
using Tendon.Firmware.Control.Joints;
using Tendon.Firmware.Control.Motion;
using Tendon.Firmware.Control.Safety;

namespace Tendon.Firmware.Control.Supervision;

/// <summary>Takes the replies of a cycle into the joints' measurements and raises what is wrong with them.</summary>
public sealed class ArmSupervisor
{
    private readonly IJointBus _bus;
    private readonly JointMeasurement[] _measured;
    private readonly JointSupervisor[] _supervisors;

    /// <summary>A supervisor for one arm.</summary>
    public ArmSupervisor(ArmConfiguration configuration, IJointBus bus, JointMeasurement[] measured)
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
    /// <param name="nowUs">Device clock, µs.</param>
    public void Advance(SafetyMachine machine, MotionPlayer player, long nowUs)
    {
        int silent = 0;
        bool anyAsked = false;
        bool anyMissing = false;
        for (int j = 0; j < _measured.Length; j++)
        {
            JointMeasurement measured = _measured[j];
            if (_bus.WasAsked(j))
            {
                anyAsked = true;
                if (!_bus.HasAnswered(j))
                    measured.Miss();
                else if (_bus.FeedbackOf(j) == FeedbackClass.None)
                    measured.Confirm();
                else
                    measured.Accept(_bus.Sample(j));
            }

            anyMissing = anyMissing || measured.MissedInRow >= _bus.MissedRepliesAllowed;
            // A reply lost just before the wire broke must not make one joint look like the cause.
            if (measured.MissedInRow >= _bus.MissedRepliesAllowed / 2)
                silent++;
        }

        if (!anyAsked || !machine.IsBooted)
            return;
        if (anyMissing && silent == _measured.Length)
        {
            machine.Raise(FaultCode.BusLost, FaultLatch.NoJoint, silent, nowUs);
            return;
        }

        for (int j = 0; j < _measured.Length; j++)
        {
            if (_bus.WasAsked(j))
                CheckJoint(j, machine, player, nowUs);
        }
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
        if (measured.MissedInRow >= _bus.MissedRepliesAllowed)
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
