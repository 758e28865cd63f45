using Tendon.Contracts;
using Tendon.Host.Link.Transport;

namespace Tendon.Host.Link.Tests.Rig;

/// <summary>A device as SPEC.md describes it, with perfect servos; shares nothing with the firmware.</summary>
internal sealed class FakeDevice(IDevicePort wire, Func<long> deviceClockUs)
{
    private const long StatePeriodUs = 25_000;
    private const long HorizonUs = 600_000;
    private readonly byte[] _buffer = new byte[ContractLimits.MaxMessageBytes];
    private readonly Dictionary<(uint, uint), AckMessage> _answered = [];
    private BufferedMotion _motion = new(new double[6]);
    private long _nextStateUs;
    private uint _stateSequence;
    private SegmentResult _lastResult;

    public uint Epoch { get; set; } = 77;

    public ulong ArmFileHash { get; init; } = 0x1122334455667788;

    public byte JointCount { get; init; } = 6;

    public SafetyState Safety { get; set; } = SafetyState.Disarmed;

    public FaultCode Fault { get; set; }

    public uint Authority { get; set; }

    public uint LastSegment { get; private set; }

    public uint Rejected { get; private set; }

    public int CommandEffects { get; private set; }

    public bool IsSilent { get; set; }

    public List<(long AtUs, double[] Position)> Track { get; } = [];

    public List<SegmentResult> Results { get; } = [];

    public List<long> LeadsUs { get; } = [];

    /// <summary>Segments for which this says true vanish.</summary>
    public Func<int, bool> Drop { get; set; } = _ => false;

    /// <summary>A result to give instead of the device's own; None: its own.</summary>
    public SegmentResult Forced { get; set; }

    public double[] Position { get; } = new double[6];

    public double[] Velocity { get; } = new double[6];

    public int SegmentsSeen { get; private set; }

    public int IgnoreCommands { get; set; }

    public void SayHello()
    {
        var hello = new HelloMessage
        {
            SessionEpoch = Epoch,
            ContractMajor = 1,
            FirmwareVersion = 0x010203,
            ArmFileHash = ArmFileHash,
            JointCount = JointCount,
            MaxSegmentBytes = 1024,
            BufferHorizonMs = (ushort)(HorizonUs / 1000),
            ControlPeriodUs = 10_000,
        };
        wire.Publish(ArmChannel.Presence, _buffer, 0, Presence.Write(_buffer, 0, true));
        int length = hello.Write(_buffer, 0);
        for (int joint = 0; joint < JointCount; joint++)
            HelloMessage.WriteJoint(_buffer, 0, joint, new JointLimits { MinPositionUrad = -2_000_000, MaxPositionUrad = 2_000_000, FeedbackClass = FeedbackClass.Full });
        wire.Publish(ArmChannel.Hello, _buffer, 0, length);
    }

    public void Reboot()
    {
        Epoch++;
        (Safety, Fault, Authority, LastSegment, Rejected, _stateSequence) = (SafetyState.Disarmed, FaultCode.None, 0, 0, 0, 0);
        _motion = new BufferedMotion(_motion.Hold);
        SayHello();
    }

    public void Step()
    {
        long nowUs = deviceClockUs();
        while (wire.TryReceive(out ArmChannel channel, out byte[] payload))
            Take(channel, payload, nowUs);
        _motion.At(nowUs, Position, Velocity);
        Track.Add((nowUs, (double[])Position.Clone()));
        Advance(nowUs);
        if (nowUs < _nextStateUs || IsSilent)
            return;
        _nextStateUs = nowUs + StatePeriodUs;
        SendState(nowUs);
    }

    private void Advance(long nowUs)
    {
        if (Safety is not (SafetyState.Tracking or SafetyState.Decelerating))
            return;
        if (_motion.IsFinal ? nowUs < _motion.EndUs : nowUs < _motion.ValidUntilUs)
            return;
        bool underrun = !_motion.IsFinal;
        _motion.Rest(nowUs);
        Safety = underrun ? SafetyState.Faulted : SafetyState.Holding;
        (Fault, Authority) = underrun ? (FaultCode.SetpointUnderrun, 0u) : (Fault, Authority);
    }

    private void Take(ArmChannel channel, byte[] payload, long nowUs)
    {
        if (channel == ArmChannel.ClockRequest && ClockRequestMessage.TryRead(payload, 0, payload.Length, out ClockRequestMessage ask))
        {
            var answer = new ClockResponseMessage { SessionEpoch = Epoch, RequestId = ask.RequestId, HostSendUs = ask.HostSendUs, DeviceReceiveUs = nowUs, DeviceSendUs = nowUs };
            wire.Publish(ArmChannel.ClockResponse, _buffer, 0, answer.Write(_buffer, 0));
        }
        else if (channel == ArmChannel.Segment && !Drop(SegmentsSeen++))
        {
            _lastResult = Forced != SegmentResult.None ? Forced : Judge(payload, nowUs);
            Results.Add(_lastResult);
            Rejected += _lastResult == SegmentResult.Accepted ? 0u : 1u;
        }
        else if (channel == ArmChannel.Command && CommandMessage.TryRead(payload, 0, payload.Length, out CommandMessage command) && IgnoreCommands-- <= 0)
        {
            if (!_answered.TryGetValue((command.Authority, command.CommandId), out AckMessage ack))
                ack = _answered[(command.Authority, command.CommandId)] = Obey(command, nowUs);
            wire.Publish(ArmChannel.Ack, _buffer, 0, ack.Write(_buffer, 0));
        }
    }

    private SegmentResult Judge(byte[] payload, long nowUs)
    {
        if (!SegmentMessage.TryRead(payload, 0, payload.Length, out SegmentMessage m))
            return SegmentResult.Malformed;
        LeadsUs.Add(m.ApplyAtUs - nowUs);
        if (m.SessionEpoch != Epoch)
            return SegmentResult.WrongEpoch;
        if (Safety is not (SafetyState.Holding or SafetyState.Tracking))
            return SegmentResult.WrongState;
        if (m.Authority != Authority)
            return SegmentResult.WrongAuthority;
        if (m.Sequence <= LastSegment)
            return SegmentResult.ReplayedSequence;
        if (m.ApplyAtUs < nowUs)
            return SegmentResult.Stale;
        if (m.ApplyAtUs + m.KnotOffsetUs(m.KnotCount - 1) > nowUs + HorizonUs)
            return SegmentResult.TooFarAhead;
        SegmentResult result = _motion.Replace(m);
        if (result == SegmentResult.Accepted)
            (LastSegment, Safety) = (m.Sequence, SafetyState.Tracking);
        return result;
    }

    private AckMessage Obey(in CommandMessage c, long nowUs)
    {
        AckResult result = AckResult.Ok;
        CommandEffects++;
        switch (c.Command)
        {
            case CommandCode.Arm when Safety is SafetyState.Disarmed or SafetyState.Holding:
                (Safety, Authority) = (SafetyState.Holding, c.Authority);
                break;
            case CommandCode.Disarm when Safety == SafetyState.Holding:
                (Safety, Authority) = (SafetyState.Disarmed, 0);
                break;
            case CommandCode.Hold or CommandCode.OperationalStop:
                // Perfect servos: this device comes to rest at once.
                _motion.Rest(nowUs);
                Safety = Safety == SafetyState.Tracking ? SafetyState.Holding : Safety;
                Authority = c.Command == CommandCode.Hold ? Authority : 0;
                break;
            case CommandCode.ClearFault when Safety == SafetyState.Faulted && c.Argument == (uint)Fault:
                (Safety, Fault) = (SafetyState.Holding, FaultCode.None);
                break;
            default:
                result = AckResult.RefusedWrongState;
                break;
        }
        return new AckMessage { SessionEpoch = Epoch, CommandId = c.CommandId, Result = result, SafetyState = Safety, FaultCode = Fault };
    }

    private void SendState(long nowUs)
    {
        var state = new StateMessage
        {
            SessionEpoch = Epoch,
            Sequence = ++_stateSequence,
            SafetyState = Safety,
            FaultCode = Fault,
            DeviceTimeUs = nowUs,
            Authority = Authority,
            LastSegmentSequence = LastSegment,
            RejectedSegmentCount = Rejected,
            LastSegmentResult = _lastResult,
            JointCount = 6,
            BufferedMs = (ushort)Math.Clamp((_motion.EndUs - nowUs) / 1000, 0, 1000),
        };
        int length = state.Write(_buffer, 0);
        for (int j = 0; j < 6; j++)
        {
            int position = (int)Math.Round(Position[j] * 1e6);
            StateMessage.WriteJoint(_buffer, 0, j, new JointState { PositionUrad = position, SetpointUrad = position, VelocityUradPerS = (int)(Velocity[j] * 1e6), Flags = JointFlags.Measured });
        }
        wire.Publish(ArmChannel.State, _buffer, 0, length);
    }
}
