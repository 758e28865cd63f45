namespace Tendon.Contracts;

/// <summary>What the device is, device → host, retained. Joints are read in place: keep the buffer unchanged while they are read.</summary>
public struct HelloMessage
{
    public const MessageKind Kind = MessageKind.Hello;

    /// <summary>Bytes before the first joint.</summary>
    public const int Size = 44;

    public const int JointSize = 20;

    /// <summary>New at each boot, never 0; every segment and command must carry it.</summary>
    public uint SessionEpoch;

    public byte ContractMajor;
    public byte ContractMinor;
    public ushort HardwareRevision;

    /// <summary>major &lt;&lt; 16 | minor &lt;&lt; 8 | patch.</summary>
    public uint FirmwareVersion;

    /// <summary>First 8 bytes, little endian, of the SHA-256 of the arm file the device was configured from.</summary>
    public ulong ArmFileHash;

    /// <summary>The same over the calibration; 0 = not calibrated.</summary>
    public ulong CalibrationHash;

    public uint ControlPeriodUs;
    public ushort MaxSegmentBytes;

    /// <summary>How far ahead of the device clock a segment may end, ms.</summary>
    public ushort BufferHorizonMs;

    public byte JointCount;

    private byte[]? _buffer;
    private int _joints;
    private int _readableJointCount;

    public static int SizeFor(int jointCount) => Size + jointCount * JointSize;

    public readonly int JointMinPositionUrad(int joint) => Has(joint) ? LittleEndian.GetInt32(_buffer!, At(joint)) : 0;

    public readonly int JointMaxPositionUrad(int joint) => Has(joint) ? LittleEndian.GetInt32(_buffer!, At(joint) + 4) : 0;

    public readonly int JointMaxVelocityUradPerS(int joint) => Has(joint) ? LittleEndian.GetInt32(_buffer!, At(joint) + 8) : 0;

    public readonly int JointMaxAccelerationUradPerS2(int joint) => Has(joint) ? LittleEndian.GetInt32(_buffer!, At(joint) + 12) : 0;

    public readonly FeedbackClass JointFeedbackClass(int joint) => Has(joint) ? (FeedbackClass)_buffer![At(joint) + 16] : FeedbackClass.None;

    /// <summary>Writes the message with all joints zero; returns its length, 0 when it does not fit or the joint count is out of range.</summary>
    public readonly int Write(byte[] buffer, int offset)
    {
        int length = SizeFor(JointCount);
        if (JointCount == 0 || JointCount > ContractLimits.MaxJointCount || !MessageHeader.InRange(buffer, offset, length)) return 0;
        MessageHeader.Write(buffer, offset, Kind, length, SessionEpoch);
        buffer[offset + 8] = ContractMajor;
        buffer[offset + 9] = ContractMinor;
        LittleEndian.PutUInt16(buffer, offset + 10, HardwareRevision);
        LittleEndian.PutUInt32(buffer, offset + 12, FirmwareVersion);
        LittleEndian.PutUInt64(buffer, offset + 16, ArmFileHash);
        LittleEndian.PutUInt64(buffer, offset + 24, CalibrationHash);
        LittleEndian.PutUInt32(buffer, offset + 32, ControlPeriodUs);
        LittleEndian.PutUInt16(buffer, offset + 36, MaxSegmentBytes);
        LittleEndian.PutUInt16(buffer, offset + 38, BufferHorizonMs);
        buffer[offset + 40] = JointCount;
        for (int i = offset + 41; i < offset + length; i++) buffer[i] = 0;
        return length;
    }

    /// <summary>Fills one joint of the message that <see cref="Write"/> has put at <paramref name="offset"/>; false when it has no such joint or a limit is out of range.</summary>
    public static bool WriteJoint(byte[] buffer, int offset, int joint, in JointLimits limits)
    {
        if (!MessageHeader.InRange(buffer, offset, Size) || buffer[offset] != (byte)Kind) return false;
        if (joint < 0 || joint >= buffer[offset + 40] || !MessageHeader.InRange(buffer, offset, SizeFor(joint + 1))) return false;
        if (!AreValid(limits.MinPositionUrad, limits.MaxPositionUrad, limits.MaxVelocityUradPerS, limits.MaxAccelerationUradPerS2)) return false;
        int at = offset + SizeFor(joint);
        LittleEndian.PutInt32(buffer, at, limits.MinPositionUrad);
        LittleEndian.PutInt32(buffer, at + 4, limits.MaxPositionUrad);
        LittleEndian.PutInt32(buffer, at + 8, limits.MaxVelocityUradPerS);
        LittleEndian.PutInt32(buffer, at + 12, limits.MaxAccelerationUradPerS2);
        buffer[at + 16] = (byte)limits.FeedbackClass;
        return true;
    }

    public static bool TryRead(byte[]? buffer, int offset, int length, out HelloMessage message) =>
        Read(buffer, offset, length, out message) == ReadResult.Ok;

    /// <summary>As TryRead, with the reason.</summary>
    public static ReadResult Read(byte[]? buffer, int offset, int length, out HelloMessage message)
    {
        message = default;
        ReadResult result = MessageHeader.Check(buffer, offset, length, Kind, Size, out int messageLength);
        if (result != ReadResult.Ok) return result;
        byte[] b = buffer!;
        int jointCount = b[offset + 40];
        if (jointCount == 0 || jointCount > ContractLimits.MaxJointCount) return ReadResult.BadCount;
        if (SizeFor(jointCount) > messageLength) return ReadResult.BadLength;
        for (int joint = 0; joint < jointCount; joint++)
        {
            int at = offset + SizeFor(joint);
            if (!AreValid(LittleEndian.GetInt32(b, at), LittleEndian.GetInt32(b, at + 4), LittleEndian.GetInt32(b, at + 8), LittleEndian.GetInt32(b, at + 12)))
                return ReadResult.BadValue;
        }

        message.SessionEpoch = LittleEndian.GetUInt32(b, offset + 4);
        message.ContractMajor = b[offset + 8];
        message.ContractMinor = b[offset + 9];
        message.HardwareRevision = LittleEndian.GetUInt16(b, offset + 10);
        message.FirmwareVersion = LittleEndian.GetUInt32(b, offset + 12);
        message.ArmFileHash = LittleEndian.GetUInt64(b, offset + 16);
        message.CalibrationHash = LittleEndian.GetUInt64(b, offset + 24);
        message.ControlPeriodUs = LittleEndian.GetUInt32(b, offset + 32);
        message.MaxSegmentBytes = LittleEndian.GetUInt16(b, offset + 36);
        message.BufferHorizonMs = LittleEndian.GetUInt16(b, offset + 38);
        message.JointCount = (byte)jointCount;
        message._buffer = buffer;
        message._joints = offset + Size;
        message._readableJointCount = jointCount;
        return ReadResult.Ok;
    }

    private static bool AreValid(int minPositionUrad, int maxPositionUrad, int maxVelocityUradPerS, int maxAccelerationUradPerS2) =>
        MessageHeader.InMagnitude(minPositionUrad) && MessageHeader.InMagnitude(maxPositionUrad) && minPositionUrad <= maxPositionUrad
        && maxVelocityUradPerS >= 0 && MessageHeader.InMagnitude(maxVelocityUradPerS)
        && maxAccelerationUradPerS2 >= 0 && MessageHeader.InMagnitude(maxAccelerationUradPerS2);

    private readonly bool Has(int joint) => joint >= 0 && joint < _readableJointCount;

    private readonly int At(int joint) => _joints + joint * JointSize;
}
