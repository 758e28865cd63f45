using System.Runtime.InteropServices;

namespace Tendon.Mqtt.Libmosquitto;

/// <summary><c>struct mosquitto_message</c> of mosquitto.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly unsafe struct MosquittoMessage
{
    public readonly int MessageId;
    public readonly byte* Topic;
    public readonly byte* Payload;
    public readonly int PayloadLength;
    public readonly int Qos;
    public readonly byte Retain;
}
