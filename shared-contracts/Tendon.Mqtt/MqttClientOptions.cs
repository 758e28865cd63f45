namespace Tendon.Mqtt;

/// <summary>How a client connects.</summary>
/// <param name="Broker">Host and port.</param>
/// <param name="ClientId">Unique at the broker: a second client of the same id drops the first.</param>
public sealed record MqttClientOptions(BrokerAddress Broker, string ClientId)
{
    /// <summary>Published by the broker when this client vanishes.</summary>
    public MqttWill? Will { get; init; }

    /// <summary>User name, where the broker asks for one; that of the address unless another is set.</summary>
    public string? UserName { get; init; } = Broker.UserName;

    /// <summary>Password of <see cref="UserName"/>.</summary>
    public string? Password { get; init; } = Broker.Password;

    /// <summary>Null: plain TCP, which belongs on the loopback only.</summary>
    public MqttTlsOptions? Tls { get; init; }

    /// <summary>A silent broker is given up after one to two of these; 5 s is the least libmosquitto takes.</summary>
    public int KeepAliveS { get; init; } = 5;

    /// <summary>How long one attempt to connect may take, in milliseconds.</summary>
    public int ConnectTimeoutMs { get; init; } = 3_000;

    /// <summary>First pause after a loss, in milliseconds; it doubles up to <see cref="ReconnectMaxMs"/>.</summary>
    public int ReconnectMinMs { get; init; } = 50;

    /// <summary>Longest pause between two attempts, in milliseconds.</summary>
    public int ReconnectMaxMs { get; init; } = 1_000;

    /// <summary>True: <see cref="IMqttClient.Connect"/> waits for a broker that is not there yet instead of throwing.</summary>
    public bool RetryFirstConnect { get; init; }

    /// <summary>The largest packet this client takes or sends; the broker is told and withholds larger ones.</summary>
    public int MaximumPacketBytes { get; init; } = 65_536;
}
