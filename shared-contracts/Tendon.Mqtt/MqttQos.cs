namespace Tendon.Mqtt;

/// <summary>Delivery guarantee. The contract uses 0 for streams and 1 for commands; 2 is not used.</summary>
public enum MqttQos : byte
{
    /// <summary>QoS 0: sent once, lost with the connection.</summary>
    AtMostOnce = 0,

    /// <summary>QoS 1: acknowledged by the broker; may arrive twice.</summary>
    AtLeastOnce = 1,
}
