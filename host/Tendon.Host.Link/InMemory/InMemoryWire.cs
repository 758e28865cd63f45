using Tendon.Host.Core.Time;
using Tendon.Host.Link.Transport;

namespace Tendon.Host.Link.InMemory;

/// <summary>
/// A broker's stand-in for one arm in virtual time: it carries the identical bytes with seeded delay and loss. Single-threaded; the rig
/// advances the clock, lets the device take and publish, and calls <see cref="Deliver"/> to hand the host what is due.
/// </summary>
public sealed class InMemoryWire
{
    private readonly IHostClock _clock;
    private readonly WireDirection _toDevice;
    private readonly WireDirection _toHost;
    private readonly HostSide _host;
    private bool _isCut;

    /// <summary>A wire whose messages are under way for as long as <paramref name="conditions"/> say on <paramref name="clock"/>.</summary>
    public InMemoryWire(IHostClock clock, WireConditions conditions)
    {
        _clock = clock;
        _toDevice = new WireDirection(conditions, 1);
        _toHost = new WireDirection(conditions, 2);
        _host = new HostSide(this);
    }

    /// <summary>What the host's link is opened on.</summary>
    public IArmTransport HostEnd => _host;

    /// <summary>True: nothing goes through and what was under way is gone, as when the broker dies.</summary>
    public bool IsCut
    {
        get => _isCut;
        set
        {
            _isCut = value;
            _toDevice.Clear();
            _toHost.Clear();
        }
    }

    /// <summary>Device side: the next message that has arrived by now.</summary>
    public bool TryReceive(out ArmChannel channel, out byte[] payload) => _toDevice.TryTake(_clock.NowUs, out channel, out payload);

    /// <summary>Device side: sends a slice, which may be reused at once.</summary>
    public void Publish(ArmChannel channel, byte[] buffer, int offset, int length)
    {
        if (!_isCut)
            _toHost.Send(_clock.NowUs, channel, buffer.AsSpan(offset, length));
    }

    /// <summary>Hands the host every message that is due by now.</summary>
    public void Deliver()
    {
        while (_toHost.TryTake(_clock.NowUs, out ArmChannel channel, out byte[] payload))
            _host.Received?.Invoke(channel, payload);
    }

    private sealed class HostSide(InMemoryWire wire) : IArmTransport
    {
        public bool IsConnected => !wire._isCut;

        public ArmMessageHandler? Received { get; set; }

        public bool Send(ArmChannel channel, byte[] buffer, int length)
        {
            if (wire._isCut)
                return false;
            wire._toDevice.Send(wire._clock.NowUs, channel, buffer.AsSpan(0, length));
            return true;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
