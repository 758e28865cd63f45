using System.Buffers.Binary;
using System.Text;

namespace nanoFramework.M2Mqtt;

/// <summary>Builds one MQTT 3.1.1 packet.</summary>
internal sealed class MqttPacket(byte first)
{
    public const byte Connect = 0x10, ConnectAck = 0x20, Publish = 0x30, PublishAck = 0x40, Subscribe = 0x82, SubscribeAck = 0x90, PingRequest = 0xC0, Disconnect = 0xE0;

    private readonly MemoryStream _body = new();

    public MqttPacket Byte(byte value)
    {
        _body.WriteByte(value);
        return this;
    }

    public MqttPacket Short(ushort value) => Byte((byte)(value >> 8)).Byte((byte)value);

    public MqttPacket Text(string value)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(value);
        return Short((ushort)bytes.Length).Raw(bytes);
    }

    public MqttPacket Raw(byte[] bytes)
    {
        _body.Write(bytes);
        return this;
    }

    public byte[] ToArray()
    {
        var packet = new List<byte> { first };
        int remaining = (int)_body.Length;
        do
        {
            packet.Add((byte)((remaining & 0x7F) | (remaining > 0x7F ? 0x80 : 0)));
            remaining >>= 7;
        }
        while (remaining > 0);
        return [.. packet, .. _body.ToArray()];
    }

    /// <summary>Reads one packet: its first byte and its body.</summary>
    /// <exception cref="EndOfStreamException">The connection ended.</exception>
    public static (byte First, byte[] Body) Read(Stream stream)
    {
        Span<byte> one = stackalloc byte[1];
        stream.ReadExactly(one);
        byte first = one[0];
        int length = 0;
        for (int shift = 0; ; shift += 7)
        {
            stream.ReadExactly(one);
            length |= (one[0] & 0x7F) << shift;
            if ((one[0] & 0x80) == 0)
                break;
        }

        byte[] body = new byte[length];
        stream.ReadExactly(body);
        return (first, body);
    }

    public static ushort ShortAt(byte[] body, int at) => BinaryPrimitives.ReadUInt16BigEndian(body.AsSpan(at));
}
