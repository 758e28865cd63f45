namespace Tendon.Mqtt;

/// <summary>Where a client's connection stands.</summary>
public enum MqttConnectionState
{
    /// <summary>Not started, or between two attempts.</summary>
    Disconnected = 0,

    /// <summary>An attempt is under way.</summary>
    Connecting = 1,

    /// <summary>The broker has accepted the client.</summary>
    Connected = 2,

    /// <summary>Disposed, or the first attempt failed; this client does not come back.</summary>
    Closed = 3,
}
