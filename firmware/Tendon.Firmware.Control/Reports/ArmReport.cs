using Tendon.Contracts;
using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Joints;
using Tendon.Firmware.Control.Motion;

namespace Tendon.Firmware.Control.Reports;

/// <summary>Writes what an arm is (hello) and what it does (the joints of a state message).</summary>
public static class ArmReport
{
    /// <summary>Firmware version, major &lt;&lt; 16 | minor &lt;&lt; 8 | patch.</summary>
    public const uint FirmwareVersion = 0x000100;

    private const int CyclesUntilStale = 3;

    /// <summary>Writes the hello message; returns its length, 0 when it does not fit.</summary>
    public static int WriteHello(ArmConfiguration configuration, uint sessionEpoch, ushort hardwareRevision, byte[] buffer, int offset)
    {
        HelloMessage hello = default;
        hello.SessionEpoch = sessionEpoch;
        hello.ContractMajor = ContractVersion.Major;
        hello.ContractMinor = ContractVersion.Minor;
        hello.HardwareRevision = hardwareRevision;
        hello.FirmwareVersion = FirmwareVersion;
        hello.ArmFileHash = configuration.ArmFileHash;
        hello.CalibrationHash = configuration.CalibrationHash;
        hello.ControlPeriodUs = (uint)configuration.ControlPeriodUs;
        hello.MaxSegmentBytes = ContractLimits.MaxMessageBytes;
        hello.BufferHorizonMs = MotionPlayer.HorizonUs / 1000;
        hello.JointCount = (byte)configuration.Joints.Length;
        int length = hello.Write(buffer, offset);
        for (int j = 0; length > 0 && j < configuration.Joints.Length; j++)
        {
            JointConfiguration joint = configuration.Joints[j];
            JointLimits limits = default;
            limits.MinPositionUrad = joint.MinPositionUrad;
            limits.MaxPositionUrad = joint.MaxPositionUrad;
            limits.MaxVelocityUradPerS = joint.MaxVelocityUradPerS;
            limits.MaxAccelerationUradPerS2 = joint.MaxAccelerationUradPerS2;
            limits.FeedbackClass = configuration.FeedbackClass;
            if (!HelloMessage.WriteJoint(buffer, offset, j, limits))
                return 0;
        }

        return length;
    }

    /// <summary>Writes one joint into a state message that stands at <paramref name="offset"/>.</summary>
    public static void WriteJoint(byte[] buffer, int offset, int joint, JointMeasurement measured, MotionPlayer player, bool hasTorque, bool isArmed)
    {
        JointState state = default;
        state.PositionUrad = measured.PositionUrad;
        state.VelocityUradPerS = measured.VelocityUradPerS;
        state.SetpointUrad = isArmed ? player.SetpointUrad(joint) : measured.PositionUrad;
        state.CurrentMa = (short)Whole.Clamp(measured.CurrentMa, short.MinValue, short.MaxValue);
        state.VoltageMv = (ushort)Whole.Clamp(measured.VoltageMv, 0, ushort.MaxValue);
        state.LoadPermille = (short)Whole.Clamp(measured.LoadPermille, short.MinValue, short.MaxValue);
        state.TemperatureC = (sbyte)Whole.Clamp(measured.TemperatureC, sbyte.MinValue, sbyte.MaxValue);
        JointFlags flags = JointFlags.None;
        if (measured.IsMeasured)
            flags |= JointFlags.Measured;
        if (!measured.IsMeasured || measured.MissedInRow > CyclesUntilStale)
            flags |= JointFlags.Stale;
        if (hasTorque)
            flags |= JointFlags.TorqueOn;
        if (isArmed && player.IsLimited(joint))
            flags |= JointFlags.Limited;
        state.Flags = flags;
        StateMessage.WriteJoint(buffer, offset, joint, state);
    }
}
