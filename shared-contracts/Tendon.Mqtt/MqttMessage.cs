namespace Tendon.Mqtt;

/// <summary>A received message.</summary>
/// <param name="Topic">The topic it was published to.</param>
/// <param name="Payload">A copy that belongs to the receiver.</param>
/// <param name="Retained">True when the broker had kept it from before the subscription.</param>
public readonly record struct MqttMessage(string Topic, byte[] Payload, bool Retained);
