using Tendon.Contracts;
using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Time;
using Tendon.Host.Link.Clocks;
using Tendon.Host.Link.Commands;
using Tendon.Host.Link.Messages;
using Tendon.Host.Link.Transport;

namespace Tendon.Host.Link;

/// <summary>What has been heard of the device. Messages arrive on the transport's thread, readers are anywhere.</summary>
internal sealed class ArmInbox
{
    private const int ReadySamples = 4;
    private const long PollUs = 5_000;
    private readonly Lock _gate = new();
    private readonly IArmTransport _transport;
    private readonly IHostClock _clock;
    private readonly ArmLinkOptions _options;
    private readonly ClockExchange _exchange = new();
    private volatile ArmHello? _hello;
    private volatile ArmState? _state;
    private ArmLinkProblem _problem;
    private string _problemText = "";
    private bool? _isOnline;
    private long _malformedCount;

    public ArmInbox(IArmTransport transport, IHostClock clock, ArmLinkOptions options)
    {
        _transport = transport;
        _clock = clock;
        _options = options;
        Acks = new PendingAcks(options.Authority);
        transport.Received = Receive;
    }

    public PendingAcks Acks { get; }

    public ArmHello? Hello => _hello;

    public ArmState? State => _state;

    public ArmLinkHealth Health(long nowUs)
    {
        lock (_gate)
        {
            ClockEstimator clock = _exchange.Estimator;
            return new ArmLinkHealth(
                _transport.IsConnected, _isOnline ?? _state is not null, clock.TryHostToDeviceUs(nowUs, out _),
                _state is null ? long.MaxValue : nowUs - _state.ReceivedAtUs, clock.RoundTripUs, clock.OutboundWorstUs, clock.Drift * 1e6, _malformedCount);
        }
    }

    public bool TryHostToDeviceUs(long hostUs, out long deviceUs)
    {
        lock (_gate)
            return _exchange.Estimator.TryHostToDeviceUs(hostUs, out deviceUs);
    }

    /// <summary>Asks for the device's clock when that is due. Called with every state, and by whoever waits where no state may come.</summary>
    public void AskForClock()
    {
        lock (_gate)
        {
            if (_hello is not null && _exchange.TryAsk(_clock.NowUs, _hello.SessionEpoch, out byte[] request))
                _transport.Send(ArmChannel.ClockRequest, request, ClockRequestMessage.Size);
        }
    }

    /// <summary>Waits until the device is known, online, heard and timed. Throws <see cref="ArmLinkException"/>.</summary>
    public async ValueTask Meet(CancellationToken cancellation)
    {
        string arm = _options.ArmName;
        await Await(() => _hello is not null, ArmLinkProblem.NoHello, $"No arm \"{arm}\" has said hello. Check its name and that the board runs and reaches the same broker.", cancellation).ConfigureAwait(false);
        await Await(() => _isOnline != false, ArmLinkProblem.Offline, $"The arm \"{arm}\" is known but offline. Switch its board on, or check its network.", cancellation).ConfigureAwait(false);
        await Await(() => _state is { Safety: not SafetyState.Boot }, ArmLinkProblem.NoState, $"The arm \"{arm}\" is there but sends no state or does not finish booting. Check servo power and restart its board.", cancellation).ConfigureAwait(false);
        await Await(
            () =>
            {
                AskForClock();
                return _exchange.Estimator.SampleCount >= ReadySamples;
            },
            ArmLinkProblem.NoClock, $"The arm \"{arm}\" does not answer clock requests. Check the network; update its firmware.", cancellation).ConfigureAwait(false);
    }

    public void Close() => _transport.Received = null;

    private async ValueTask Await(Func<bool> condition, ArmLinkProblem problem, string message, CancellationToken cancellation)
    {
        long giveUpUs = _clock.NowUs + _options.MeetTimeoutUs;
        while (true)
        {
            lock (_gate)
            {
                if (_problem != ArmLinkProblem.None)
                    throw new ArmLinkException(_problem, _problemText);
                if (condition())
                    return;
            }
            if (_clock.NowUs >= giveUpUs)
                throw new ArmLinkException(problem, message);
            await _clock.DelayUntil(_clock.NowUs + PollUs, cancellation).ConfigureAwait(false);
        }
    }

    private void Receive(ArmChannel channel, byte[] payload)
    {
        long nowUs = _clock.NowUs;
        bool isRead;
        lock (_gate)
        {
            isRead = channel switch
            {
                ArmChannel.Hello => TakeHello(payload),
                ArmChannel.Presence => TakePresence(payload),
                ArmChannel.State => TakeState(payload, nowUs),
                ArmChannel.Ack => TakeAck(payload),
                ArmChannel.ClockResponse => TakeClock(payload, nowUs),
                ArmChannel.Fault => FaultMessage.TryRead(payload, 0, payload.Length, out _),
                _ => false,
            };
            if (!isRead)
                _malformedCount++;
        }
        if (channel == ArmChannel.State && isRead)
            AskForClock();
    }

    private bool TakeHello(byte[] payload)
    {
        ArmLinkProblem problem = HelloDecoder.Decode(payload, _options.ArmName, _options.ArmFileHash, out ArmHello? hello, out string text, _options.Arm.DrivenJoints);
        if (hello is null)
        {
            // Once met, a device is not lost to a stray message on its topic: its own next state would be refused if it had changed.
            if (_hello is null)
                (_problem, _problemText) = (problem, text);
            return false;
        }
        if (_hello?.SessionEpoch != hello.SessionEpoch)
            _exchange.Restart();
        _hello = hello;
        return true;
    }

    private bool TakePresence(byte[] payload)
    {
        if (!Presence.TryRead(payload, 0, payload.Length, out bool online))
            return false;
        _isOnline = online;
        return true;
    }

    private bool TakeState(byte[] payload, long nowUs)
    {
        if (_hello is null || !StateDecoder.TryDecode(payload, _hello.SessionEpoch, nowUs, out ArmState? state, _options.Arm.DrivenJoints))
            return false;
        // Sequences wrap; a report that comes after a newer one is of no use.
        if (_state is not null && _stateEpoch == _hello.SessionEpoch && (int)(state!.Sequence - _state.Sequence) <= 0)
            return false;
        _stateEpoch = _hello.SessionEpoch;
        _state = state;
        _isOnline = true;
        return true;
    }

    private bool TakeAck(byte[] payload)
    {
        if (!AckMessage.TryRead(payload, 0, payload.Length, out AckMessage ack))
            return false;
        Acks.Answer(ack);
        return true;
    }

    private bool TakeClock(byte[] payload, long nowUs) =>
        _hello is not null && ClockResponseMessage.TryRead(payload, 0, payload.Length, out ClockResponseMessage answer)
        && answer.SessionEpoch == _hello.SessionEpoch && _exchange.TryAccept(answer, nowUs);

    private uint _stateEpoch;
}
