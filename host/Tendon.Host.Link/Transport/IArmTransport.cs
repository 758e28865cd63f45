namespace Tendon.Host.Link.Transport;

/// <summary>Carries the contract's bytes between this host and one device. Delivery follows the channel: streams may lose messages,
/// commands, acknowledgements, hello, presence and faults may come twice.</summary>
public interface IArmTransport : IAsyncDisposable
{
    /// <summary>Whether messages can be sent now.</summary>
    bool IsConnected { get; }

    /// <summary>Where received messages go, one at a time; set before anything is to be received.</summary>
    ArmMessageHandler? Received { get; set; }

    /// <summary>Sends the first <paramref name="length"/> bytes, which may be reused at once; false when they were dropped.</summary>
    bool Send(ArmChannel channel, byte[] buffer, int length);
}
