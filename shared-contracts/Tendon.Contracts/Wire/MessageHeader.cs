namespace Tendon.Contracts;

/// <summary>The eight bytes that start every message: kind, minor, length of the whole message, session epoch.</summary>
public static class MessageHeader
{
    public const int Size = 8;

    /// <summary>Kind of the message at <paramref name="offset"/>; None when it is not a message of this contract's major.</summary>
    public static MessageKind KindOf(byte[]? buffer, int offset, int length)
    {
        if (!InRange(buffer, offset, length) || length < Size) return MessageKind.None;
        byte kind = buffer![offset];
        return kind >> 4 == ContractVersion.Major ? (MessageKind)kind : MessageKind.None;
    }

    internal static bool InRange(byte[]? buffer, int offset, int length) =>
        buffer != null && offset >= 0 && length >= 0 && offset <= buffer.Length - length;

    internal static bool InTime(long timeUs) => timeUs >= 0 && timeUs <= ContractLimits.MaxTimeUs;

    internal static bool InMagnitude(int value) => value >= -ContractLimits.MaxMagnitude && value <= ContractLimits.MaxMagnitude;

    internal static void Write(byte[] buffer, int offset, MessageKind kind, int length, uint sessionEpoch)
    {
        buffer[offset] = (byte)kind;
        buffer[offset + 1] = ContractVersion.Minor;
        LittleEndian.PutUInt16(buffer, offset + 2, (ushort)length);
        LittleEndian.PutUInt32(buffer, offset + 4, sessionEpoch);
    }

    /// <summary>Checks range, kind and length; after Ok the first <paramref name="messageLength"/> bytes may be read.</summary>
    internal static ReadResult Check(byte[]? buffer, int offset, int length, MessageKind kind, int minimumSize, out int messageLength)
    {
        messageLength = 0;
        if (!InRange(buffer, offset, length) || length < Size) return ReadResult.Truncated;
        byte found = buffer![offset];
        if (found >> 4 != ContractVersion.Major) return ReadResult.WrongMajor;
        if (found != (byte)kind) return ReadResult.WrongKind;
        int stated = LittleEndian.GetUInt16(buffer, offset + 2);
        if (stated < minimumSize || stated > ContractLimits.MaxMessageBytes) return ReadResult.BadLength;
        if (stated > length) return ReadResult.Truncated;
        messageLength = stated;
        return ReadResult.Ok;
    }
}
