namespace Tendon.Contracts;

/// <summary>A request to the safety state machine, host → device. Idempotent: a repeated command id gets the same answer and has no second effect.</summary>
public struct CommandMessage
{
    public const MessageKind Kind = MessageKind.Command;
    public const int Size = 24;

    public uint SessionEpoch;

    /// <summary>Chosen by the host, never 0; the acknowledgement repeats it.</summary>
    public uint CommandId;

    /// <summary>The writer that asks; random, never 0.</summary>
    public uint Authority;

    /// <summary>ClearFault: the fault code. Arm: 1 = rest pose confirmed by a person. TrialPulse: joint and pulse. Otherwise 0.</summary>
    public uint Argument;

    public CommandCode Command;

    /// <summary>Writes the message; returns its length, 0 when it does not fit.</summary>
    public readonly int Write(byte[] buffer, int offset)
    {
        if (!MessageHeader.InRange(buffer, offset, Size)) return 0;
        MessageHeader.Write(buffer, offset, Kind, Size, SessionEpoch);
        LittleEndian.PutUInt32(buffer, offset + 8, CommandId);
        LittleEndian.PutUInt32(buffer, offset + 12, Authority);
        LittleEndian.PutUInt32(buffer, offset + 16, Argument);
        buffer[offset + 20] = (byte)Command;
        buffer[offset + 21] = 0;
        buffer[offset + 22] = 0;
        buffer[offset + 23] = 0;
        return Size;
    }

    public static bool TryRead(byte[]? buffer, int offset, int length, out CommandMessage message) =>
        Read(buffer, offset, length, out message) == ReadResult.Ok;

    /// <summary>As TryRead, with the reason.</summary>
    public static ReadResult Read(byte[]? buffer, int offset, int length, out CommandMessage message)
    {
        message = default;
        ReadResult result = MessageHeader.Check(buffer, offset, length, Kind, Size, out _);
        if (result != ReadResult.Ok) return result;
        byte[] b = buffer!;
        message.SessionEpoch = LittleEndian.GetUInt32(b, offset + 4);
        message.CommandId = LittleEndian.GetUInt32(b, offset + 8);
        message.Authority = LittleEndian.GetUInt32(b, offset + 12);
        message.Argument = LittleEndian.GetUInt32(b, offset + 16);
        message.Command = (CommandCode)b[offset + 20];
        return ReadResult.Ok;
    }
}
