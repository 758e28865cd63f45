using Tendon.Contracts;
using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Link.Messages;

/// <summary>State bytes in SI units.</summary>
internal static class StateDecoder
{
    /// <summary>False when the bytes are no state of such an arm in that session.</summary>
    /// <param name="payload">The message.</param>
    /// <param name="epoch">The session.</param>
    /// <param name="receivedAtUs">Host clock, µs.</param>
    /// <param name="state">Set where the bytes are a state.</param>
    /// <param name="deviceJoints">See <see cref="DeviceJoints"/>; all where none are given.</param>
    public static bool TryDecode(byte[] payload, uint epoch, long receivedAtUs, out ArmState? state, IReadOnlyList<int>? deviceJoints = null)
    {
        state = null;
        deviceJoints ??= DeviceJoints.All;
        if (!StateMessage.TryRead(payload, 0, payload.Length, out StateMessage m) || m.JointCount != deviceJoints.Count || m.SessionEpoch != epoch)
            return false;
        JointVector position = default, velocity = default, setpoint = default, current = default, load = default;
        var joints = new JointReport[JointVector.Count];
        Array.Fill(joints, new JointReport(JointFlags.None, 0, 0));
        for (int i = 0; i < deviceJoints.Count; i++)
        {
            int joint = deviceJoints[i];
            position[joint] = Units.RadFromUrad(m.PositionUrad(i));
            velocity[joint] = Units.RadFromUrad(m.VelocityUradPerS(i));
            setpoint[joint] = Units.RadFromUrad(m.SetpointUrad(i));
            current[joint] = m.CurrentMa(i) * 1e-3;
            load[joint] = m.LoadPermille(i);
            joints[joint] = new JointReport(m.JointFlags(i), m.VoltageMv(i) * 1e-3, m.TemperatureC(i));
        }
        // The contract: a state that this reader does not know is to be taken as faulted.
        SafetyState safety = m.SafetyState is >= SafetyState.Boot and <= SafetyState.Faulted ? m.SafetyState : SafetyState.Faulted;
        state = new ArmState(
            m.Sequence, receivedAtUs, m.DeviceTimeUs, safety, m.FaultCode, m.Authority, m.LastSegmentSequence, m.LastSegmentResult,
            m.RejectedSegmentCount, m.UnderrunCount, m.BusErrorCount, m.BufferedMs * Units.UsPerMs, position, velocity, setpoint, current, load, joints);
        return true;
    }
}
