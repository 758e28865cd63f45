namespace Tendon.Contracts;

/// <summary>Asks the device for its clock, host → device.</summary>
public struct ClockRequestMessage
{
    public const MessageKind Kind = MessageKind.ClockRequest;
    public const int Size = 24;

    public uint SessionEpoch;
    public uint RequestId;

    /// <summary>Host clock at sending, µs; any monotonic origin.</summary>
    public long HostSendUs;

    /// <summary>Writes the message; returns its length, 0 when it does not fit or a time is out of range.</summary>
    public readonly int Write(byte[] buffer, int offset)
    {
        if (!MessageHeader.InRange(buffer, offset, Size) || !MessageHeader.InTime(HostSendUs)) return 0;
        MessageHeader.Write(buffer, offset, Kind, Size, SessionEpoch);
        LittleEndian.PutUInt32(buffer, offset + 8, RequestId);
        buffer[offset + 12] = 0;
        buffer[offset + 13] = 0;
        buffer[offset + 14] = 0;
        buffer[offset + 15] = 0;
        LittleEndian.PutInt64(buffer, offset + 16, HostSendUs);
        return Size;
    }

    public static bool TryRead(byte[]? buffer, int offset, int length, out ClockRequestMessage message) =>
        Read(buffer, offset, length, out message) == ReadResult.Ok;

    /// <summary>As TryRead, with the reason.</summary>
    public static ReadResult Read(byte[]? buffer, int offset, int length, out ClockRequestMessage message)
    {
        message = default;
        ReadResult result = MessageHeader.Check(buffer, offset, length, Kind, Size, out _);
        if (result != ReadResult.Ok) return result;
        byte[] b = buffer!;
        long hostSendUs = LittleEndian.GetInt64(b, offset + 16);
        if (!MessageHeader.InTime(hostSendUs)) return ReadResult.BadValue;
        message.SessionEpoch = LittleEndian.GetUInt32(b, offset + 4);
        message.RequestId = LittleEndian.GetUInt32(b, offset + 8);
        message.HostSendUs = hostSendUs;
        return ReadResult.Ok;
    }
}
