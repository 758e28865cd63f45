namespace Tendon.Mqtt.Libmosquitto;

/// <summary>The library's error numbers in the port's terms.</summary>
internal static class MosquittoResult
{
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
