using Tendon.Contracts;
using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Joints;
using Tendon.Firmware.Control.Safety;

namespace Tendon.Firmware.Control.Feetech;

/// <summary>The joints of an arm with STS or SMS servos: one sync write and one sync read a cycle.</summary>
public sealed class StsJointBus : SerialJointBus
{
    private const int GoalToleranceSteps = 1;

    private readonly StsServoBus _bus;
    private readonly StsRegisterSweep _sweep;
    private readonly StsSetUp _setUp;
    private readonly int[] _torqueLimits;

    /// <summary>The joints of <paramref name="configuration"/> on a servo bus.</summary>
    public StsJointBus(ArmConfiguration configuration, IServoBusPort port)
        : this(configuration, new StsServoBus(port, IdsOf(configuration)))
    {
    }

    private StsJointBus(ArmConfiguration configuration, StsServoBus bus)
        : base(configuration, bus, int.MinValue, int.MaxValue)
    {
        _torqueLimits = new int[Joints.Length];
        for (int j = 0; j < Joints.Length; j++)
            _torqueLimits[j] = Joints[j].TorqueLimitPermille;
        _bus = bus;
        _sweep = new StsRegisterSweep(bus);
        _setUp = new StsSetUp(configuration, bus, _sweep, Finding);
    }

    /// <inheritdoc/>
    /// <remarks>At 1 % damaged bytes a third of the replies is lost; twenty in a row is a broken wire.</remarks>
    public override int MissedRepliesAllowed => 20;

    /// <inheritdoc/>
    public override FeedbackClass FeedbackOf(int joint) => FeedbackClass.Full;

    /// <inheritdoc/>
    public override void BeginCycle(long nowUs) => _bus.Drain();

    /// <inheritdoc/>
    public override void EndCycle(long nowUs)
    {
        if (!_sweep.IsBusy)
            _bus.RequestFeedback(nowUs);
    }

    /// <inheritdoc/>
    public override bool WasAsked(int joint) => _bus.FeedbackWasAsked;

    /// <inheritdoc/>
    public override bool HasAnswered(int joint) => _bus.HasAnswered(joint);

    /// <inheritdoc/>
    public override JointSample Sample(int joint) => _bus.Feedback(joint);

    /// <inheritdoc/>
    public override void WriteGoals(int[] goalUrad, int[] goalUradPerS)
    {
        TakeGoals(goalUrad);
        _bus.WriteEach(StsRegister.GoalPosition, GoalSteps);
    }

    /// <inheritdoc/>
    public override void WriteTorqueLimits(int[] permille) => _bus.WriteEach(StsRegister.TorqueLimit, permille);

    /// <inheritdoc/>
    public override void SwitchOff() => _bus.WriteAll(StsRegister.TorqueEnable, 0);

    /// <inheritdoc/>
    public override void StartSetUp() => _setUp.Start();

    /// <inheritdoc/>
    public override SequenceStatus AdvanceSetUp() => _setUp.Advance();

    /// <inheritdoc/>
    public override void StartPlacing(int[] goalUrad)
    {
        TakeGoals(goalUrad);
        _bus.WriteAll(StsRegister.Acceleration, 0);
        _bus.WriteEach(StsRegister.TorqueLimit, _torqueLimits);
        _bus.WriteEach(StsRegister.GoalPosition, GoalSteps);
        _sweep.Start(StsRegister.TorqueEnable, StsRegister.ControlBlockLength);
    }

    /// <inheritdoc/>
    public override SequenceStatus AdvancePlacing()
    {
        if (!_sweep.Advance())
            return SequenceStatus.Running;
        bool allMatch = true;
        Finding.TorqueIsOn = false;
        for (int j = 0; j < Joints.Length; j++)
        {
            if (!_sweep.IsPresent(j))
            {
                Finding.Fail(FaultCode.JointMissing, (byte)j, 1);
                return SequenceStatus.Failed;
            }

            Finding.TorqueIsOn = Finding.TorqueIsOn || _sweep.Register(j, StsRegister.TorqueEnable) == 1;
            int goal = SignMagnitude.Decode(_sweep.Register16(j, StsRegister.GoalPosition), SignMagnitude.PositionSignBit);
            bool matches = Whole.Magnitude(goal - GoalSteps[j]) <= GoalToleranceSteps
                && _sweep.Register16(j, StsRegister.TorqueLimit) == _torqueLimits[j] && _sweep.Register(j, StsRegister.Acceleration) == 0;
            if (matches)
                continue;
            allMatch = false;
            Finding.Differ((byte)j, goal);
        }

        return allMatch ? SequenceStatus.Done : SequenceStatus.Failed;
    }

    /// <inheritdoc/>
    public override void StartSwitchOn(int[] goalUrad)
    {
        TakeGoals(goalUrad);
        _bus.WriteEach(StsRegister.GoalPosition, GoalSteps);
        _bus.WriteAll(StsRegister.TorqueEnable, 1);
        _sweep.Start(StsRegister.TorqueEnable, StsRegister.ControlBlockLength);
    }

    /// <inheritdoc/>
    public override SequenceStatus AdvanceSwitchOn() => _sweep.Advance() ? CheckTorque() : SequenceStatus.Running;

    /// <inheritdoc/>
    public override void Cancel() => _sweep.Cancel();

    /// <inheritdoc/>
    protected override bool IsPresent(int joint) => _sweep.IsPresent(joint);

    /// <inheritdoc/>
    protected override bool HasTorque(int joint) => _sweep.Register(joint, StsRegister.TorqueEnable) == 1;
}
