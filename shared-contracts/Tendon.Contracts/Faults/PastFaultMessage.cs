namespace Tendon.Contracts;

/// <summary>A fault from the ring that is kept over power-off, device → host. Never a present fault.</summary>
public struct PastFaultMessage
{
    public const MessageKind Kind = MessageKind.PastFault;
    public const int Size = 32;

    public uint SessionEpoch;

    /// <summary>Of the fault within its boot.</summary>
    public uint Sequence;

    /// <summary>The boot in which it was latched.</summary>
    public ushort BootNumber;

    public FaultCode Code;

    /// <summary>Device clock of that boot, µs.</summary>
    public long DeviceTimeUs;

    /// <summary>As in the fault message.</summary>
    public int Detail;

    /// <summary>Index of the joint, 255 = none.</summary>
    public byte Joint;

    /// <summary>True for the fault that was latched first.</summary>
    public bool FirstCause;

    /// <summary>0 for the oldest fault that is kept.</summary>
    public byte Index;

    /// <summary>Faults that are kept.</summary>
    public byte Count;

    /// <summary>Writes the message; returns its length, 0 when it does not fit or a time is out of range.</summary>
    public readonly int Write(byte[] buffer, int offset)
    {
        if (!MessageHeader.InRange(buffer, offset, Size) || !MessageHeader.InTime(DeviceTimeUs)) return 0;
        MessageHeader.Write(buffer, offset, Kind, Size, SessionEpoch);
        LittleEndian.PutUInt32(buffer, offset + 8, Sequence);
        LittleEndian.PutUInt16(buffer, offset + 12, BootNumber);
        LittleEndian.PutUInt16(buffer, offset + 14, (ushort)Code);
        LittleEndian.PutInt64(buffer, offset + 16, DeviceTimeUs);
        LittleEndian.PutInt32(buffer, offset + 24, Detail);
        buffer[offset + 28] = Joint;
        buffer[offset + 29] = FirstCause ? (byte)1 : (byte)0;
        buffer[offset + 30] = Index;
        buffer[offset + 31] = Count;
        return Size;
    }

    public static bool TryRead(byte[]? buffer, int offset, int length, out PastFaultMessage message) =>
        Read(buffer, offset, length, out message) == ReadResult.Ok;

    /// <summary>As TryRead, with the reason.</summary>
    public static ReadResult Read(byte[]? buffer, int offset, int length, out PastFaultMessage message)
    {
        message = default;
        ReadResult result = MessageHeader.Check(buffer, offset, length, Kind, Size, out _);
        if (result != ReadResult.Ok) return result;
        byte[] b = buffer!;
        long deviceTimeUs = LittleEndian.GetInt64(b, offset + 16);
        if (!MessageHeader.InTime(deviceTimeUs)) return ReadResult.BadValue;
        message.SessionEpoch = LittleEndian.GetUInt32(b, offset + 4);
        message.Sequence = LittleEndian.GetUInt32(b, offset + 8);
        message.BootNumber = LittleEndian.GetUInt16(b, offset + 12);
        message.Code = (FaultCode)LittleEndian.GetUInt16(b, offset + 14);
        message.DeviceTimeUs = deviceTimeUs;
        message.Detail = LittleEndian.GetInt32(b, offset + 24);
        message.Joint = b[offset + 28];
        message.FirstCause = b[offset + 29] != 0;
        message.Index = b[offset + 30];
        message.Count = b[offset + 31];
        return ReadResult.Ok;
    }
}
