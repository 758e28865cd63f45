namespace Tendon.Mqtt;

/// <summary>A topic filter that the client asks for on every connection.</summary>
internal sealed class Subscription(string filter, MqttQos qos)
{
    public string Filter => filter;

    public MqttQos Qos => qos;

    /// <summary>The message id of the request under way; 0 when none.</summary>
    public int MessageId { get; set; }

    /// <summary>Completes with the broker's first grant.</summary>
    public TaskCompletionSource Granted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
