namespace Tendon.Host.Link.Transport;

/// <summary>Takes a message of the device. The bytes come as they were received, so they may be anything; they belong to the handler.</summary>
public delegate void ArmMessageHandler(ArmChannel channel, byte[] payload);
