namespace Tendon.Contracts;

/// <summary>What the device does and measures, device → host. Joints are read in place: keep the buffer unchanged while they are read.</summary>
public struct StateMessage
{
    public const MessageKind Kind = MessageKind.State;

    /// <summary>Bytes before the first joint.</summary>
    public const int Size = 48;

    public const int JointSize = 20;

    public uint SessionEpoch;
    public uint Sequence;
    public SafetyState SafetyState;
    public SegmentResult LastSegmentResult;
    public FaultCode FaultCode;

    /// <summary>Device clock at the measurement, µs.</summary>
    public long DeviceTimeUs;

    /// <summary>Sequence of the newest segment that was accepted; 0 before the first.</summary>
    public uint LastSegmentSequence;

    /// <summary>The writer whose segments are followed; 0 = nobody.</summary>
    public uint Authority;

    public uint UnderrunCount;
    public uint BusErrorCount;
    public uint RejectedSegmentCount;

    /// <summary>Motion left in the buffer, ms.</summary>
    public ushort BufferedMs;

    public byte JointCount;

    private byte[]? _buffer;
    private int _joints;
    private int _readableJointCount;

    public static int SizeFor(int jointCount) => Size + jointCount * JointSize;

    public readonly int PositionUrad(int joint) => Has(joint) ? LittleEndian.GetInt32(_buffer!, At(joint)) : 0;

    public readonly int VelocityUradPerS(int joint) => Has(joint) ? LittleEndian.GetInt32(_buffer!, At(joint) + 4) : 0;

    public readonly int SetpointUrad(int joint) => Has(joint) ? LittleEndian.GetInt32(_buffer!, At(joint) + 8) : 0;

    public readonly short CurrentMa(int joint) => Has(joint) ? LittleEndian.GetInt16(_buffer!, At(joint) + 12) : (short)0;

    public readonly ushort VoltageMv(int joint) => Has(joint) ? LittleEndian.GetUInt16(_buffer!, At(joint) + 14) : (ushort)0;

    public readonly short LoadPermille(int joint) => Has(joint) ? LittleEndian.GetInt16(_buffer!, At(joint) + 16) : (short)0;

    public readonly sbyte TemperatureC(int joint) => Has(joint) ? (sbyte)_buffer![At(joint) + 18] : (sbyte)0;

    public readonly JointFlags JointFlags(int joint) => Has(joint) ? (JointFlags)_buffer![At(joint) + 19] : (JointFlags)0;

    /// <summary>Writes the message with all joints zero; returns its length, 0 when it does not fit or a value is out of range.</summary>
    public readonly int Write(byte[] buffer, int offset)
    {
        int length = SizeFor(JointCount);
        if (JointCount == 0 || JointCount > ContractLimits.MaxJointCount || !MessageHeader.InTime(DeviceTimeUs)) return 0;
        if (!MessageHeader.InRange(buffer, offset, length)) return 0;
        MessageHeader.Write(buffer, offset, Kind, length, SessionEpoch);
        LittleEndian.PutUInt32(buffer, offset + 8, Sequence);
        buffer[offset + 12] = (byte)SafetyState;
        buffer[offset + 13] = (byte)LastSegmentResult;
        LittleEndian.PutUInt16(buffer, offset + 14, (ushort)FaultCode);
        LittleEndian.PutInt64(buffer, offset + 16, DeviceTimeUs);
        LittleEndian.PutUInt32(buffer, offset + 24, LastSegmentSequence);
        LittleEndian.PutUInt32(buffer, offset + 28, Authority);
        LittleEndian.PutUInt32(buffer, offset + 32, UnderrunCount);
        LittleEndian.PutUInt32(buffer, offset + 36, BusErrorCount);
        LittleEndian.PutUInt32(buffer, offset + 40, RejectedSegmentCount);
        LittleEndian.PutUInt16(buffer, offset + 44, BufferedMs);
        buffer[offset + 46] = JointCount;
        for (int i = offset + 47; i < offset + length; i++) buffer[i] = 0;
        return length;
    }

    /// <summary>Fills one joint of the message that <see cref="Write"/> has put at <paramref name="offset"/>; false when it has no such joint.</summary>
    public static bool WriteJoint(byte[] buffer, int offset, int joint, in JointState state)
    {
        if (!MessageHeader.InRange(buffer, offset, Size) || buffer[offset] != (byte)Kind) return false;
        if (joint < 0 || joint >= buffer[offset + 46] || !MessageHeader.InRange(buffer, offset, SizeFor(joint + 1))) return false;
        if (!MessageHeader.InMagnitude(state.PositionUrad) || !MessageHeader.InMagnitude(state.VelocityUradPerS)
            || !MessageHeader.InMagnitude(state.SetpointUrad)) return false;
        int at = offset + SizeFor(joint);
        LittleEndian.PutInt32(buffer, at, state.PositionUrad);
        LittleEndian.PutInt32(buffer, at + 4, state.VelocityUradPerS);
        LittleEndian.PutInt32(buffer, at + 8, state.SetpointUrad);
        LittleEndian.PutInt16(buffer, at + 12, state.CurrentMa);
        LittleEndian.PutUInt16(buffer, at + 14, state.VoltageMv);
        LittleEndian.PutInt16(buffer, at + 16, state.LoadPermille);
        buffer[at + 18] = (byte)state.TemperatureC;
        buffer[at + 19] = (byte)state.Flags;
        return true;
    }

    public static bool TryRead(byte[]? buffer, int offset, int length, out StateMessage message) =>
        Read(buffer, offset, length, out message) == ReadResult.Ok;

    /// <summary>As TryRead, with the reason.</summary>
    public static ReadResult Read(byte[]? buffer, int offset, int length, out StateMessage message)
    {
        message = default;
        ReadResult result = MessageHeader.Check(buffer, offset, length, Kind, Size, out int messageLength);
        if (result != ReadResult.Ok) return result;
        byte[] b = buffer!;
        int jointCount = b[offset + 46];
        if (jointCount == 0 || jointCount > ContractLimits.MaxJointCount) return ReadResult.BadCount;
        if (SizeFor(jointCount) > messageLength) return ReadResult.BadLength;
        long deviceTimeUs = LittleEndian.GetInt64(b, offset + 16);
        if (!MessageHeader.InTime(deviceTimeUs)) return ReadResult.BadValue;
        for (int joint = 0; joint < jointCount; joint++)
            for (int field = 0; field < 12; field += 4)
                if (!MessageHeader.InMagnitude(LittleEndian.GetInt32(b, offset + SizeFor(joint) + field))) return ReadResult.BadValue;
        message.SessionEpoch = LittleEndian.GetUInt32(b, offset + 4);
        message.Sequence = LittleEndian.GetUInt32(b, offset + 8);
        message.SafetyState = (SafetyState)b[offset + 12];
        message.LastSegmentResult = (SegmentResult)b[offset + 13];
        message.FaultCode = (FaultCode)LittleEndian.GetUInt16(b, offset + 14);
        message.DeviceTimeUs = deviceTimeUs;
        message.LastSegmentSequence = LittleEndian.GetUInt32(b, offset + 24);
        message.Authority = LittleEndian.GetUInt32(b, offset + 28);
        message.UnderrunCount = LittleEndian.GetUInt32(b, offset + 32);
        message.BusErrorCount = LittleEndian.GetUInt32(b, offset + 36);
        message.RejectedSegmentCount = LittleEndian.GetUInt32(b, offset + 40);
        message.BufferedMs = LittleEndian.GetUInt16(b, offset + 44);
        message.JointCount = (byte)jointCount;
        message._buffer = buffer;
        message._joints = offset + Size;
        message._readableJointCount = jointCount;
        return ReadResult.Ok;
    }

    private readonly bool Has(int joint) => joint >= 0 && joint < _readableJointCount;

    private readonly int At(int joint) => _joints + joint * JointSize;
}
