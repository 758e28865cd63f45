using Tendon.Contracts;
using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Joints;
using Tendon.Firmware.Control.Safety;

namespace Tendon.Firmware.Control.Dynamixel;

/// <summary>The joints of an arm with Dynamixel X servos: one sync write and one sync read a cycle, and every tenth cycle a look at torque, hardware error and watchdog.</summary>
/// <remarks>
/// The bus watchdog is armed with the torque: servos that hear nothing for <see cref="WatchdogMs"/> stop by themselves. What is stored in EEPROM (id, rate,
/// operating mode, return delay) is read and never written; a servo in another than a position mode is refused.
/// </remarks>
public sealed class DxlJointBus : SerialJointBus
{
    /// <summary>Silence on the bus after which the servos stop, ms.</summary>
    public const int WatchdogMs = 200;

    private const byte WatchdogUnits = WatchdogMs / 20;
    private const int HealthEveryCycles = 10;
    private const int RestartCycles = 150;
    private const int GoalToleranceSteps = 1;

    private readonly DxlServoBus _bus;
    private readonly DxlBlockSweep _sweep;
    private readonly JointSample[] _samples;
    private readonly int[] _models;
    private readonly int[] _goalPwm;
    private readonly int[] _zeros;
    private DxlStep _step;
    private bool _expectsTorque;
    private int _cycle;
    private long _askedUs;

    /// <summary>The joints of <paramref name="configuration"/> on a servo bus.</summary>
    public DxlJointBus(ArmConfiguration configuration, IServoBusPort port)
        : this(configuration, new DxlServoBus(port, IdsOf(configuration)))
    {
    }

    private DxlJointBus(ArmConfiguration configuration, DxlServoBus bus)
        : base(configuration, bus, 0, DxlRegister.MostStep)
    {
        _samples = new JointSample[Joints.Length];
        _models = new int[Joints.Length];
        _goalPwm = new int[Joints.Length];
        _zeros = new int[Joints.Length];
        for (int j = 0; j < Joints.Length; j++)
        {
            _samples[j] = new JointSample();
            _goalPwm[j] = Joints[j].TorqueLimitPermille * DxlRegister.FullPwm / 1000;
        }

        _bus = bus;
        _sweep = new DxlBlockSweep(bus);
    }

    /// <inheritdoc/>
    public override int MissedRepliesAllowed => 20;

    /// <inheritdoc/>
    /// <remarks>Full only once the servo has said that it is a model that measures its current.</remarks>
    public override FeedbackClass FeedbackOf(int joint) => DxlModel.MeasuresCurrent(_models[joint]) ? FeedbackClass.Full : FeedbackClass.Partial;

    /// <inheritdoc/>
    public override void BeginCycle(long nowUs)
    {
        _bus.Drain();
        for (int j = 0; j < Joints.Length; j++)
        {
            if (!_bus.HasAnswered(j) || _sweep.IsBusy)
                continue;
            if (_bus.BlockAddress == DxlRegister.PresentPwm)
            {
                DxlSampleReader.TakeFeedback(_bus, j, _models[j], _samples[j]);
                _samples[j].TimeUs = _askedUs;
            }
            else if (_bus.BlockAddress == DxlRegister.TorqueEnable)
            {
                DxlSampleReader.TakeHealth(_bus, j, _expectsTorque, _samples[j]);
            }
        }
    }

    /// <inheritdoc/>
    public override void EndCycle(long nowUs)
    {
        if (_sweep.IsBusy)
            return;
        _cycle = _cycle + 1 < HealthEveryCycles ? _cycle + 1 : 0;
        bool looks = _cycle == 0 || (_bus.HasAlert && _cycle % 2 == 0);
        if (!looks)
        {
            _askedUs = nowUs;
            _bus.RequestBlock(DxlRegister.PresentPwm, DxlRegister.FeedbackLength);
            return;
        }

        _bus.HasAlert = false;
        _bus.RequestBlock(DxlRegister.TorqueEnable, DxlRegister.HealthLength);
    }

    /// <inheritdoc/>
    public override bool WasAsked(int joint) => _bus.BlockAddress == DxlRegister.PresentPwm && !_sweep.IsBusy;

    /// <inheritdoc/>
    public override bool HasAnswered(int joint) => WasAsked(joint) && _bus.HasAnswered(joint);

    /// <inheritdoc/>
    public override JointSample Sample(int joint) => _samples[joint];

    /// <inheritdoc/>
    public override void WriteGoals(int[] goalUrad, int[] goalUradPerS)
    {
        TakeGoals(goalUrad);
        _bus.WriteEach(DxlRegister.GoalPosition, 4, GoalSteps);
    }

    /// <inheritdoc/>
    public override void WriteTorqueLimits(int[] permille)
    {
        for (int j = 0; j < Joints.Length; j++)
            _goalPwm[j] = permille[j] * DxlRegister.FullPwm / 1000;
        _bus.WriteEach(DxlRegister.GoalPwm, 2, _goalPwm);
    }

    /// <inheritdoc/>
    public override void SwitchOff()
    {
        _expectsTorque = false;
        _bus.WriteAll(DxlRegister.TorqueEnable, 0);
        _bus.WriteAll(DxlRegister.BusWatchdog, 0);
    }

    /// <inheritdoc/>
    public override void StartSetUp() => Begin(DxlStep.Identity, DxlRegister.Model, DxlRegister.IdentityLength);

    /// <inheritdoc/>
    public override SequenceStatus AdvanceSetUp()
    {
        if (!_sweep.Advance())
            return SequenceStatus.Running;
        if (!AreAllPresent())
            return SequenceStatus.Failed;
        if (_step == DxlStep.Health)
        {
            NoteTorque();
            return SequenceStatus.Done;
        }

        for (int j = 0; j < Joints.Length; j++)
        {
            _models[j] = _sweep.Register16(j, DxlRegister.Model);
            int mode = _sweep.Register(j, DxlRegister.OperatingMode);
            bool isPosition = mode >= 3 && mode <= 5;
            if (DxlModel.IsKnown(_models[j]) && isPosition)
                continue;
            Finding.Fail(FaultCode.ConfigurationMismatch, (byte)j, isPosition ? _models[j] : mode);
            return SequenceStatus.Failed;
        }

        Begin(DxlStep.Health, DxlRegister.TorqueEnable, DxlRegister.HealthLength);
        return SequenceStatus.Running;
    }

    /// <inheritdoc/>
    public override void StartPlacing(int[] goalUrad)
    {
        TakeGoals(goalUrad);
        for (int j = 0; j < Joints.Length; j++)
            _goalPwm[j] = Joints[j].TorqueLimitPermille * DxlRegister.FullPwm / 1000;
        Begin(DxlStep.Health, DxlRegister.TorqueEnable, DxlRegister.HealthLength);
    }

    /// <inheritdoc/>
    public override SequenceStatus AdvancePlacing()
    {
        if (!_sweep.Advance())
            return SequenceStatus.Running;
        if (!AreAllPresent())
            return SequenceStatus.Failed;
        if (_step == DxlStep.Goals)
            return AreGoalsPlaced() ? SequenceStatus.Done : SequenceStatus.Failed;
        NoteTorque();
        if (_step == DxlStep.Health && RestartLatched())
            return SequenceStatus.Running;
        // 0 frees the goals of a servo whose watchdog has tripped.
        _bus.WriteAll(DxlRegister.BusWatchdog, 0);
        _bus.WriteEach(DxlRegister.GoalPwm, 2, _goalPwm);
        _bus.WriteEach(DxlRegister.ProfileAcceleration, 8, _zeros);
        _bus.WriteEach(DxlRegister.GoalPosition, 4, GoalSteps);
        Begin(DxlStep.Goals, DxlRegister.BusWatchdog, DxlRegister.GoalBlockLength);
        return SequenceStatus.Running;
    }

    /// <inheritdoc/>
    public override void StartSwitchOn(int[] goalUrad)
    {
        TakeGoals(goalUrad);
        _bus.WriteEach(DxlRegister.GoalPosition, 4, GoalSteps);
        _bus.WriteAll(DxlRegister.TorqueEnable, 1);
        _bus.WriteEach(DxlRegister.GoalPosition, 4, GoalSteps);
        _bus.WriteAll(DxlRegister.BusWatchdog, WatchdogUnits);
        Begin(DxlStep.Health, DxlRegister.TorqueEnable, DxlRegister.HealthLength);
    }

    /// <inheritdoc/>
    public override SequenceStatus AdvanceSwitchOn()
    {
        if (!_sweep.Advance())
            return SequenceStatus.Running;
        for (int j = 0; j < Joints.Length; j++)
        {
            bool isOn = _sweep.IsPresent(j) && _sweep.Register(j, DxlRegister.TorqueEnable) == 1 && _sweep.Register(j, DxlRegister.BusWatchdog) == WatchdogUnits;
            if (isOn)
                continue;
            Finding.Differ((byte)j, _sweep.IsPresent(j) ? _sweep.Register(j, DxlRegister.HardwareError) : 0);
            return SequenceStatus.Failed;
        }

        _expectsTorque = true;
        return SequenceStatus.Done;
    }

    /// <inheritdoc/>
    public override void Cancel() => _sweep.Cancel();

    /// <inheritdoc/>
    protected override bool IsPresent(int joint) => _sweep.IsPresent(joint);

    /// <inheritdoc/>
    protected override bool HasTorque(int joint) => _sweep.Register(joint, DxlRegister.TorqueEnable) == 1;

    private void Begin(DxlStep step, int address, int count)
    {
        _step = step;
        _sweep.Start(address, count);
    }

    // A latched hardware error has switched torque off already; a person who arms the arm again wants the servo back.
    private bool RestartLatched()
    {
        bool any = false;
        for (int j = 0; j < Joints.Length; j++)
        {
            if (_sweep.Register(j, DxlRegister.HardwareError) == 0 || _sweep.Register(j, DxlRegister.TorqueEnable) == 1)
                continue;
            _bus.Reboot(j);
            any = true;
        }

        if (!any)
            return false;
        _step = DxlStep.Restart;
        _sweep.Start(DxlRegister.TorqueEnable, DxlRegister.HealthLength, RestartCycles);
        return true;
    }

    private bool AreGoalsPlaced()
    {
        for (int j = 0; j < Joints.Length; j++)
        {
            int goal = _sweep.Register32(j, DxlRegister.GoalPosition);
            bool matches = Whole.Magnitude(goal - GoalSteps[j]) <= GoalToleranceSteps && _sweep.Register16(j, DxlRegister.GoalPwm) == _goalPwm[j]
                && _sweep.Register32(j, DxlRegister.ProfileAcceleration) == 0 && _sweep.Register32(j, DxlRegister.ProfileVelocity) == 0;
            if (matches)
                continue;
            Finding.Differ((byte)j, goal);
            return false;
        }

        return true;
    }
}
