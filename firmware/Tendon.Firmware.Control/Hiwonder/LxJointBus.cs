using Tendon.Contracts;
using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Joints;
using Tendon.Firmware.Control.Safety;

namespace Tendon.Firmware.Control.Hiwonder;

/// <summary>The joints of an arm with LX-16A servos or their kin: timed moves a little longer than the period, positions in turns.</summary>
/// <remarks>The servo has no torque limit, no acceleration limit, no current and no watchdog: on a dead board it holds its last goal with all it has.</remarks>
public sealed class LxJointBus : SerialJointBus
{
    private const int GoalToleranceSteps = 1;

    private readonly LxServoBus _bus;
    private readonly LxQuestionSweep _sweep;
    private readonly int _moveMs;
    private LxStep _step;
    private long _nowUs;

    /// <summary>The joints of <paramref name="configuration"/> on a servo bus.</summary>
    public LxJointBus(ArmConfiguration configuration, IServoBusPort port)
        : this(configuration, new LxServoBus(port, IdsOf(configuration), configuration.ControlPeriodUs))
    {
    }

    private LxJointBus(ArmConfiguration configuration, LxServoBus bus)
        : base(configuration, bus, 0, LxPacket.MostPosition)
    {
        // A quarter longer than the period: the servo is still under way when the next goal comes, and never stops in between.
        _moveMs = configuration.ControlPeriodUs / 800;
        _bus = bus;
        _sweep = new LxQuestionSweep(bus);
    }

    /// <inheritdoc/>
    /// <remarks>Fewer than on a fast bus: a joint is asked 50 times a second at most.</remarks>
    public override int MissedRepliesAllowed => 10;

    /// <inheritdoc/>
    public override FeedbackClass FeedbackOf(int joint) => FeedbackClass.Partial;

    /// <inheritdoc/>
    public override void BeginCycle(long nowUs)
    {
        _nowUs = nowUs;
        _bus.BeginCycle(nowUs);
    }

    /// <inheritdoc/>
    public override void Poll(long nowUs)
    {
        if (!_sweep.IsBusy)
            _bus.Continue(nowUs);
    }

    /// <inheritdoc/>
    public override void EndCycle(long nowUs) => Poll(nowUs);

    /// <inheritdoc/>
    public override bool WasAsked(int joint) => _bus.WasAsked(joint);

    /// <inheritdoc/>
    public override bool HasAnswered(int joint) => _bus.HasAnswered(joint);

    /// <inheritdoc/>
    public override JointSample Sample(int joint) => _bus.Sample(joint);

    /// <inheritdoc/>
    public override void WriteGoals(int[] goalUrad, int[] goalUradPerS)
    {
        TakeGoals(goalUrad);
        for (int j = 0; j < Joints.Length; j++)
            _bus.Move(_nowUs, j, GoalSteps[j], _moveMs);
    }

    /// <inheritdoc/>
    public override void SwitchOff()
    {
        // One servo after the other, by its own id: a broadcast would have to be right in every byte.
        _bus.ExpectsTorque = false;
        for (int j = 0; j < Joints.Length; j++)
            _bus.SendByte(_nowUs, j, LxCommand.LoadWrite, 0);
    }

    /// <inheritdoc/>
    public override void StartSetUp() => Begin(LxStep.Mode, LxCommand.ModeRead);

    /// <inheritdoc/>
    public override SequenceStatus AdvanceSetUp()
    {
        if (!_sweep.Advance(_nowUs))
            return SequenceStatus.Running;
        if (!AreAllPresent())
            return SequenceStatus.Failed;
        if (_step == LxStep.Mode)
        {
            for (int j = 0; j < Joints.Length; j++)
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

        NoteTorque();
        return SequenceStatus.Done;
    }

    /// <inheritdoc/>
    public override void StartPlacing(int[] goalUrad)
    {
        SendGoals(goalUrad);
        Begin(LxStep.Goal, LxCommand.MoveTimeRead);
    }

    /// <inheritdoc/>
    public override SequenceStatus AdvancePlacing()
    {
        if (!_sweep.Advance(_nowUs))
            return SequenceStatus.Running;
        if (!AreAllPresent())
            return SequenceStatus.Failed;
        if (_step == LxStep.Goal)
        {
            for (int j = 0; j < Joints.Length; j++)
            {
                if (Whole.Magnitude(_sweep.Answer(j) - GoalSteps[j]) <= GoalToleranceSteps)
                    continue;
                Finding.Differ((byte)j, _sweep.Answer(j));
                return SequenceStatus.Failed;
            }

            Begin(LxStep.Torque, LxCommand.LoadRead);
            return SequenceStatus.Running;
        }

        NoteTorque();
        return SequenceStatus.Done;
    }

    /// <inheritdoc/>
    public override void StartSwitchOn(int[] goalUrad)
    {
        SendGoals(goalUrad);
        for (int j = 0; j < Joints.Length; j++)
            _bus.SendByte(_nowUs, j, LxCommand.LoadWrite, 1);
        Begin(LxStep.Torque, LxCommand.LoadRead);
    }

    /// <inheritdoc/>
    public override SequenceStatus AdvanceSwitchOn()
    {
        if (!_sweep.Advance(_nowUs))
            return SequenceStatus.Running;
        SequenceStatus status = CheckTorque();
        if (status == SequenceStatus.Done)
            _bus.ExpectsTorque = true;
        return status;
    }

    /// <inheritdoc/>
    public override void Cancel() => _sweep.Cancel();

    /// <inheritdoc/>
    protected override bool IsPresent(int joint) => _sweep.Answer(joint) >= 0;

    /// <inheritdoc/>
    protected override bool HasTorque(int joint) => _sweep.Answer(joint) == 1;

    private void Begin(LxStep step, byte command)
    {
        _step = step;
        _sweep.Start(command);
    }

    private void SendGoals(int[] goalUrad)
    {
        TakeGoals(goalUrad);
        for (int j = 0; j < Joints.Length; j++)
            _bus.Move(_nowUs, j, GoalSteps[j], 0);
    }
}
