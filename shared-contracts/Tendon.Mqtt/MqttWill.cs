namespace Tendon.Mqtt;

/// <summary>What the broker publishes for a client that vanished without saying goodbye.</summary>
/// <param name="Topic">Where to.</param>
/// <param name="Payload">What.</param>
/// <param name="Qos">Delivery guarantee.</param>
/// <param name="Retain">Whether the broker keeps it for later subscribers.</param>
public sealed record MqttWill(string Topic, byte[] Payload, MqttQos Qos = MqttQos.AtLeastOnce, bool Retain = true);
