using Tendon.Contracts;
using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Joints;
using Tendon.Firmware.Control.Safety;

namespace Tendon.Firmware.Control.Feetech;

/// <summary>The joints of an arm with SCS servos. They report no current and have no torque limit in RAM.</summary>
/// <remarks>
/// Which model answers is not checked beyond its presence: sources give the model number of the SCS0009 only. Goals are clamped to the range of the
/// potentiometer, 0 to 1023.
/// </remarks>
public sealed class ScsJointBus : IJointBus
{
    private const int GoalToleranceSteps = 1;

    private readonly JointConfiguration[] _joints;
    private readonly ScsServoBus _bus;
    private readonly StsRegisterSweep _sweep;
    private readonly int[] _goalSteps;
    private readonly int[] _zeros;
    private bool _identified;
    private long _nowUs;

    /// <summary>The joints of <paramref name="configuration"/> on a servo bus.</summary>
    public ScsJointBus(ArmConfiguration configuration, IServoBusPort port)
    {
        _joints = configuration.Joints;
        byte[] ids = new byte[_joints.Length];
        for (int j = 0; j < _joints.Length; j++)
            ids[j] = _joints[j].ServoId;
        _goalSteps = new int[_joints.Length];
        _zeros = new int[_joints.Length];
        _bus = new ScsServoBus(port, ids, configuration.ControlPeriodUs);
        _sweep = new StsRegisterSweep(_bus);
    }

    /// <inheritdoc/>
    public int JointCount => _joints.Length;

    /// <inheritdoc/>
    public int MissedRepliesAllowed => 15;

    /// <inheritdoc/>
    public uint ErrorCount => _bus.ErrorCount;

    /// <inheritdoc/>
    public BusLoad Load => _bus.Load;

    /// <inheritdoc/>
    public BusFinding Finding { get; } = new BusFinding();

    /// <inheritdoc/>
    public FeedbackClass FeedbackOf(int joint) => FeedbackClass.Partial;

    /// <inheritdoc/>
    public void BeginCycle(long nowUs)
    {
        _nowUs = nowUs;
        _bus.BeginCycle(nowUs);
    }

    /// <inheritdoc/>
    public void Poll(long nowUs)
    {
        if (!_sweep.IsBusy)
            _bus.Continue(nowUs);
    }

    /// <inheritdoc/>
    public void EndCycle(long nowUs) => Poll(nowUs);

    /// <inheritdoc/>
    public bool WasAsked(int joint) => _bus.WasAsked(joint);

    /// <inheritdoc/>
    public bool HasAnswered(int joint) => _bus.HasAnswered(joint);

    /// <inheritdoc/>
    public JointSample Sample(int joint) => _bus.Sample(joint);

    /// <inheritdoc/>
    public void WriteGoals(int[] goalUrad, int[] goalUradPerS)
    {
        TakeGoals(goalUrad);
        _bus.WriteEach(ScsRegister.GoalPosition, _goalSteps);
    }

    /// <inheritdoc/>
    public void WriteTorqueLimits(int[] permille)
    {
    }

    /// <inheritdoc/>
    public void SwitchOff() => _bus.WriteAll(ScsRegister.TorqueEnable, 0);

    /// <inheritdoc/>
    public void StartSetUp()
    {
        _identified = false;
        _sweep.Start(ScsRegister.Identity, ScsRegister.IdentityLength);
    }

    /// <inheritdoc/>
    public SequenceStatus AdvanceSetUp()
    {
        if (!_sweep.Advance())
            return SequenceStatus.Running;
        if (!AreAllPresent())
            return SequenceStatus.Failed;
        if (!_identified)
        {
            _identified = true;
            _bus.WriteAll(ScsRegister.Lock, 1);
            _bus.WriteEach(ScsRegister.RunningTime, _zeros);
            _bus.WriteEach(ScsRegister.RunningSpeed, _zeros);
            _sweep.Start(ScsRegister.TorqueEnable, ScsRegister.ControlBlockLength);
            return SequenceStatus.Running;
        }

        for (int j = 0; j < _joints.Length; j++)
        {
            if (_sweep.BigEndianRegister16(j, ScsRegister.RunningTime) == 0 && _sweep.BigEndianRegister16(j, ScsRegister.RunningSpeed) == 0)
                continue;
            _identified = false;
            _sweep.Start(ScsRegister.Identity, ScsRegister.IdentityLength);
            return SequenceStatus.Running;
        }

        Finding.TorqueIsOn = IsAnyTorqueOn();
        return SequenceStatus.Done;
    }

    /// <inheritdoc/>
    public void StartPlacing(int[] goalUrad)
    {
        TakeGoals(goalUrad);
        _bus.WriteEach(ScsRegister.GoalPosition, _goalSteps);
        _sweep.Start(ScsRegister.TorqueEnable, ScsRegister.ControlBlockLength);
    }

    /// <inheritdoc/>
    public SequenceStatus AdvancePlacing()
    {
        if (!_sweep.Advance())
            return SequenceStatus.Running;
        if (!AreAllPresent())
            return SequenceStatus.Failed;
        Finding.TorqueIsOn = IsAnyTorqueOn();
        for (int j = 0; j < _joints.Length; j++)
        {
            int goal = _sweep.BigEndianRegister16(j, ScsRegister.GoalPosition);
            if (Whole.Magnitude(goal - _goalSteps[j]) <= GoalToleranceSteps)
                continue;
            Finding.Differ((byte)j, goal);
            return SequenceStatus.Failed;
        }

        return SequenceStatus.Done;
    }

    /// <inheritdoc/>
    public void StartSwitchOn(int[] goalUrad)
    {
        TakeGoals(goalUrad);
        _bus.WriteEach(ScsRegister.GoalPosition, _goalSteps);
        _bus.WriteAll(ScsRegister.TorqueEnable, 1);
        _sweep.Start(ScsRegister.TorqueEnable, ScsRegister.ControlBlockLength);
    }

    /// <inheritdoc/>
    public SequenceStatus AdvanceSwitchOn()
    {
        if (!_sweep.Advance())
            return SequenceStatus.Running;
        for (int j = 0; j < _joints.Length; j++)
        {
            if (_sweep.IsPresent(j) && _sweep.Register(j, ScsRegister.TorqueEnable) == 1)
                continue;
            Finding.Differ((byte)j, 0);
            return SequenceStatus.Failed;
        }

        return SequenceStatus.Done;
    }

    /// <inheritdoc/>
    public void Cancel() => _sweep.Cancel();

    private void TakeGoals(int[] goalUrad)
    {
        for (int j = 0; j < _joints.Length; j++)
            _goalSteps[j] = Whole.Clamp(JointScale.Steps(_joints[j], goalUrad[j]), 0, ScsRegister.MostStep);
    }

    private bool IsAnyTorqueOn()
    {
        for (int j = 0; j < _joints.Length; j++)
        {
            if (_sweep.IsPresent(j) && _sweep.Register(j, ScsRegister.TorqueEnable) == 1)
                return true;
        }

        return false;
    }

    private bool AreAllPresent()
    {
        int missing = 0;
        int first = 0;
        for (int j = _joints.Length - 1; j >= 0; j--)
        {
            if (_sweep.IsPresent(j))
                continue;
            missing++;
            first = j;
        }

        return Finding.NoteMissing(missing, first, _joints.Length);
    }
}
