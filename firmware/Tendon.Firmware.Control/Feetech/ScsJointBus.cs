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
public sealed class ScsJointBus : SerialJointBus
{
    private const int GoalToleranceSteps = 1;

    private readonly ScsServoBus _bus;
    private readonly StsRegisterSweep _sweep;
    private readonly int[] _zeros;
    private bool _identified;

    /// <summary>The joints of <paramref name="configuration"/> on a servo bus.</summary>
    public ScsJointBus(ArmConfiguration configuration, IServoBusPort port)
        : this(configuration, new ScsServoBus(port, IdsOf(configuration), configuration.ControlPeriodUs))
    {
    }

    private ScsJointBus(ArmConfiguration configuration, ScsServoBus bus)
        : base(configuration, bus, 0, ScsRegister.MostStep)
    {
        _zeros = new int[Joints.Length];
        _bus = bus;
        _sweep = new StsRegisterSweep(bus);
    }

    /// <inheritdoc/>
    public override int MissedRepliesAllowed => 15;

    /// <inheritdoc/>
    public override FeedbackClass FeedbackOf(int joint) => FeedbackClass.Partial;

    /// <inheritdoc/>
    public override void BeginCycle(long nowUs) => _bus.BeginCycle(nowUs);

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
        _bus.WriteEach(ScsRegister.GoalPosition, GoalSteps);
    }

    /// <inheritdoc/>
    public override void SwitchOff() => _bus.WriteAll(ScsRegister.TorqueEnable, 0);

    /// <inheritdoc/>
    public override void StartSetUp()
    {
        _identified = false;
        _sweep.Start(ScsRegister.Identity, ScsRegister.IdentityLength);
    }

    /// <inheritdoc/>
    public override SequenceStatus AdvanceSetUp()
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

        for (int j = 0; j < Joints.Length; j++)
        {
            if (_sweep.BigEndianRegister16(j, ScsRegister.RunningTime) == 0 && _sweep.BigEndianRegister16(j, ScsRegister.RunningSpeed) == 0)
                continue;
            _identified = false;
            _sweep.Start(ScsRegister.Identity, ScsRegister.IdentityLength);
            return SequenceStatus.Running;
        }

        NoteTorque();
        return SequenceStatus.Done;
    }

    /// <inheritdoc/>
    public override void StartPlacing(int[] goalUrad)
    {
        TakeGoals(goalUrad);
        _bus.WriteEach(ScsRegister.GoalPosition, GoalSteps);
        _sweep.Start(ScsRegister.TorqueEnable, ScsRegister.ControlBlockLength);
    }

    /// <inheritdoc/>
    public override SequenceStatus AdvancePlacing()
    {
        if (!_sweep.Advance())
            return SequenceStatus.Running;
        if (!AreAllPresent())
            return SequenceStatus.Failed;
        NoteTorque();
        for (int j = 0; j < Joints.Length; j++)
        {
            int goal = _sweep.BigEndianRegister16(j, ScsRegister.GoalPosition);
            if (Whole.Magnitude(goal - GoalSteps[j]) <= GoalToleranceSteps)
                continue;
            Finding.Differ((byte)j, goal);
            return SequenceStatus.Failed;
        }

        return SequenceStatus.Done;
    }

    /// <inheritdoc/>
    public override void StartSwitchOn(int[] goalUrad)
    {
        TakeGoals(goalUrad);
        _bus.WriteEach(ScsRegister.GoalPosition, GoalSteps);
        _bus.WriteAll(ScsRegister.TorqueEnable, 1);
        _sweep.Start(ScsRegister.TorqueEnable, ScsRegister.ControlBlockLength);
    }

    /// <inheritdoc/>
    public override SequenceStatus AdvanceSwitchOn() => _sweep.Advance() ? CheckTorque() : SequenceStatus.Running;

    /// <inheritdoc/>
    public override void Cancel() => _sweep.Cancel();

    /// <inheritdoc/>
    protected override bool IsPresent(int joint) => _sweep.IsPresent(joint);

    /// <inheritdoc/>
    protected override bool HasTorque(int joint) => _sweep.Register(joint, ScsRegister.TorqueEnable) == 1;
}
