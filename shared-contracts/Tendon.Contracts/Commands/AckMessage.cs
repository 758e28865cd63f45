namespace Tendon.Contracts;

/// <summary>Answer to one command, device → host.</summary>
public struct AckMessage
{
    public const MessageKind Kind = MessageKind.Ack;
    public const int Size = 16;

    public uint SessionEpoch;
    public uint CommandId;

    /// <summary>The latched fault, or None.</summary>
    public FaultCode FaultCode;

    public AckResult Result;

    /// <summary>State after the command took effect.</summary>
    public SafetyState SafetyState;

    /// <summary>Writes the message; returns its length, 0 when it does not fit.</summary>
    public readonly int Write(byte[] buffer, int offset)
    {
        if (!MessageHeader.InRange(buffer, offset, Size)) return 0;
        MessageHeader.Write(buffer, offset, Kind, Size, SessionEpoch);
        LittleEndian.PutUInt32(buffer, offset + 8, CommandId);
        LittleEndian.PutUInt16(buffer, offset + 12, (ushort)FaultCode);
        buffer[offset + 14] = (byte)Result;
        buffer[offset + 15] = (byte)SafetyState;
        return Size;
    }

    public static bool TryRead(byte[]? buffer, int offset, int length, out AckMessage message) =>
        Read(buffer, offset, length, out message) == ReadResult.Ok;

    /// <summary>As TryRead, with the reason.</summary>
    public static ReadResult Read(byte[]? buffer, int offset, int length, out AckMessage message)
    {
        message = default;
        ReadResult result = MessageHeader.Check(buffer, offset, length, Kind, Size, out _);
        if (result != ReadResult.Ok) return result;
        byte[] b = buffer!;
        message.SessionEpoch = LittleEndian.GetUInt32(b, offset + 4);
        message.CommandId = LittleEndian.GetUInt32(b, offset + 8);
        message.FaultCode = (FaultCode)LittleEndian.GetUInt16(b, offset + 12);
        message.Result = (AckResult)b[offset + 14];
        message.SafetyState = (SafetyState)b[offset + 15];
        return ReadResult.Ok;
    }
}
