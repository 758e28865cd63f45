using Tendon.Contracts;
using Tendon.Firmware.Control;
using Tendon.Firmware.Control.Boot;
using Tendon.Firmware.Control.Faults;
using Tendon.Firmware.Control.Supervision;
using Tendon.Firmware.Esp32.Messaging;

namespace Tendon.Firmware.Esp32.Hosting;

/// <summary>What the board does in one cycle: takes in messages, moves the arm, reports. Time comes in as an argument; nothing here waits or allocates.</summary>
public sealed class BoardCycle
{
    /// <summary>Messages taken in per cycle at most; the rest waits in the ring.</summary>
    public const int MaxMessages = 4;

    private const int CyclesPerState = 5;
    private const int CyclesPerHealth = 100;

    private readonly ArmController _controller;
    private readonly FaultJournal _journal;
    private readonly LoopTimes _times;
    private readonly HealthPulse _pulse;
    private readonly MessageRing _incoming;
    private readonly MessageRing _outgoing;
    private readonly BootCause _bootCause;
    private readonly byte[] _message = new byte[ContractLimits.MaxMessageBytes];
    private readonly byte[] _reply = new byte[ContractLimits.MaxMessageBytes];
    private FaultMessage _fault;
    private HealthMessage _health;
    private int _toState;
    private int _toHealth;

    /// <summary>The cycle of one arm.</summary>
    public BoardCycle(ArmController controller, FaultJournal journal, LoopTimes times, HealthPulse pulse, MessageRing incoming, MessageRing outgoing, BootCause bootCause)
    {
        _controller = controller;
        _journal = journal;
        _times = times;
        _pulse = pulse;
        _incoming = incoming;
        _outgoing = outgoing;
        _bootCause = bootCause;
    }

    /// <summary>Connections lost so far, for the health message.</summary>
    public uint LinkLossCount { get; set; }

    /// <summary>Messages dropped by the link so far, for the health message.</summary>
    public uint LinkDroppedCount { get; set; }

    /// <summary>Whether the arm stands still, so that the board may do what takes long.</summary>
    public bool IsAtRest =>
        _controller.IsAtRest && _controller.State != SafetyState.Tracking && _controller.State != SafetyState.Decelerating && _controller.State != SafetyState.Arming;

    /// <summary>Whether joints are, or may be, under torque.</summary>
    public bool MayHaveTorque => _controller.State != SafetyState.Boot && _controller.State != SafetyState.Disarmed;

    /// <summary>One cycle.</summary>
    public void Advance(bool stopWireIsOpen, long nowUs)
    {
        for (int i = 0; i < MaxMessages && TakeMessage(nowUs); i++)
        {
        }

        if (stopWireIsOpen && _controller.Fault == FaultCode.None)
            _controller.Report(FaultCode.EmergencyStopSensed, 0, nowUs);
        _controller.Tick(nowUs);
        Report(nowUs);
    }

    private bool TakeMessage(long nowUs)
    {
        int length = _incoming.TryTake(_message, out MessageChannel channel, out long receivedUs);
        if (length == 0)
            return false;
        if (channel == MessageChannel.Segment)
            _controller.OnSegment(_message, 0, length, nowUs);
        else if (channel == MessageChannel.Command)
            _outgoing.TryAdd(MessageChannel.Ack, _reply, _controller.OnCommand(_message, 0, length, nowUs, _reply), nowUs);
        else
            Answer(length, receivedUs, nowUs);
        return true;
    }

    private void Answer(int length, long receivedUs, long nowUs)
    {
        int answer = _controller.OnClockRequest(_message, 0, length, receivedUs, nowUs, _reply);
        if (answer > 0)
            _outgoing.TryAdd(MessageChannel.ClockResponse, _reply, answer, nowUs);
    }

    private void Report(long nowUs)
    {
        int length;
        while ((length = _controller.WriteNextFault(_message, 0)) > 0)
        {
            _outgoing.TryAdd(MessageChannel.Fault, _message, length, nowUs);
            if (FaultMessage.TryRead(_message, 0, length, out _fault))
                _journal.Add(_fault);
        }

        _journal.Mark(MayHaveTorque ? RunState.Torque : RunState.Idle);
        if (--_toState <= 0)
        {
            _toState = CyclesPerState;
            _outgoing.TryAdd(MessageChannel.State, _message, _controller.WriteState(_message, 0, nowUs), nowUs);
        }

        if (--_toHealth <= 0)
        {
            _toHealth = CyclesPerHealth;
            ReportHealth(nowUs);
        }
    }

    private void ReportHealth(long nowUs)
    {
        _times.Take(ref _health);
        _health.SessionEpoch = _controller.SessionEpoch;
        _health.Sequence++;
        _health.UptimeS = (uint)(nowUs / 1000000);
        _health.LinkLossCount = LinkLossCount;
        _health.RefusedMessageCount = _incoming.RefusedCount + _outgoing.RefusedCount + LinkDroppedCount;
        _health.WithheldPulseCount = _pulse.WithheldCount;
        _health.BootNumber = _journal.BootNumber;
        _health.BootCause = _bootCause;
        _outgoing.TryAdd(MessageChannel.Health, _message, _health.Write(_message, 0), nowUs);
    }
}
