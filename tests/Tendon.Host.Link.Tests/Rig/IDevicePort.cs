using Tendon.Host.Link.Transport;

namespace Tendon.Host.Link.Tests.Rig;

/// <summary>The device's end of a transport.</summary>
internal interface IDevicePort
{
    bool TryReceive(out ArmChannel channel, out byte[] payload);

    void Publish(ArmChannel channel, byte[] buffer, int offset, int length);
}
