namespace Tendon.Mqtt.PrivateBrokers;

/// <summary>How a private broker is started.</summary>
public sealed record PrivateBrokerOptions
{
    /// <summary>The loopback port; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>How long the broker may take to listen, in milliseconds.</summary>
    public int StartTimeoutMs { get; init; } = 10_000;

    /// <summary>The broker's program; null looks for mosquitto in the PATH and where Debian puts it.</summary>
    public string? Program { get; init; }

    /// <summary>More lines for its configuration, for example an access list.</summary>
    public IReadOnlyList<string> ExtraConfiguration { get; init; } = [];
}
