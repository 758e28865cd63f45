using Tendon.Contracts;
using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Joints;
using Tendon.Firmware.Control.Motion;

namespace Tendon.Firmware.Control.Reports;

/// <summary>Writes what an arm is (hello) and what it does (the joints of a state message).</summary>
public sealed class ArmReport
{
    /// <summary>Firmware version, major &lt;&lt; 16 | minor &lt;&lt; 8 | patch.</summary>
    public const uint FirmwareVersion = 0x000100;

    private const int CyclesUntilStale = 3;

    private readonly ArmConfiguration _configuration;
    private readonly IJointBus _bus;

    // In fields, because the device puts every local of a struct type on its heap.
    private HelloMessage _hello;
    private JointLimits _limits;
    private JointState _joint;

    /// <summary>Reports of one arm.</summary>
    public ArmReport(ArmConfiguration configuration, IJointBus bus)
    {
        _configuration = configuration;
        _bus = bus;
    }

    /// <summary>Whether the arm can be armed only after a person has confirmed its rest pose.</summary>
    public bool HasJointWithoutFeedback
    {
        get
        {
            for (int j = 0; j < _configuration.Joints.Length; j++)
            {
                if (Feedback(j) == FeedbackClass.None)
                    return true;
            }

            return false;
        }
    }

    /// <summary>What is claimed of a joint's feedback: what its family gives, and no more than the arm file says.</summary>
    public FeedbackClass Feedback(int joint)
    {
        FeedbackClass given = _bus.FeedbackOf(joint);
        return given < _configuration.FeedbackClass ? given : _configuration.FeedbackClass;
    }

    /// <summary>Writes the hello message; returns its length, 0 when it does not fit.</summary>
    public int WriteHello(uint sessionEpoch, ushort hardwareRevision, byte[] buffer, int offset)
    {
        _hello.SessionEpoch = sessionEpoch;
        _hello.ContractMajor = ContractVersion.Major;
        _hello.ContractMinor = ContractVersion.Minor;
        _hello.HardwareRevision = hardwareRevision;
        _hello.FirmwareVersion = FirmwareVersion;
        _hello.ArmFileHash = _configuration.ArmFileHash;
        _hello.CalibrationHash = _configuration.CalibrationHash;
        _hello.ControlPeriodUs = (uint)_configuration.ControlPeriodUs;
        _hello.MaxSegmentBytes = ContractLimits.MaxMessageBytes;
        _hello.BufferHorizonMs = MotionPlayer.HorizonUs / 1000;
        _hello.JointCount = (byte)_configuration.Joints.Length;
        int length = _hello.Write(buffer, offset);
        for (int j = 0; length > 0 && j < _configuration.Joints.Length; j++)
        {
            JointConfiguration joint = _configuration.Joints[j];
            _limits.MinPositionUrad = joint.MinPositionUrad;
            _limits.MaxPositionUrad = joint.MaxPositionUrad;
            _limits.MaxVelocityUradPerS = joint.MaxVelocityUradPerS;
            _limits.MaxAccelerationUradPerS2 = joint.MaxAccelerationUradPerS2;
            _limits.FeedbackClass = Feedback(j);
            if (!HelloMessage.WriteJoint(buffer, offset, j, _limits))
                return 0;
        }

        return length;
    }

    /// <summary>Writes one joint into a state message that stands at <paramref name="offset"/>.</summary>
    public void WriteJoint(byte[] buffer, int offset, int joint, JointMeasurement measured, MotionPlayer player, bool hasTorque, bool isArmed)
    {
        bool isMeasured = measured.IsMeasured && Feedback(joint) != FeedbackClass.None;
        _joint.PositionUrad = isMeasured ? measured.PositionUrad : 0;
        _joint.VelocityUradPerS = isMeasured ? measured.VelocityUradPerS : 0;
        _joint.SetpointUrad = isArmed ? player.SetpointUrad(joint) : measured.PositionUrad;
        _joint.CurrentMa = (short)Whole.Clamp(measured.CurrentMa, short.MinValue, short.MaxValue);
        _joint.VoltageMv = (ushort)Whole.Clamp(measured.VoltageMv, 0, ushort.MaxValue);
        _joint.LoadPermille = (short)Whole.Clamp(measured.LoadPermille, short.MinValue, short.MaxValue);
        _joint.TemperatureC = (sbyte)Whole.Clamp(measured.TemperatureC, sbyte.MinValue, sbyte.MaxValue);
        JointFlags flags = JointFlags.None;
        if (isMeasured)
            flags |= JointFlags.Measured;
        if (!isMeasured || measured.MissedInRow > CyclesUntilStale)
            flags |= JointFlags.Stale;
        if (hasTorque)
            flags |= JointFlags.TorqueOn;
        if (isArmed && player.IsLimited(joint))
            flags |= JointFlags.Limited;
        _joint.Flags = flags;
        StateMessage.WriteJoint(buffer, offset, joint, _joint);
    }
}
