namespace Tendon.Mqtt.Libmosquitto;

/// <summary>The library's answers in the port's terms.</summary>
internal static class MosquittoAdvice
{
    /// <summary>What to check when a broker turns a client away.</summary>
    public static string For(MqttClientOptions options) => (options.UserName, options.Tls) switch
    {
        (null, null) => "Check whether it wants a user name and password, or TLS.",
        (null, _) => "Check the CA file and whether it wants a user name and password.",
        (_, null) => "Check the user name and password, and whether it wants TLS.",
        _ => "Check the user name, the password and the CA file.",
    };

    /// <summary>MOSQ_ERR_* of mosquitto.h.</summary>
    public static MqttPublishResult ToPublishResult(int result, out string error)
    {
        error = "";
        switch (result)
        {
            case MosquittoLibrary.Success:
                return MqttPublishResult.Ok;
            case MosquittoLibrary.NoConnection:
            case 7: // CONN_LOST
            case 14: // ERRNO: the socket's
                return MqttPublishResult.NotConnected;
            case 3: // INVAL
            case 9: // PAYLOAD_SIZE
            case 18: // MALFORMED_UTF8
            case 25: // OVERSIZE_PACKET
                return MqttPublishResult.InvalidMessage;
            default:
                error = MosquittoLibrary.DescribeError(result);
                return MqttPublishResult.Failed;
        }
    }
}
