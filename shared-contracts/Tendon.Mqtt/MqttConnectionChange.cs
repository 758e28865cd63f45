namespace Tendon.Mqtt;

/// <summary>A change of the connection.</summary>
/// <param name="State">The new state.</param>
/// <param name="Reason">Why, in words; empty when connected or closed on request.</param>
public readonly record struct MqttConnectionChange(MqttConnectionState State, string Reason);
