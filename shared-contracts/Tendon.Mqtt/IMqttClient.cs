namespace Tendon.Mqtt;

/// <summary>
/// One connection to a broker that keeps itself alive: after a loss it connects again with a growing pause and subscribes again.
/// <para>Every event is raised on the client's own dispatcher thread, one at a time and in order, never inside a library callback.
/// A handler may publish, subscribe and dispose; it must return quickly, because the next message waits for it. What a handler
/// throws is reported through <see cref="Warning"/> and does no harm to the connection.</para>
/// <para>All methods may be called from any thread. Messages that were not sent before a loss are dropped, never sent late:
/// an old setpoint or an old command is worse than none.</para>
/// </summary>
public interface IMqttClient : IAsyncDisposable
{
    /// <summary>The state at this moment; a publish may still find the connection gone.</summary>
    MqttConnectionState State { get; }

    /// <summary>A message of a subscribed topic. The payload is a copy that belongs to the handler.</summary>
    event Action<MqttMessage>? MessageReceived;

    /// <summary>The connection came or went. <see cref="MqttConnectionState.Connected"/> is raised after the subscriptions were
    /// sent, on every connection: the place to publish what is retained.</summary>
    event Action<MqttConnectionChange>? ConnectionChanged;

    /// <summary>Something a person should know: a denied publish or subscription, a handler that threw.</summary>
    event Action<string>? Warning;

    /// <summary>
    /// Starts the client; completes when the broker has accepted it. Throws <see cref="MqttException"/>, whose message names the
    /// broker and the fix, when the first attempt fails (with <see cref="MqttClientOptions.RetryFirstConnect"/> it tries on instead).
    /// </summary>
    Task Connect(CancellationToken cancellation = default);

    /// <summary>Subscribes now and after every reconnection; completes when the broker has granted it. Throws
    /// <see cref="MqttException"/> when it is denied or the client is closed.</summary>
    Task Subscribe(string topicFilter, MqttQos qos);

    /// <summary>Publishes a slice of <paramref name="buffer"/>, which may be reused as soon as this returns. Does not wait for the broker.</summary>
    MqttPublishResult Publish(string topic, byte[] buffer, int offset, int length, MqttQos qos, bool retain = false);
}
