using Tendon.Contracts;
using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Link.Messages;

/// <summary>State bytes in SI units.</summary>
internal static class StateDecoder
{
    /// <summary>False when the bytes are no state of a six-joint arm in that session.</summary>
    public static bool TryDecode(byte[] payload, uint epoch, long receivedAtUs, out ArmState? state)
    {
        state = null;
        if (!StateMessage.TryRead(payload, 0, payload.Length, out StateMessage m) || m.JointCount != JointVector.Count || m.SessionEpoch != epoch)
            return false;
        JointVector position = default, velocity = default, setpoint = default, current = default, load = default;
        var joints = new JointReport[JointVector.Count];
        for (int joint = 0; joint < JointVector.Count; joint++)
        {
            position[joint] = Units.RadFromUrad(m.PositionUrad(joint));
            velocity[joint] = Units.RadFromUrad(m.VelocityUradPerS(joint));
            setpoint[joint] = Units.RadFromUrad(m.SetpointUrad(joint));
            current[joint] = m.CurrentMa(joint) * 1e-3;
            load[joint] = m.LoadPermille(joint);
            joints[joint] = new JointReport(m.JointFlags(joint), m.VoltageMv(joint) * 1e-3, m.TemperatureC(joint));
        }
        // The contract: a state that this reader does not know is to be taken as faulted.
        SafetyState safety = m.SafetyState is >= SafetyState.Boot and <= SafetyState.Faulted ? m.SafetyState : SafetyState.Faulted;
        state = new ArmState(
            m.Sequence, receivedAtUs, m.DeviceTimeUs, safety, m.FaultCode, m.Authority, m.LastSegmentSequence, m.LastSegmentResult,
            m.RejectedSegmentCount, m.UnderrunCount, m.BusErrorCount, m.BufferedMs * Units.UsPerMs, position, velocity, setpoint, current, load, joints);
        return true;
    }
}
