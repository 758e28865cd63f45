using Tendon.Contracts;

namespace Tendon.Firmware.Trial.Vectors;

/// <summary>Every field of a message that was read, as one number.</summary>
internal static class MessageDigests
{
    public static void Of(in HelloMessage message, Digest digest)
    {
        digest.Add(message.SessionEpoch);
        digest.Add(message.ContractMajor);
        digest.Add(message.ContractMinor);
        digest.Add(message.HardwareRevision);
        digest.Add(message.FirmwareVersion);
        digest.Add((uint)(message.ArmFileHash >> 32));
        digest.Add((uint)message.ArmFileHash);
        digest.Add((uint)(message.CalibrationHash >> 32));
        digest.Add((uint)message.CalibrationHash);
        digest.Add(message.ControlPeriodUs);
        digest.Add(message.MaxSegmentBytes);
        digest.Add(message.BufferHorizonMs);
        digest.Add(message.JointCount);
        for (int joint = -1; joint <= message.JointCount; joint++)
        {
            digest.Add(message.JointMinPositionUrad(joint));
            digest.Add(message.JointMaxPositionUrad(joint));
            digest.Add(message.JointMaxVelocityUradPerS(joint));
            digest.Add(message.JointMaxAccelerationUradPerS2(joint));
            digest.Add((int)message.JointFeedbackClass(joint));
        }
    }

    public static void Of(in StateMessage message, Digest digest)
    {
        digest.Add(message.SessionEpoch);
        digest.Add(message.Sequence);
        digest.Add((int)message.SafetyState);
        digest.Add((int)message.LastSegmentResult);
        digest.Add((int)message.FaultCode);
        digest.Add(message.DeviceTimeUs);
        digest.Add(message.LastSegmentSequence);
        digest.Add(message.Authority);
        digest.Add(message.UnderrunCount);
        digest.Add(message.BusErrorCount);
        digest.Add(message.RejectedSegmentCount);
        digest.Add(message.BufferedMs);
        digest.Add(message.JointCount);
        for (int joint = -1; joint <= message.JointCount; joint++)
        {
            digest.Add(message.PositionUrad(joint));
            digest.Add(message.VelocityUradPerS(joint));
            digest.Add(message.SetpointUrad(joint));
            digest.Add(message.CurrentMa(joint));
            digest.Add(message.VoltageMv(joint));
            digest.Add(message.LoadPermille(joint));
            digest.Add(message.TemperatureC(joint));
            digest.Add((int)message.JointFlags(joint));
        }
    }

    public static void Of(in CommandMessage message, Digest digest)
    {
        digest.Add(message.SessionEpoch);
        digest.Add(message.CommandId);
        digest.Add(message.Authority);
        digest.Add(message.Argument);
        digest.Add((int)message.Command);
    }

    public static void Of(in AckMessage message, Digest digest)
    {
        digest.Add(message.SessionEpoch);
        digest.Add(message.CommandId);
        digest.Add((int)message.FaultCode);
        digest.Add((int)message.Result);
        digest.Add((int)message.SafetyState);
    }

    public static void Of(in ClockRequestMessage message, Digest digest)
    {
        digest.Add(message.SessionEpoch);
        digest.Add(message.RequestId);
        digest.Add(message.HostSendUs);
    }

    public static void Of(in ClockResponseMessage message, Digest digest)
    {
        digest.Add(message.SessionEpoch);
        digest.Add(message.RequestId);
        digest.Add(message.HostSendUs);
        digest.Add(message.DeviceReceiveUs);
        digest.Add(message.DeviceSendUs);
    }

    public static void Of(in FaultMessage message, Digest digest)
    {
        digest.Add(message.SessionEpoch);
        digest.Add(message.Sequence);
        digest.Add((int)message.Code);
        digest.Add(message.Joint);
        digest.Add(message.FirstCause ? 1 : 0);
        digest.Add(message.DeviceTimeUs);
        digest.Add(message.Detail);
        digest.Add((int)message.ClearedBy);
    }

    public static void Of(in PastFaultMessage message, Digest digest)
    {
        digest.Add(message.SessionEpoch);
        digest.Add(message.Sequence);
        digest.Add(message.BootNumber);
        digest.Add((int)message.Code);
        digest.Add(message.DeviceTimeUs);
        digest.Add(message.Detail);
        digest.Add(message.Joint);
        digest.Add(message.FirstCause ? 1 : 0);
        digest.Add(message.Index);
        digest.Add(message.Count);
    }

    public static void Of(in SegmentMessage message, Digest digest)
    {
        digest.Add(message.SessionEpoch);
        digest.Add(message.Sequence);
        digest.Add(message.Authority);
        digest.Add(message.ApplyAtUs);
        digest.Add(message.ValidForUs);
        digest.Add(message.Flags);
        digest.Add(message.IsFinal ? 1 : 0);
        for (int knot = 0; knot <= message.KnotCount; knot++)
        {
            digest.Add(message.KnotOffsetUs(knot));
            for (int joint = 0; joint <= message.JointCount; joint++)
            {
                digest.Add(message.KnotPositionUrad(knot, joint));
                digest.Add(message.KnotVelocityUradPerS(knot, joint));
            }
        }
    }
}
