namespace Tendon.Contracts;

/// <summary>A fault as it was latched, device → host. The present fault is also in every state message.</summary>
public struct FaultMessage
{
    public const MessageKind Kind = MessageKind.Fault;
    public const int Size = 32;

    public uint SessionEpoch;

    /// <summary>Counts faults since boot, from 1.</summary>
    public uint Sequence;

    public FaultCode Code;

    /// <summary>Index of the joint, 255 = none.</summary>
    public byte Joint;

    /// <summary>True for the fault that was latched first; the ones that follow from it are false.</summary>
    public bool FirstCause;

    /// <summary>Device clock at detection, µs.</summary>
    public long DeviceTimeUs;

    /// <summary>Measured value in the unit that SPEC.md gives for the code.</summary>
    public int Detail;

    public ClearedBy ClearedBy;

    /// <summary>Writes the message; returns its length, 0 when it does not fit or a time is out of range.</summary>
    public readonly int Write(byte[] buffer, int offset)
    {
        if (!MessageHeader.InRange(buffer, offset, Size) || !MessageHeader.InTime(DeviceTimeUs)) return 0;
        MessageHeader.Write(buffer, offset, Kind, Size, SessionEpoch);
        LittleEndian.PutUInt32(buffer, offset + 8, Sequence);
        LittleEndian.PutUInt16(buffer, offset + 12, (ushort)Code);
        buffer[offset + 14] = Joint;
        buffer[offset + 15] = FirstCause ? (byte)1 : (byte)0;
        LittleEndian.PutInt64(buffer, offset + 16, DeviceTimeUs);
        LittleEndian.PutInt32(buffer, offset + 24, Detail);
        buffer[offset + 28] = (byte)ClearedBy;
        buffer[offset + 29] = 0;
        buffer[offset + 30] = 0;
        buffer[offset + 31] = 0;
        return Size;
    }

    public static bool TryRead(byte[]? buffer, int offset, int length, out FaultMessage message) =>
        Read(buffer, offset, length, out message) == ReadResult.Ok;

    /// <summary>As TryRead, with the reason.</summary>
    public static ReadResult Read(byte[]? buffer, int offset, int length, out FaultMessage message)
    {
        message = default;
        ReadResult result = MessageHeader.Check(buffer, offset, length, Kind, Size, out _);
        if (result != ReadResult.Ok) return result;
        byte[] b = buffer!;
        long deviceTimeUs = LittleEndian.GetInt64(b, offset + 16);
        if (!MessageHeader.InTime(deviceTimeUs)) return ReadResult.BadValue;
        message.SessionEpoch = LittleEndian.GetUInt32(b, offset + 4);
        message.Sequence = LittleEndian.GetUInt32(b, offset + 8);
        message.Code = (FaultCode)LittleEndian.GetUInt16(b, offset + 12);
        message.Joint = b[offset + 14];
        message.FirstCause = b[offset + 15] != 0;
        message.DeviceTimeUs = deviceTimeUs;
        message.Detail = LittleEndian.GetInt32(b, offset + 24);
        message.ClearedBy = (ClearedBy)b[offset + 28];
        return ReadResult.Ok;
    }
}
