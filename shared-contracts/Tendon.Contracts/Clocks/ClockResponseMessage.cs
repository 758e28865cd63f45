namespace Tendon.Contracts;

/// <summary>Answer to a clock request, device → host. Offset and round trip follow as in NTP.</summary>
public struct ClockResponseMessage
{
    public const MessageKind Kind = MessageKind.ClockResponse;
    public const int Size = 40;

    public uint SessionEpoch;
    public uint RequestId;

    /// <summary>Repeated from the request, µs.</summary>
    public long HostSendUs;

    /// <summary>Device clock at reception, µs.</summary>
    public long DeviceReceiveUs;

    /// <summary>Device clock at sending, µs.</summary>
    public long DeviceSendUs;

    /// <summary>Writes the message; returns its length, 0 when it does not fit or a time is out of range.</summary>
    public readonly int Write(byte[] buffer, int offset)
    {
        if (!MessageHeader.InRange(buffer, offset, Size) || !MessageHeader.InTime(HostSendUs) || !MessageHeader.InTime(DeviceReceiveUs) || !MessageHeader.InTime(DeviceSendUs)) return 0;
        MessageHeader.Write(buffer, offset, Kind, Size, SessionEpoch);
        LittleEndian.PutUInt32(buffer, offset + 8, RequestId);
        buffer[offset + 12] = 0;
        buffer[offset + 13] = 0;
        buffer[offset + 14] = 0;
        buffer[offset + 15] = 0;
        LittleEndian.PutInt64(buffer, offset + 16, HostSendUs);
        LittleEndian.PutInt64(buffer, offset + 24, DeviceReceiveUs);
        LittleEndian.PutInt64(buffer, offset + 32, DeviceSendUs);
        return Size;
    }

    public static bool TryRead(byte[]? buffer, int offset, int length, out ClockResponseMessage message) =>
        Read(buffer, offset, length, out message) == ReadResult.Ok;

    /// <summary>As TryRead, with the reason.</summary>
    public static ReadResult Read(byte[]? buffer, int offset, int length, out ClockResponseMessage message)
    {
        message = default;
        ReadResult result = MessageHeader.Check(buffer, offset, length, Kind, Size, out _);
        if (result != ReadResult.Ok) return result;
        byte[] b = buffer!;
        long hostSendUs = LittleEndian.GetInt64(b, offset + 16);
        long deviceReceiveUs = LittleEndian.GetInt64(b, offset + 24);
        long deviceSendUs = LittleEndian.GetInt64(b, offset + 32);
        if (!MessageHeader.InTime(hostSendUs) || !MessageHeader.InTime(deviceReceiveUs) || !MessageHeader.InTime(deviceSendUs)) return ReadResult.BadValue;
        message.SessionEpoch = LittleEndian.GetUInt32(b, offset + 4);
        message.RequestId = LittleEndian.GetUInt32(b, offset + 8);
        message.HostSendUs = hostSendUs;
        message.DeviceReceiveUs = deviceReceiveUs;
        message.DeviceSendUs = deviceSendUs;
        return ReadResult.Ok;
    }
}
