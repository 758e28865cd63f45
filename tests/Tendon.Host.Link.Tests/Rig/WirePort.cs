using Tendon.Host.Link.InMemory;
using Tendon.Host.Link.Transport;

namespace Tendon.Host.Link.Tests.Rig;

/// <summary>The device's end of an in-memory wire.</summary>
internal sealed class WirePort(InMemoryWire wire) : IDevicePort
{
    public bool TryReceive(out ArmChannel channel, out byte[] payload) => wire.TryReceive(out channel, out payload);

    public void Publish(ArmChannel channel, byte[] buffer, int offset, int length) => wire.Publish(channel, buffer, offset, length);
}
