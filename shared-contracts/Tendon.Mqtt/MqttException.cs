namespace Tendon.Mqtt;

/// <summary>The broker cannot be used; the message names what is wrong and how to put it right.</summary>
public sealed class MqttException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The broker's address where nothing answers at it; null where a broker answers or the cause is another.</summary>
    public BrokerAddress? Unreached { get; init; }
}
