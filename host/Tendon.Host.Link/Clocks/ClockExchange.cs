using Tendon.Contracts;

namespace Tendon.Host.Link.Clocks;

/// <summary>Decides when to ask for the device's clock and believes only answers to its own questions. The caller serialises.</summary>
internal sealed class ClockExchange
{
    // At the quick rate this covers a round trip of more than a second.
    private const int Outstanding = 64;
    private const int FastSamples = 8;
    private const long FastIntervalUs = 20_000;
    private const long IntervalUs = 200_000;
    private readonly (uint Id, long SentUs)[] _asked = new (uint, long)[Outstanding];
    private readonly byte[] _buffer = new byte[ClockRequestMessage.Size];
    private uint _lastId;
    private long _nextUs = long.MinValue;

    public ClockEstimator Estimator { get; } = new();

    /// <summary>The next request when one is due: the first ones come quickly, so that a link is ready soon.</summary>
    public bool TryAsk(long nowUs, uint epoch, out byte[] request)
    {
        request = _buffer;
        if (nowUs < _nextUs)
            return false;
        _nextUs = nowUs + (Estimator.SampleCount < FastSamples ? FastIntervalUs : IntervalUs);
        _lastId++;
        _asked[_lastId % Outstanding] = (_lastId, nowUs);
        var message = new ClockRequestMessage { SessionEpoch = epoch, RequestId = _lastId, HostSendUs = nowUs };
        return message.Write(_buffer, 0) > 0;
    }

    /// <summary>Takes an answer; false when it answers nothing that was asked.</summary>
    public bool TryAccept(in ClockResponseMessage answer, long nowUs)
    {
        ref (uint Id, long SentUs) asked = ref _asked[answer.RequestId % Outstanding];
        if (answer.RequestId == 0 || asked.Id != answer.RequestId || asked.SentUs != answer.HostSendUs)
            return false;
        asked = default;
        return Estimator.TryAdd(new ClockSample(answer.HostSendUs, answer.DeviceReceiveUs, answer.DeviceSendUs, nowUs));
    }

    /// <summary>The device has booted anew: its clock, too.</summary>
    public void Restart()
    {
        Estimator.Reset();
        Array.Clear(_asked);
        _nextUs = long.MinValue;
    }
}
