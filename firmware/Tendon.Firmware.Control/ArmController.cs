using Tendon.Contracts;
using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Calibration;
using Tendon.Firmware.Control.Commands;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Faults;
using Tendon.Firmware.Control.Joints;
using Tendon.Firmware.Control.Motion;
using Tendon.Firmware.Control.Pulses;
using Tendon.Firmware.Control.Reports;
using Tendon.Firmware.Control.Safety;
using Tendon.Firmware.Control.Supervision;

namespace Tendon.Firmware.Control;

/// <summary>One arm under control: bytes from the servo bus and messages from the network in, goals and reports out.</summary>
/// <remarks>
/// Pure: time comes in as an argument and nothing is allocated after construction. Not thread-safe: the thread that ticks also hands in the
/// messages. <see cref="Tick"/> is one control cycle and must be called every <see cref="ArmConfiguration.ControlPeriodUs"/>.
/// </remarks>
public sealed class ArmController
{
    /// <summary>A loop that was away this long while the arm moved has lost the motion, µs: it stops instead of running after it.</summary>
    public const int LongestGapUs = 250000;

    private const int ShortestStepUs = 1000;

    // After a late cycle the setpoint does not leap to where it should be: it moves by this much time at most and catches up within its limits.
    private const int LongestStepUs = 25000;

    private readonly ArmConfiguration _configuration;
    private readonly IJointBus _bus;
    private readonly JointMeasurement[] _measured;
    private readonly MotionPlayer _player;
    private readonly FaultLatch _latch;
    private readonly SafetyMachine _machine;
    private readonly ArmSupervisor _supervisor;
    private readonly PulseTrial _trial;
    private readonly CommandDesk _desk;
    private readonly ArmReport _report;

    // Messages live in fields: the device puts every local of a struct type on its heap.
    private AckMessage _ack;
    private CommandMessage _command;
    private ClockRequestMessage _clockRequest;
    private ClockResponseMessage _clockResponse;
    private StateMessage _state;
    private FaultMessage _fault;
    private SegmentMessage _segment;
    private bool _isUncalibrated;
    private int _uncalibratedDetail;
    private bool _hasTicked;
    private long _tickUs;
    private long _writerHeardUs;
    private uint _lastSequence;
    private uint _stateSequence;
    private uint _rejectedCount;
    private SegmentResult _lastResult;

    /// <summary>A controller in the boot state.</summary>
    /// <param name="configuration">A configuration whose <see cref="ArmConfiguration.Check"/> is Ok.</param>
    /// <param name="port">The serial servo bus of one of the families that have one.</param>
    /// <param name="sessionEpoch">New at each boot, never 0; segments and commands must carry it.</param>
    public ArmController(ArmConfiguration configuration, IServoBusPort port, uint sessionEpoch)
        : this(configuration, SerialJointBuses.Create(configuration, port), sessionEpoch)
    {
    }

    /// <summary>A controller in the boot state.</summary>
    /// <param name="configuration">A configuration whose <see cref="ArmConfiguration.Check"/> is Ok.</param>
    /// <param name="bus">The joints, as many as the configuration has.</param>
    /// <param name="sessionEpoch">New at each boot, never 0; segments and commands must carry it.</param>
    public ArmController(ArmConfiguration configuration, IJointBus bus, uint sessionEpoch)
    {
        _configuration = configuration;
        SessionEpoch = sessionEpoch;
        int jointCount = configuration.Joints.Length;
        _measured = new JointMeasurement[jointCount];
        for (int j = 0; j < jointCount; j++)
            _measured[j] = new JointMeasurement(configuration.Joints[j]);
        _bus = bus;
        _player = new MotionPlayer(configuration.Joints);
        _latch = new FaultLatch(sessionEpoch);
        _machine = new SafetyMachine(configuration, _bus, _measured, _player, _latch);
        _supervisor = new ArmSupervisor(configuration, _bus, _measured);
        _report = new ArmReport(configuration, bus);
        _trial = new PulseTrial(bus as PulseJointBus);
        _desk = new CommandDesk(_report, _machine, _player, _latch, _supervisor, _measured, _trial, sessionEpoch);
    }

    /// <summary>Identifies this boot.</summary>
    public uint SessionEpoch { get; }

    /// <summary>State of the safety machine.</summary>
    public SafetyState State => _machine.State;

    /// <summary>The latched fault, or None.</summary>
    public FaultCode Fault => _latch.Code;

    /// <summary>Joint of the latched fault, 255 = none.</summary>
    public byte FaultJoint => _latch.Joint;

    /// <summary>The writer whose segments are followed; 0 = nobody.</summary>
    public uint Authority => _machine.Authority;

    /// <summary>Whether the setpoints stand still.</summary>
    public bool IsAtRest => _player.IsAtRest;

    /// <summary>Errors on the servo bus that were survived, since start.</summary>
    public uint BusErrorCount => _bus.ErrorCount;

    /// <summary>Bytes on the wire by control cycle.</summary>
    public BusLoad BusLoad => _bus.Load;

    /// <summary>Setpoint of a joint, µrad, after all limits.</summary>
    public int SetpointUrad(int joint) => _player.SetpointUrad(joint);

    /// <summary>What is known of a joint.</summary>
    public JointMeasurement Measured(int joint) => _measured[joint];

    /// <summary>One control cycle: replies to the last request, supervision, state machine, setpoints, limits, then goals and the next request.</summary>
    /// <param name="nowUs">Device clock, µs, never falling.</param>
    public void Tick(long nowUs)
    {
        long gapUs = _hasTicked ? nowUs - _tickUs : _configuration.ControlPeriodUs;
        if (gapUs >= 0 && gapUs < ShortestStepUs)
            return;
        _hasTicked = true;
        _tickUs = nowUs;
        _bus.BeginCycle(nowUs);
        _supervisor.Advance(_machine, _player, nowUs);
        CheckClock(gapUs, nowUs);
        _machine.Advance(nowUs, (int)Whole.Clamp(gapUs, ShortestStepUs, LongestStepUs));
        // In the very cycle that ends the boot: no command finds the arm disarmed.
        if (_isUncalibrated && _machine.IsBooted && !_latch.IsLatched)
            _machine.Raise(FaultCode.NotCalibrated, FaultLatch.NoJoint, _uncalibratedDetail, nowUs);
        _trial.Advance(nowUs, _desk.AllowsTrials);
        _bus.EndCycle(nowUs);
    }

    /// <summary>Takes in bytes between two control cycles; not needed, but joints that share the wire in turns are measured more often with it.</summary>
    public void Poll(long nowUs) => _bus.Poll(nowUs);

    /// <summary>Takes in a segment message.</summary>
    /// <returns>What became of it; also in the next state message.</returns>
    public SegmentResult OnSegment(byte[] buffer, int offset, int length, long nowUs)
    {
        _lastResult = Admit(buffer, offset, length, nowUs);
        if (_lastResult != SegmentResult.Accepted)
            _rejectedCount++;
        return _lastResult;
    }

    /// <summary>Takes in a command message and writes the acknowledgement to the start of <paramref name="reply"/>.</summary>
    /// <returns>Length of the acknowledgement.</returns>
    public int OnCommand(byte[] buffer, int offset, int length, long nowUs, byte[] reply)
    {
        _ack.CommandId = 0;
        _ack.SessionEpoch = SessionEpoch;
        if (CommandMessage.TryRead(buffer, offset, length, out _command))
        {
            uint before = _machine.Authority;
            _ack.CommandId = _command.CommandId;
            _ack.Result = _desk.Decide(_command, nowUs - _writerHeardUs);
            if (_machine.Authority != before)
                _lastSequence = 0;
            if (_machine.Authority != 0 && _machine.Authority == _command.Authority)
                _writerHeardUs = nowUs;
        }
        else
        {
            _ack.Result = AckResult.RefusedMalformed;
        }

        _ack.SafetyState = _machine.State;
        _ack.FaultCode = _latch.Code;
        return _ack.Write(reply, 0);
    }

    /// <summary>Answers a clock request; returns the length of the answer at the start of <paramref name="reply"/>, 0 when the bytes are no request.</summary>
    /// <param name="buffer">The message.</param>
    /// <param name="offset">Its first byte.</param>
    /// <param name="length">Bytes that arrived.</param>
    /// <param name="receivedUs">Device clock at reception, µs.</param>
    /// <param name="nowUs">Device clock, µs.</param>
    /// <param name="reply">Where the answer goes.</param>
    public int OnClockRequest(byte[] buffer, int offset, int length, long receivedUs, long nowUs, byte[] reply)
    {
        if (!ClockRequestMessage.TryRead(buffer, offset, length, out _clockRequest))
            return 0;
        _clockResponse.SessionEpoch = SessionEpoch;
        _clockResponse.RequestId = _clockRequest.RequestId;
        _clockResponse.HostSendUs = _clockRequest.HostSendUs;
        _clockResponse.DeviceReceiveUs = receivedUs;
        _clockResponse.DeviceSendUs = nowUs;
        return _clockResponse.Write(reply, 0);
    }

    /// <summary>Latches a fault that the board has found: the cause of its boot, or an open stop wire. The arm comes to rest as its policy says.</summary>
    public void Report(FaultCode code, int detail, long nowUs) => _machine.Raise(code, FaultLatch.NoJoint, detail, nowUs);

    /// <summary>The arm has no calibration that can be used: from now on it never arms. Fault 102 comes once the joints are found, and again whenever it were cleared.</summary>
    /// <param name="found">What is wrong with the stored calibration; the fault's detail.</param>
    public void RefuseToArm(CalibrationResult found)
    {
        _isUncalibrated = true;
        _uncalibratedDetail = (int)found;
    }

    /// <summary>Writes the hello message; returns its length.</summary>
    public int WriteHello(byte[] buffer, int offset, ushort hardwareRevision) =>
        _report.WriteHello(SessionEpoch, hardwareRevision, buffer, offset);

    /// <summary>Writes a state message; returns its length.</summary>
    public int WriteState(byte[] buffer, int offset, long nowUs)
    {
        _state.SessionEpoch = SessionEpoch;
        _state.Sequence = ++_stateSequence;
        _state.SafetyState = _machine.State;
        _state.LastSegmentResult = _lastResult;
        _state.FaultCode = _latch.Code;
        _state.DeviceTimeUs = nowUs;
        _state.LastSegmentSequence = _lastSequence;
        _state.Authority = _machine.Authority;
        _state.UnderrunCount = _machine.UnderrunCount;
        _state.BusErrorCount = _bus.ErrorCount;
        _state.RejectedSegmentCount = _rejectedCount;
        _state.BufferedMs = (ushort)(_player.BufferedUs(nowUs) / 1000);
        _state.JointCount = (byte)_measured.Length;
        int length = _state.Write(buffer, offset);
        for (int j = 0; length > 0 && j < _measured.Length; j++)
            _report.WriteJoint(buffer, offset, j, _measured[j], _player, _machine.HasTorque || _trial.Drives(j), _machine.IsArmed);
        return length;
    }

    /// <summary>Writes the next fault message that has not been sent yet; returns its length, 0 when there is none.</summary>
    public int WriteNextFault(byte[] buffer, int offset) =>
        _latch.TryTakeUnreported(out _fault) ? _fault.Write(buffer, offset) : 0;

    private SegmentResult Admit(byte[] buffer, int offset, int length, long nowUs)
    {
        if (!SegmentMessage.TryRead(buffer, offset, length, out _segment))
            return SegmentResult.Malformed;
        if (_segment.SessionEpoch != SessionEpoch)
            return SegmentResult.WrongEpoch;
        if (_segment.Authority == 0 || _segment.Authority != _machine.Authority)
            return SegmentResult.WrongAuthority;
        _writerHeardUs = nowUs;
        if (_segment.Sequence <= _lastSequence)
            return SegmentResult.ReplayedSequence;
        SegmentResult result = _machine.Admit(_segment, nowUs);
        if (result == SegmentResult.Accepted)
            _lastSequence = _segment.Sequence;
        return result;
    }

    private void CheckClock(long gapUs, long nowUs)
    {
        if (gapUs >= 0 && (gapUs <= LongestGapUs || _player.IsAtRest))
            return;
        _player.Freeze();
        _machine.Raise(gapUs < 0 ? FaultCode.ClockFault : FaultCode.ControlOverrun, FaultLatch.NoJoint, (int)Whole.Clamp(gapUs, int.MinValue, int.MaxValue), nowUs);
    }
}
