using Tendon.Host.Link.Transport;

namespace Tendon.Host.Link.Tests.Rig;

/// <summary>Swallows what the test chooses.</summary>
internal sealed class DroppingTransport(IArmTransport inner, Func<ArmChannel, bool> drop) : IArmTransport
{
    public bool IsConnected => inner.IsConnected;

    public ArmMessageHandler? Received
    {
        get => inner.Received;
        set => inner.Received = value;
    }

    public bool Send(ArmChannel channel, byte[] buffer, int length) => drop(channel) || inner.Send(channel, buffer, length);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
