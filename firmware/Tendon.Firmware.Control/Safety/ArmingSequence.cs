using Tendon.Contracts;
using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Joints;

namespace Tendon.Firmware.Control.Safety;

/// <summary>Switches torque on without a jump: measure at rest, make the measured position the goal, read the goal back, torque on, read it back, watch.</summary>
/// <remarks>
/// A stale goal left in a servo would be run to with full torque the moment torque comes on; that strips gears. A joint without feedback is taken
/// to stand in its rest position, which a person has confirmed.
/// </remarks>
public sealed class ArmingSequence
{
    private const int TimeoutCycles = 300;
    private const int StillSamples = 6;

    // An arm without torque may sag slowly while it is armed; one that is moved by hand or falls is waited for.
    private const int StillUrad = 60000;
    private const int WatchSamples = 12;
    private const int JumpUrad = 100000;
    private const int OutsideUrad = 200000;

    private readonly JointConfiguration[] _joints;
    private readonly IJointBus _bus;
    private readonly JointMeasurement[] _measured;
    private readonly int[] _startUrad;
    private ArmingStep _step;
    private int _samples;
    private int _cycles;

    /// <summary>An arming sequence for one arm.</summary>
    public ArmingSequence(JointConfiguration[] joints, IJointBus bus, JointMeasurement[] measured)
    {
        _joints = joints;
        _bus = bus;
        _measured = measured;
        _startUrad = new int[joints.Length];
    }

    /// <summary>Why it failed.</summary>
    public FaultCode Fault { get; private set; }

    /// <summary>Joint at which it failed.</summary>
    public byte Joint { get; private set; }

    /// <summary>Measured value that belongs to the fault.</summary>
    public int Detail { get; private set; }

    /// <summary>Whether torque was on before: then it must stay on whatever happens, or the arm would drop.</summary>
    public bool TorqueWasOn { get; private set; }

    /// <summary>Positions at which the joints were armed, µrad.</summary>
    public int[] StartUrad => _startUrad;

    /// <summary>Begins.</summary>
    public void Start()
    {
        _cycles = 0;
        Joint = Faults.FaultLatch.NoJoint;
        Detail = 0;
        TorqueWasOn = false;
        BeginSettle();
    }

    /// <summary>One control cycle.</summary>
    public SequenceStatus Advance()
    {
        if (++_cycles > TimeoutCycles)
            return Fail(FaultCode.ArmingTimeout, Joint, Detail);
        switch (_step)
        {
            case ArmingStep.Settle:
                return Settle();
            case ArmingStep.VerifyGoal:
                return VerifyGoal();
            case ArmingStep.VerifyTorque:
                return VerifyTorque();
            default:
                return Watch();
        }
    }

    private void BeginSettle()
    {
        _step = ArmingStep.Settle;
        _samples = 0;
    }

    private SequenceStatus Settle()
    {
        for (int j = 0; j < _joints.Length; j++)
        {
            if (IsBlind(j))
                continue;
            Detail = _measured[j].PositionUrad;
            if (!_measured[j].IsMeasured || _measured[j].MissedInRow > 2)
            {
                Joint = (byte)j;
                _samples = 0;
                return SequenceStatus.Running;
            }

            if (Detail < _joints[j].MinPositionUrad - OutsideUrad || Detail > _joints[j].MaxPositionUrad + OutsideUrad)
                return Fail(FaultCode.PositionLimit, (byte)j, Detail);
            if (_samples == 0 || Whole.Magnitude(Detail - _startUrad[j]) > StillUrad)
            {
                Joint = (byte)j;
                _samples = 0;
            }
        }

        if (_samples == 0)
            TakePresentAsGoal();
        if (++_samples < StillSamples)
            return SequenceStatus.Running;
        TakePresentAsGoal();
        _bus.StartPlacing(_startUrad);
        _step = ArmingStep.VerifyGoal;
        return SequenceStatus.Running;
    }

    private SequenceStatus VerifyGoal()
    {
        SequenceStatus status = _bus.AdvancePlacing();
        if (status == SequenceStatus.Running)
            return status;
        TorqueWasOn = TorqueWasOn || _bus.Finding.TorqueIsOn;
        if (status == SequenceStatus.Done)
        {
            SwitchOn();
            return SequenceStatus.Running;
        }

        if (_bus.Finding.Fault != FaultCode.None)
            return Fail(_bus.Finding.Fault, _bus.Finding.Joint, _bus.Finding.Detail);
        Joint = _bus.Finding.Joint;
        Detail = _bus.Finding.Detail;
        BeginSettle();
        return SequenceStatus.Running;
    }

    private SequenceStatus VerifyTorque()
    {
        SequenceStatus status = _bus.AdvanceSwitchOn();
        if (status == SequenceStatus.Running)
            return status;
        if (status == SequenceStatus.Failed)
        {
            if (_bus.Finding.Fault != FaultCode.None)
                return Fail(_bus.Finding.Fault, _bus.Finding.Joint, _bus.Finding.Detail);
            Joint = _bus.Finding.Joint;
            SwitchOn();
            return SequenceStatus.Running;
        }

        _samples = 0;
        _step = ArmingStep.Watch;
        return SequenceStatus.Running;
    }

    private SequenceStatus Watch()
    {
        for (int j = 0; j < _joints.Length; j++)
        {
            int movedUrad = _measured[j].PositionUrad - _startUrad[j];
            if (!IsBlind(j) && _measured[j].MissedInRow == 0 && Whole.Magnitude(movedUrad) > JumpUrad)
                return Fail(FaultCode.EncoderJumpOnArming, (byte)j, movedUrad);
        }

        return ++_samples >= WatchSamples ? SequenceStatus.Done : SequenceStatus.Running;
    }

    // The goal that was read back shows that goals arrive; the newest measurement is the one that does not make the arm jump.
    private void SwitchOn()
    {
        TakePresentAsGoal();
        _bus.StartSwitchOn(_startUrad);
        _step = ArmingStep.VerifyTorque;
    }

    private void TakePresentAsGoal()
    {
        for (int j = 0; j < _joints.Length; j++)
            _startUrad[j] = IsBlind(j) ? _joints[j].RestPositionUrad : _measured[j].PositionUrad;
    }

    private bool IsBlind(int joint) => _bus.FeedbackOf(joint) == FeedbackClass.None;

    private SequenceStatus Fail(FaultCode fault, byte joint, int detail)
    {
        Fault = fault;
        Joint = joint;
        Detail = detail;
        return SequenceStatus.Failed;
    }
}
