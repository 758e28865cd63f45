using Tendon.Contracts;
using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Feetech;
using Tendon.Firmware.Control.Joints;

namespace Tendon.Firmware.Control.Safety;

/// <summary>Switches torque on without a jump: measure at rest, make the measured position the goal, read the goal back, torque on, read it back, watch.</summary>
/// <remarks>A stale goal left in a servo would be run to with full torque the moment torque comes on; that strips gears.</remarks>
public sealed class ArmingSequence
{
    private const int TimeoutCycles = 300;
    private const int StillSamples = 6;

    // An arm without torque may sag slowly while it is armed; one that is moved by hand or falls is waited for.
    private const int StillUrad = 60000;
    private const int WatchSamples = 12;
    private const int JumpUrad = 100000;
    private const int OutsideUrad = 200000;
    private const int GoalToleranceSteps = 1;

    private readonly JointConfiguration[] _joints;
    private readonly StsServoBus _bus;
    private readonly StsRegisterSweep _sweep;
    private readonly JointMeasurement[] _measured;
    private readonly int[] _startUrad;
    private readonly int[] _goalSteps;
    private readonly int[] _torqueLimits;
    private ArmingStep _step;
    private int _samples;
    private int _cycles;

    /// <summary>An arming sequence for one arm.</summary>
    public ArmingSequence(JointConfiguration[] joints, StsServoBus bus, StsRegisterSweep sweep, JointMeasurement[] measured)
    {
        _joints = joints;
        _bus = bus;
        _sweep = sweep;
        _measured = measured;
        _startUrad = new int[joints.Length];
        _goalSteps = new int[joints.Length];
        _torqueLimits = new int[joints.Length];
        for (int j = 0; j < joints.Length; j++)
            _torqueLimits[j] = joints[j].TorqueLimitPermille;
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
        _bus.WriteAll(StsRegister.Acceleration, 0);
        _bus.WriteEach(StsRegister.TorqueLimit, _torqueLimits);
        _bus.WriteEach(StsRegister.GoalPosition, _goalSteps);
        _sweep.Start(StsRegister.TorqueEnable, StsRegister.ControlBlockLength);
        _step = ArmingStep.VerifyGoal;
        return SequenceStatus.Running;
    }

    private SequenceStatus VerifyGoal()
    {
        if (!_sweep.Advance())
            return SequenceStatus.Running;
        bool allMatch = true;
        for (int j = 0; j < _joints.Length; j++)
        {
            if (!_sweep.IsPresent(j))
                return Fail(FaultCode.JointMissing, (byte)j, 1);
            TorqueWasOn = TorqueWasOn || _sweep.Register(j, StsRegister.TorqueEnable) == 1;
            int goal = SignMagnitude.Decode(_sweep.Register16(j, StsRegister.GoalPosition), SignMagnitude.PositionSignBit);
            bool matches = Whole.Magnitude(goal - _goalSteps[j]) <= GoalToleranceSteps
                && _sweep.Register16(j, StsRegister.TorqueLimit) == _torqueLimits[j] && _sweep.Register(j, StsRegister.Acceleration) == 0;
            if (matches)
                continue;
            allMatch = false;
            Joint = (byte)j;
            Detail = goal;
        }

        if (!allMatch)
        {
            BeginSettle();
            return SequenceStatus.Running;
        }

        SwitchOn();
        return SequenceStatus.Running;
    }

    private SequenceStatus VerifyTorque()
    {
        if (!_sweep.Advance())
            return SequenceStatus.Running;
        for (int j = 0; j < _joints.Length; j++)
        {
            if (_sweep.IsPresent(j) && _sweep.Register(j, StsRegister.TorqueEnable) == 1)
                continue;
            Joint = (byte)j;
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
            if (_measured[j].MissedInRow == 0 && Whole.Magnitude(movedUrad) > JumpUrad)
                return Fail(FaultCode.EncoderJumpOnArming, (byte)j, movedUrad);
        }

        return ++_samples >= WatchSamples ? SequenceStatus.Done : SequenceStatus.Running;
    }

    // The goal that was read back shows that goals arrive; the newest measurement is the one that does not make the arm jump.
    private void SwitchOn()
    {
        TakePresentAsGoal();
        _bus.WriteEach(StsRegister.GoalPosition, _goalSteps);
        _bus.WriteAll(StsRegister.TorqueEnable, 1);
        _sweep.Start(StsRegister.TorqueEnable, StsRegister.ControlBlockLength);
        _step = ArmingStep.VerifyTorque;
    }

    private void TakePresentAsGoal()
    {
        for (int j = 0; j < _joints.Length; j++)
        {
            _startUrad[j] = _measured[j].PositionUrad;
            _goalSteps[j] = JointScale.Steps(_joints[j], _startUrad[j]);
        }
    }

    private SequenceStatus Fail(FaultCode fault, byte joint, int detail)
    {
        Fault = fault;
        Joint = joint;
        Detail = detail;
        return SequenceStatus.Failed;
    }
}
