namespace Tendon.Mqtt;

/// <summary>What a person can do about a broker that turns a client away.</summary>
internal static class BrokerAdvice
{
    /// <summary>What to check first.</summary>
    public static string For(MqttClientOptions options) => (options.UserName, options.Tls) switch
    {
        (null, null) => "Check whether it wants a user name and password, or TLS.",
        (null, _) => "Check the CA file and whether it wants a user name and password.",
        (_, null) => "Check the user name and password, and whether it wants TLS.",
        _ => "Check the user name, the password and the CA file.",
    };
}
