using Tendon.Contracts;
using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Joints;
using Tendon.Firmware.Control.Safety;

namespace Tendon.Firmware.Control.Feetech;

/// <summary>The joints of an arm with STS or SMS servos: one sync write and one sync read a cycle.</summary>
public sealed class StsJointBus : IJointBus
{
    private const int GoalToleranceSteps = 1;

    private readonly JointConfiguration[] _joints;
    private readonly StsServoBus _bus;
    private readonly StsRegisterSweep _sweep;
    private readonly StsSetUp _setUp;
    private readonly int[] _goalSteps;
    private readonly int[] _torqueLimits;

    /// <summary>The joints of <paramref name="configuration"/> on a servo bus.</summary>
    public StsJointBus(ArmConfiguration configuration, IServoBusPort port)
    {
        _joints = configuration.Joints;
        byte[] ids = new byte[_joints.Length];
        _goalSteps = new int[_joints.Length];
        _torqueLimits = new int[_joints.Length];
        for (int j = 0; j < _joints.Length; j++)
        {
            ids[j] = _joints[j].ServoId;
            _torqueLimits[j] = _joints[j].TorqueLimitPermille;
        }

        _bus = new StsServoBus(port, ids);
        _sweep = new StsRegisterSweep(_bus);
        _setUp = new StsSetUp(configuration, _bus, _sweep, Finding);
    }

    /// <inheritdoc/>
    public int JointCount => _joints.Length;

    /// <inheritdoc/>
    /// <remarks>At 1 % damaged bytes a third of the replies is lost; twenty in a row is a broken wire.</remarks>
    public int MissedRepliesAllowed => 20;

    /// <inheritdoc/>
    public uint ErrorCount => _bus.ErrorCount;

    /// <inheritdoc/>
    public BusLoad Load => _bus.Load;

    /// <inheritdoc/>
    public BusFinding Finding { get; } = new BusFinding();

    /// <inheritdoc/>
    public FeedbackClass FeedbackOf(int joint) => FeedbackClass.Full;

    /// <inheritdoc/>
    public void BeginCycle(long nowUs) => _bus.Drain();

    /// <inheritdoc/>
    public void Poll(long nowUs)
    {
    }

    /// <inheritdoc/>
    public void EndCycle(long nowUs)
    {
        if (!_sweep.IsBusy)
            _bus.RequestFeedback(nowUs);
    }

    /// <inheritdoc/>
    public bool WasAsked(int joint) => _bus.FeedbackWasAsked;

    /// <inheritdoc/>
    public bool HasAnswered(int joint) => _bus.HasAnswered(joint);

    /// <inheritdoc/>
    public JointSample Sample(int joint) => _bus.Feedback(joint);

    /// <inheritdoc/>
    public void WriteGoals(int[] goalUrad, int[] goalUradPerS)
    {
        TakeGoals(goalUrad);
        _bus.WriteEach(StsRegister.GoalPosition, _goalSteps);
    }

    /// <inheritdoc/>
    public void WriteTorqueLimits(int[] permille) => _bus.WriteEach(StsRegister.TorqueLimit, permille);

    /// <inheritdoc/>
    public void SwitchOff() => _bus.WriteAll(StsRegister.TorqueEnable, 0);

    /// <inheritdoc/>
    public void StartSetUp() => _setUp.Start();

    /// <inheritdoc/>
    public SequenceStatus AdvanceSetUp() => _setUp.Advance();

    /// <inheritdoc/>
    public void StartPlacing(int[] goalUrad)
    {
        TakeGoals(goalUrad);
        _bus.WriteAll(StsRegister.Acceleration, 0);
        _bus.WriteEach(StsRegister.TorqueLimit, _torqueLimits);
        _bus.WriteEach(StsRegister.GoalPosition, _goalSteps);
        _sweep.Start(StsRegister.TorqueEnable, StsRegister.ControlBlockLength);
    }

    /// <inheritdoc/>
    public SequenceStatus AdvancePlacing()
    {
        if (!_sweep.Advance())
            return SequenceStatus.Running;
        bool allMatch = true;
        Finding.TorqueIsOn = false;
        for (int j = 0; j < _joints.Length; j++)
        {
            if (!_sweep.IsPresent(j))
            {
                Finding.Fail(FaultCode.JointMissing, (byte)j, 1);
                return SequenceStatus.Failed;
            }

            Finding.TorqueIsOn = Finding.TorqueIsOn || _sweep.Register(j, StsRegister.TorqueEnable) == 1;
            int goal = SignMagnitude.Decode(_sweep.Register16(j, StsRegister.GoalPosition), SignMagnitude.PositionSignBit);
            bool matches = Whole.Magnitude(goal - _goalSteps[j]) <= GoalToleranceSteps
                && _sweep.Register16(j, StsRegister.TorqueLimit) == _torqueLimits[j] && _sweep.Register(j, StsRegister.Acceleration) == 0;
            if (matches)
                continue;
            allMatch = false;
            Finding.Differ((byte)j, goal);
        }

        return allMatch ? SequenceStatus.Done : SequenceStatus.Failed;
    }

    /// <inheritdoc/>
    public void StartSwitchOn(int[] goalUrad)
    {
        TakeGoals(goalUrad);
        _bus.WriteEach(StsRegister.GoalPosition, _goalSteps);
        _bus.WriteAll(StsRegister.TorqueEnable, 1);
        _sweep.Start(StsRegister.TorqueEnable, StsRegister.ControlBlockLength);
    }

    /// <inheritdoc/>
    public SequenceStatus AdvanceSwitchOn()
    {
        if (!_sweep.Advance())
            return SequenceStatus.Running;
        for (int j = 0; j < _joints.Length; j++)
        {
            if (_sweep.IsPresent(j) && _sweep.Register(j, StsRegister.TorqueEnable) == 1)
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
            _goalSteps[j] = JointScale.Steps(_joints[j], goalUrad[j]);
    }
}
