using Tendon.Host.Link.Transport;

namespace Tendon.Host.Link.InMemory;

/// <summary>One direction of a wire: a queue with delay and loss.</summary>
internal sealed class WireDirection(WireConditions conditions, int salt)
{
    private readonly Queue<(long DueUs, ArmChannel Channel, byte[] Payload)> _underWay = new();
    private readonly Random _random = new((conditions.Seed * 397) ^ salt);
    private long _lastDueUs = long.MinValue;

    public void Send(long nowUs, ArmChannel channel, ReadOnlySpan<byte> payload)
    {
        double chance = _random.NextDouble();
        long jitterUs = (long)(_random.NextDouble() * conditions.JitterUs);
        if (IsStream(channel) && chance < conditions.LossShare)
            return;
        _lastDueUs = Math.Max(_lastDueUs, nowUs + conditions.DelayUs + jitterUs);
        _underWay.Enqueue((_lastDueUs, channel, payload.ToArray()));
    }

    public bool TryTake(long nowUs, out ArmChannel channel, out byte[] payload)
    {
        (channel, payload) = (ArmChannel.None, []);
        if (!_underWay.TryPeek(out var first) || first.DueUs > nowUs)
            return false;
        _underWay.Dequeue();
        (channel, payload) = (first.Channel, first.Payload);
        return true;
    }

    public void Clear() => _underWay.Clear();

    private static bool IsStream(ArmChannel channel) =>
        channel is ArmChannel.State or ArmChannel.Segment or ArmChannel.ClockRequest or ArmChannel.ClockResponse;
}
