using Tendon.Contracts;
using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Joints;
using Tendon.Firmware.Control.Safety;

namespace Tendon.Firmware.Control.Hiwonder;

/// <summary>The joints of an arm with LX-16A servos or their kin: timed moves a little longer than the period, positions in turns.</summary>
/// <remarks>The servo has no torque limit, no acceleration limit, no current and no watchdog: on a dead board it holds its last goal with all it has.</remarks>
public sealed class LxJointBus : IJointBus
{
    private const int GoalToleranceSteps = 1;

    private readonly JointConfiguration[] _joints;
    private readonly LxServoBus _bus;
    private readonly LxQuestionSweep _sweep;
    private readonly int[] _goalSteps;
    private readonly int _moveMs;
    private LxStep _step;
    private long _nowUs;

    /// <summary>The joints of <paramref name="configuration"/> on a servo bus.</summary>
    public LxJointBus(ArmConfiguration configuration, IServoBusPort port)
    {
        _joints = configuration.Joints;
        byte[] ids = new byte[_joints.Length];
        for (int j = 0; j < _joints.Length; j++)
            ids[j] = _joints[j].ServoId;
        _goalSteps = new int[_joints.Length];
        // A quarter longer than the period: the servo is still under way when the next goal comes, and never stops in between.
        _moveMs = configuration.ControlPeriodUs / 800;
        _bus = new LxServoBus(port, ids, configuration.ControlPeriodUs);
        _sweep = new LxQuestionSweep(_bus);
    }

    /// <inheritdoc/>
    public int JointCount => _joints.Length;

    /// <inheritdoc/>
    /// <remarks>Fewer than on a fast bus: a joint is asked 50 times a second at most.</remarks>
    public int MissedRepliesAllowed => 10;

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
        for (int j = 0; j < _joints.Length; j++)
            _bus.Move(_nowUs, j, JointScale.Steps(_joints[j], goalUrad[j]), _moveMs);
    }

    /// <inheritdoc/>
    public void WriteTorqueLimits(int[] permille)
    {
    }

    /// <inheritdoc/>
    public void SwitchOff()
    {
        // One servo after the other, by its own id: a broadcast would have to be right in every byte.
        _bus.ExpectsTorque = false;
        for (int j = 0; j < _joints.Length; j++)
            _bus.SendByte(_nowUs, j, LxCommand.LoadWrite, 0);
    }

    /// <inheritdoc/>
    public void StartSetUp() => Begin(LxStep.Mode, LxCommand.ModeRead);

    /// <inheritdoc/>
    public SequenceStatus AdvanceSetUp()
    {
        if (!_sweep.Advance(_nowUs))
            return SequenceStatus.Running;
        if (!AreAllPresent())
            return SequenceStatus.Failed;
        if (_step == LxStep.Mode)
        {
            for (int j = 0; j < _joints.Length; j++)
            {
                if ((_sweep.Answer(j) & 0xFF) == 0)
                    continue;
                _bus.SendServoMode(_nowUs, j);
                _sweep.Start(LxCommand.ModeRead);
                return SequenceStatus.Running;
            }

            Begin(LxStep.Torque, LxCommand.LoadRead);
            return SequenceStatus.Running;
        }

        Finding.TorqueIsOn = IsAnyTorqueOn();
        return SequenceStatus.Done;
    }

    /// <inheritdoc/>
    public void StartPlacing(int[] goalUrad)
    {
        SendGoals(goalUrad);
        Begin(LxStep.Goal, LxCommand.MoveTimeRead);
    }

    /// <inheritdoc/>
    public SequenceStatus AdvancePlacing()
    {
        if (!_sweep.Advance(_nowUs))
            return SequenceStatus.Running;
        if (!AreAllPresent())
            return SequenceStatus.Failed;
        if (_step == LxStep.Goal)
        {
            for (int j = 0; j < _joints.Length; j++)
            {
                if (Whole.Magnitude(_sweep.Answer(j) - Whole.Clamp(_goalSteps[j], 0, LxPacket.MostPosition)) <= GoalToleranceSteps)
                    continue;
                Finding.Differ((byte)j, _sweep.Answer(j));
                return SequenceStatus.Failed;
            }

            Begin(LxStep.Torque, LxCommand.LoadRead);
            return SequenceStatus.Running;
        }

        Finding.TorqueIsOn = IsAnyTorqueOn();
        return SequenceStatus.Done;
    }

    /// <inheritdoc/>
    public void StartSwitchOn(int[] goalUrad)
    {
        SendGoals(goalUrad);
        for (int j = 0; j < _joints.Length; j++)
            _bus.SendByte(_nowUs, j, LxCommand.LoadWrite, 1);
        Begin(LxStep.Torque, LxCommand.LoadRead);
    }

    /// <inheritdoc/>
    public SequenceStatus AdvanceSwitchOn()
    {
        if (!_sweep.Advance(_nowUs))
            return SequenceStatus.Running;
        for (int j = 0; j < _joints.Length; j++)
        {
            if (_sweep.Answer(j) == 1)
                continue;
            Finding.Differ((byte)j, 0);
            return SequenceStatus.Failed;
        }

        _bus.ExpectsTorque = true;
        return SequenceStatus.Done;
    }

    /// <inheritdoc/>
    public void Cancel() => _sweep.Cancel();

    private void Begin(LxStep step, byte command)
    {
        _step = step;
        _sweep.Start(command);
    }

    private void SendGoals(int[] goalUrad)
    {
        for (int j = 0; j < _joints.Length; j++)
        {
            _goalSteps[j] = JointScale.Steps(_joints[j], goalUrad[j]);
            _bus.Move(_nowUs, j, _goalSteps[j], 0);
        }
    }

    private bool IsAnyTorqueOn()
    {
        for (int j = 0; j < _joints.Length; j++)
        {
            if (_sweep.Answer(j) == 1)
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
            if (_sweep.Answer(j) >= 0)
                continue;
            missing++;
            first = j;
        }

        return Finding.NoteMissing(missing, first, _joints.Length);
    }
}
