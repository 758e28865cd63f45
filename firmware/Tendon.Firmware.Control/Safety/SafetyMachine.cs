using Tendon.Contracts;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Faults;
using Tendon.Firmware.Control.Joints;
using Tendon.Firmware.Control.Motion;

namespace Tendon.Firmware.Control.Safety;

/// <summary>The safety state machine. It alone decides whether there is torque and whether setpoints move; nothing but a command makes it leave a fault or a stop.</summary>
public sealed class SafetyMachine
{
    // Writes to all are not answered; a handful in a row gets through any noise that the arm could be run with at all.
    private const int TorqueOffRepeats = 8;

    private readonly IJointBus _bus;
    private readonly FaultLatch _latch;
    private readonly MotionPlayer _player;
    private readonly GoalShaper _goals;
    private readonly ArmingSequence _arming;
    private readonly TorqueLadder _ladder;
    private readonly JointMeasurement[] _measured;
    private bool _booted;
    private int _torqueOffsLeft;

    /// <summary>A machine in the boot state.</summary>
    public SafetyMachine(ArmConfiguration configuration, IJointBus bus, JointMeasurement[] measured, MotionPlayer player, FaultLatch latch)
    {
        _bus = bus;
        _latch = latch;
        _player = player;
        _measured = measured;
        _goals = new GoalShaper(configuration);
        _arming = new ArmingSequence(configuration.Joints, bus, measured);
        _ladder = new TorqueLadder(configuration, bus);
        State = SafetyState.Boot;
        bus.StartSetUp();
    }

    /// <summary>The present state.</summary>
    public SafetyState State { get; private set; }

    /// <summary>The writer whose segments are followed; 0 = nobody.</summary>
    public uint Authority { get; private set; }

    /// <summary>Whether goals are written to the servos.</summary>
    public bool IsArmed { get; private set; }

    /// <summary>Whether the servos are known to have torque.</summary>
    public bool HasTorque { get; private set; }

    /// <summary>Times that setpoints ran dry, since start.</summary>
    public uint UnderrunCount { get; private set; }

    /// <summary>Whether the boot sequence has found and set up every servo.</summary>
    public bool IsBooted => _booted;

    /// <summary>Whether clearing the latched fault would switch torque off, because nobody knows where joints without feedback are after it.</summary>
    public bool ClearingDisarms => AreServosInDoubt(_latch.Code) && AnyJointIsBlind();

    /// <summary>One control cycle.</summary>
    public void Advance(long nowUs, int stepUs)
    {
        if (State == SafetyState.Boot)
            AdvanceBoot(nowUs);
        else if (State == SafetyState.Arming)
            AdvanceArming(nowUs, stepUs);
        if (IsArmed)
            AdvanceMotion(nowUs, stepUs);
        else if (_torqueOffsLeft > 0)
        {
            _torqueOffsLeft--;
            _bus.SwitchOff();
        }
    }

    /// <summary>Latches a fault and brings the arm to rest; the arm keeps its torque.</summary>
    public void Raise(FaultCode code, byte joint, int detail, long nowUs)
    {
        if (!_latch.Raise(code, joint, detail, nowUs))
            return;
        if (State == SafetyState.Arming)
            AbortArming();
        if (!IsArmed)
        {
            State = SafetyState.Faulted;
            return;
        }

        _player.Stop();
        State = SafetyState.Decelerating;
    }

    /// <summary>Begins to arm, or grants the authority of an arm that holds already.</summary>
    public void Arm(uint authority)
    {
        Authority = authority;
        if (State != SafetyState.Disarmed)
            return;
        _torqueOffsLeft = 0;
        State = SafetyState.Arming;
        _arming.Start();
    }

    /// <summary>Torque off. Only at rest.</summary>
    public void Disarm()
    {
        Authority = 0;
        SwitchOff();
        State = SafetyState.Disarmed;
    }

    /// <summary>Decelerates along the path, then holds.</summary>
    public void Hold()
    {
        if (State != SafetyState.Tracking)
            return;
        _player.Stop();
        State = SafetyState.Decelerating;
    }

    /// <summary>As <see cref="Hold"/>, withdraws the authority, and ends an arming that is under way.</summary>
    public void OperationalStop()
    {
        Authority = 0;
        Hold();
        if (State != SafetyState.Arming)
            return;
        AbortArming();
        State = IsArmed ? SafetyState.Holding : SafetyState.Disarmed;
    }

    /// <summary>Forgets the latched fault. The writer must arm again before anything moves.</summary>
    public void ClearFault()
    {
        bool servosInDoubt = AreServosInDoubt(_latch.Code);
        bool positionsInDoubt = ClearingDisarms;
        _latch.Clear();
        _ladder.Restore();
        Authority = 0;
        if (IsArmed && positionsInDoubt)
        {
            SwitchOff();
            State = SafetyState.Disarmed;
            for (int j = 0; j < _measured.Length; j++)
                _measured[j].Confirm();
            return;
        }

        if (IsArmed)
        {
            State = servosInDoubt ? SafetyState.Arming : SafetyState.Holding;
            IsArmed = !servosInDoubt;
            if (servosInDoubt)
                _arming.Start();
            return;
        }

        State = _booted ? SafetyState.Disarmed : SafetyState.Boot;
        if (!_booted)
            _bus.StartSetUp();
    }

    /// <summary>Takes in a segment if the state allows it.</summary>
    public SegmentResult Admit(in SegmentMessage segment, long nowUs)
    {
        if (State != SafetyState.Holding && State != SafetyState.Tracking)
            return SegmentResult.WrongState;
        SegmentResult result = _player.Admit(segment, nowUs);
        if (result == SegmentResult.Accepted)
            State = SafetyState.Tracking;
        return result;
    }

    // After a fault of the bus (2xx) or of a servo (3xx) a servo may have restarted: no torque, its limits forgotten, a goal of its own.
    private static bool AreServosInDoubt(FaultCode code) => code >= FaultCode.BusLost && code < FaultCode.PositionLimit;

    // Nobody knows where a joint without feedback is after its board or wire failed: a person has to put it into its rest position again.
    private bool AnyJointIsBlind()
    {
        for (int j = 0; j < _measured.Length; j++)
        {
            if (_bus.FeedbackOf(j) == FeedbackClass.None)
                return true;
        }

        return false;
    }

    private void AdvanceBoot(long nowUs)
    {
        SequenceStatus status = _bus.AdvanceSetUp();
        if (status == SequenceStatus.Failed)
            Raise(_bus.Finding.Fault, _bus.Finding.Joint, _bus.Finding.Detail, nowUs);
        if (status != SequenceStatus.Done)
            return;
        _booted = true;
        HasTorque = _bus.Finding.TorqueIsOn;
        State = SafetyState.Disarmed;
    }

    private void AdvanceArming(long nowUs, int stepUs)
    {
        if (IsArmed)
        {
            if (_player.EaseIntoLimits(stepUs) && _player.IsAtRest)
                State = SafetyState.Holding;
            return;
        }

        SequenceStatus status = _arming.Advance();
        if (status == SequenceStatus.Failed)
            Raise(_arming.Fault, _arming.Joint, _arming.Detail, nowUs);
        if (status == SequenceStatus.Done)
            RestAtStart();
    }

    // Torque that was on before (a board that restarted under a raised arm) stays on: the arm holds where it is.
    private void AbortArming()
    {
        _bus.Cancel();
        if (IsArmed)
            return;
        if (_arming.TorqueWasOn)
            RestAtStart();
        else
            SwitchOff();
    }

    private void RestAtStart()
    {
        _player.RestAt(_arming.StartUrad);
        for (int j = 0; j < _measured.Length; j++)
            _goals.RestAt(j, _arming.StartUrad[j]);
        IsArmed = true;
        HasTorque = true;
    }

    private void SwitchOff()
    {
        IsArmed = false;
        HasTorque = false;
        _torqueOffsLeft = TorqueOffRepeats;
    }

    private void AdvanceMotion(long nowUs, int stepUs)
    {
        _player.Advance(nowUs, stepUs);
        if (_player.RanDry)
        {
            UnderrunCount++;
            Raise(FaultCode.SetpointUnderrun, FaultLatch.NoJoint, (int)(long)UnderrunCount, nowUs);
        }

        bool moving = State == SafetyState.Tracking || State == SafetyState.Decelerating;
        if (moving && _player.IsAtRest)
            ComeToRest(nowUs);
        if (State == SafetyState.Faulted)
            _ladder.Advance(nowUs);
        for (int j = 0; j < _measured.Length; j++)
        {
            if (_bus.HasAnswered(j) && _measured[j].IsMeasured && _measured[j].MissedInRow == 0)
                _goals.Trim(j, _player.SetpointUrad(j), _player.SetpointUradPerS(j), _measured[j].PositionUrad, stepUs);
            _goals.Shape(j, _player.SetpointUrad(j), _player.SetpointUradPerS(j), stepUs);
        }

        _bus.WriteGoals(_goals.GoalUrad, _goals.GoalUradPerS);
    }

    private void ComeToRest(long nowUs)
    {
        if (!_latch.IsLatched)
        {
            State = SafetyState.Holding;
            return;
        }

        State = SafetyState.Faulted;
        _ladder.Start(nowUs);
        // A joint that is blocked must not keep pushing: its goal comes back to where it stands. A gripping joint keeps its grip.
        bool pushes = _latch.Code == FaultCode.JointOvercurrent || _latch.Code == FaultCode.FollowingError || _latch.Code == FaultCode.JointOverload;
        if (pushes && _latch.Joint < _measured.Length && !_measured[_latch.Joint].Grips)
            _player.RelieveTo(_latch.Joint, _measured[_latch.Joint].PositionUrad);
    }
}
