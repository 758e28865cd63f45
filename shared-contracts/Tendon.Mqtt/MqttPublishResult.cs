namespace Tendon.Mqtt;

/// <summary>What became of a publish, as far as this side can know.</summary>
public enum MqttPublishResult
{
    /// <summary>Handed to the network.</summary>
    Ok = 0,

    /// <summary>There is no connection; the message was dropped.</summary>
    NotConnected = 1,

    /// <summary>The broker does not take data as fast as it is published; a QoS 0 message was dropped.</summary>
    Congested = 2,

    /// <summary>The topic is empty, holds a wildcard or is too long, or the payload is over the packet limit.</summary>
    InvalidMessage = 3,

    /// <summary>The library refused it for another reason; a <see cref="IMqttClient.Warning"/> says which.</summary>
    Failed = 4,
}
