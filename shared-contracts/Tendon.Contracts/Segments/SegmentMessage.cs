namespace Tendon.Contracts;

/// <summary>A stretch of motion on the device clock, host → device. Knots are read in place: keep the buffer unchanged while they are read.</summary>
public struct SegmentMessage
{
    public const MessageKind Kind = MessageKind.Segment;

    /// <summary>Bytes before the first knot.</summary>
    public const int Size = 32;

    /// <summary>Bit of <see cref="Flags"/>: the stream ends with this segment; running off its end is no underrun.</summary>
    public const byte FinalFlag = 1;

    public uint SessionEpoch;

    /// <summary>Rises with every segment of a session; starts at 1.</summary>
    public uint Sequence;

    /// <summary>The writer, as granted by arming; never 0.</summary>
    public uint Authority;

    /// <summary>Device clock at the first knot, µs.</summary>
    public long ApplyAtUs;

    /// <summary>How long after <see cref="ApplyAtUs"/> the segment is in force, µs: its knots, and a pause at the last one that is no underrun yet.</summary>
    public uint ValidForUs;

    public byte Flags;
    public byte JointCount;
    public byte KnotCount;

    private byte[]? _buffer;
    private int _knots;
    private int _knotSize;
    private int _readableKnotCount;
    private int _readableJointCount;

    public readonly bool IsFinal => (Flags & FinalFlag) != 0;

    public static int KnotSize(int jointCount) => 4 + 8 * jointCount;

    public static int SizeFor(int jointCount, int knotCount) => Size + knotCount * KnotSize(jointCount);

    /// <summary>Knots that fit a segment of the largest size.</summary>
    public static int MaxKnotCount(int jointCount) => (ContractLimits.MaxMessageBytes - Size) / KnotSize(jointCount);

    /// <summary>Time of knot <paramref name="knot"/> after <see cref="ApplyAtUs"/>, µs. The first is 0, the rest rise strictly.</summary>
    public readonly uint KnotOffsetUs(int knot) =>
        knot >= 0 && knot < _readableKnotCount ? LittleEndian.GetUInt32(_buffer!, _knots + knot * _knotSize) : 0;

    public readonly int KnotPositionUrad(int knot, int joint) => Has(knot, joint) ? LittleEndian.GetInt32(_buffer!, At(knot, joint)) : 0;

    public readonly int KnotVelocityUradPerS(int knot, int joint) => Has(knot, joint) ? LittleEndian.GetInt32(_buffer!, At(knot, joint) + 4) : 0;

    public static bool TryRead(byte[]? buffer, int offset, int length, out SegmentMessage message) =>
        Read(buffer, offset, length, out message) == ReadResult.Ok;

    /// <summary>As TryRead, with the reason.</summary>
    public static ReadResult Read(byte[]? buffer, int offset, int length, out SegmentMessage message)
    {
        message = default;
        ReadResult result = MessageHeader.Check(buffer, offset, length, Kind, Size, out int messageLength);
        if (result != ReadResult.Ok) return result;
        byte[] b = buffer!;
        int jointCount = b[offset + 29];
        int knotCount = b[offset + 30];
        if (jointCount == 0 || jointCount > ContractLimits.MaxJointCount || knotCount < ContractLimits.MinKnotCount) return ReadResult.BadCount;
        if (SizeFor(jointCount, knotCount) > messageLength) return ReadResult.BadLength;
        long applyAtUs = LittleEndian.GetInt64(b, offset + 16);
        if (!MessageHeader.InTime(applyAtUs) || !AreValid(b, offset + Size, jointCount, knotCount)) return ReadResult.BadValue;
        message.SessionEpoch = LittleEndian.GetUInt32(b, offset + 4);
        message.Sequence = LittleEndian.GetUInt32(b, offset + 8);
        message.Authority = LittleEndian.GetUInt32(b, offset + 12);
        message.ApplyAtUs = applyAtUs;
        message.ValidForUs = LittleEndian.GetUInt32(b, offset + 24);
        message.Flags = b[offset + 28];
        message.JointCount = (byte)jointCount;
        message.KnotCount = (byte)knotCount;
        message._buffer = buffer;
        message._knots = offset + Size;
        message._knotSize = KnotSize(jointCount);
        message._readableKnotCount = knotCount;
        message._readableJointCount = jointCount;
        return ReadResult.Ok;
    }

    internal readonly void WriteFixedPart(byte[] buffer, int offset, int length)
    {
        MessageHeader.Write(buffer, offset, Kind, length, SessionEpoch);
        LittleEndian.PutUInt32(buffer, offset + 8, Sequence);
        LittleEndian.PutUInt32(buffer, offset + 12, Authority);
        LittleEndian.PutInt64(buffer, offset + 16, ApplyAtUs);
        LittleEndian.PutUInt32(buffer, offset + 24, ValidForUs);
        buffer[offset + 28] = Flags;
        buffer[offset + 29] = JointCount;
        buffer[offset + 30] = KnotCount;
        buffer[offset + 31] = 0;
    }

    private static bool AreValid(byte[] buffer, int knots, int jointCount, int knotCount)
    {
        int at = knots;
        uint previousUs = 0;
        for (int knot = 0; knot < knotCount; knot++)
        {
            uint offsetUs = LittleEndian.GetUInt32(buffer, at);
            if (knot == 0 ? offsetUs != 0 : offsetUs <= previousUs) return false;
            previousUs = offsetUs;
            at += 4;
            for (int value = 0; value < 2 * jointCount; value++, at += 4)
                if (!MessageHeader.InMagnitude(LittleEndian.GetInt32(buffer, at))) return false;
        }

        return true;
    }

    private readonly bool Has(int knot, int joint) =>
        knot >= 0 && knot < _readableKnotCount && joint >= 0 && joint < _readableJointCount;

    private readonly int At(int knot, int joint) => _knots + knot * _knotSize + 4 + 8 * joint;
}
