using System.Text;
using Tendon.Contracts;
using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Control.Calibration;

/// <summary>The stored form of a calibration: header of 64 bytes, 24 bytes a joint, CRC-32 over all that precedes it. Little endian.</summary>
public static class UnitCalibrationCodec
{
    /// <summary>Version of the stored form.</summary>
    public const byte Version = 1;

    /// <summary>Longest unit id, bytes.</summary>
    public const int MaxUnitIdBytes = 32;

    /// <summary>Where <see cref="UnitCalibration.Hash"/> lies.</summary>
    public const int HashOffset = 16;

    /// <summary>Bytes of the CRC at the end.</summary>
    public const int CrcSize = 4;

    private const uint Magic = 0x4C434E54; // "TNCL"
    private const int UnitIdOffset = 32;
    private const int HeaderSize = 64;
    private const int JointSize = 24;

    /// <summary>Bytes of a stored calibration.</summary>
    public static int SizeFor(int jointCount) => HeaderSize + (jointCount * JointSize) + CrcSize;

    /// <summary>Writes a calibration; returns its length, 0 when it does not fit or its unit id is empty or too long.</summary>
    public static int Write(UnitCalibration calibration, byte[] buffer, int offset)
    {
        int jointCount = calibration.Joints.Length;
        int size = SizeFor(jointCount);
        byte[] id = Encoding.UTF8.GetBytes(calibration.UnitId);
        if (offset < 0 || offset > buffer.Length - size || jointCount < 1 || jointCount > ContractLimits.MaxJointCount || id.Length == 0 || id.Length > MaxUnitIdBytes)
            return 0;
        LittleEndian.PutUInt32(buffer, offset, Magic);
        buffer[offset + 4] = Version;
        buffer[offset + 5] = (byte)jointCount;
        buffer[offset + 6] = (byte)id.Length;
        buffer[offset + 7] = 0;
        LittleEndian.PutUInt64(buffer, offset + 8, calibration.ArmFileHash);
        LittleEndian.PutUInt64(buffer, offset + HashOffset, calibration.Hash);
        LittleEndian.PutUInt32(buffer, offset + 24, calibration.Revision);
        LittleEndian.PutUInt32(buffer, offset + 28, 0);
        for (int i = 0; i < MaxUnitIdBytes; i++)
            buffer[offset + UnitIdOffset + i] = i < id.Length ? id[i] : (byte)0;
        for (int i = 0; i < jointCount; i++)
            WriteJoint(calibration.Joints[i], buffer, offset + HeaderSize + (i * JointSize));
        LittleEndian.PutUInt32(buffer, offset + size - CrcSize, Crc32.Of(buffer, offset, size - CrcSize));
        return size;
    }

    /// <summary>Reads a stored calibration and checks that it is whole; whether it fits a unit is <see cref="CalibrationCheck"/>'s to say.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="length">Bytes that may be read.</param>
    /// <param name="calibration">The calibration; usable only after <see cref="CalibrationResult.Ok"/>.</param>
    public static CalibrationResult Read(byte[] buffer, int offset, int length, out UnitCalibration calibration)
    {
        calibration = new UnitCalibration(0);
        if (offset < 0 || length < HeaderSize || offset > buffer.Length - length)
            return CalibrationResult.Truncated;
        if (LittleEndian.GetUInt32(buffer, offset) != Magic)
            return CalibrationResult.NotACalibration;
        if (buffer[offset + 4] != Version)
            return CalibrationResult.WrongVersion;
        int jointCount = buffer[offset + 5], idLength = buffer[offset + 6];
        if (jointCount < 1 || jointCount > ContractLimits.MaxJointCount)
            return CalibrationResult.BadJointCount;
        int size = SizeFor(jointCount);
        if (length < size)
            return CalibrationResult.Truncated;
        if (LittleEndian.GetUInt32(buffer, offset + size - CrcSize) != Crc32.Of(buffer, offset, size - CrcSize))
            return CalibrationResult.BadCrc;
        if (idLength == 0 || idLength > MaxUnitIdBytes || !IsAscii(buffer, offset + UnitIdOffset, idLength))
            return CalibrationResult.BadValue;
        calibration = new UnitCalibration(jointCount);
        calibration.UnitId = Encoding.UTF8.GetString(buffer, offset + UnitIdOffset, idLength);
        calibration.ArmFileHash = LittleEndian.GetUInt64(buffer, offset + 8);
        calibration.Hash = LittleEndian.GetUInt64(buffer, offset + HashOffset);
        calibration.Revision = LittleEndian.GetUInt32(buffer, offset + 24);
        for (int i = 0; i < jointCount; i++)
            ReadJoint(calibration.Joints[i], buffer, offset + HeaderSize + (i * JointSize));
        return CalibrationResult.Ok;
    }

    private static void WriteJoint(JointCalibration joint, byte[] buffer, int at)
    {
        buffer[at] = joint.ServoId;
        buffer[at + 1] = (byte)joint.Sign;
        LittleEndian.PutInt16(buffer, at + 2, joint.HomingOffsetSteps);
        LittleEndian.PutInt32(buffer, at + 4, joint.ZeroStep);
        LittleEndian.PutInt32(buffer, at + 8, joint.LeastStep);
        LittleEndian.PutInt32(buffer, at + 12, joint.MostStep);
        LittleEndian.PutInt32(buffer, at + 16, joint.MinPositionUrad);
        LittleEndian.PutInt32(buffer, at + 20, joint.MaxPositionUrad);
    }

    private static void ReadJoint(JointCalibration joint, byte[] buffer, int at)
    {
        joint.ServoId = buffer[at];
        joint.Sign = (sbyte)buffer[at + 1];
        joint.HomingOffsetSteps = LittleEndian.GetInt16(buffer, at + 2);
        joint.ZeroStep = LittleEndian.GetInt32(buffer, at + 4);
        joint.LeastStep = LittleEndian.GetInt32(buffer, at + 8);
        joint.MostStep = LittleEndian.GetInt32(buffer, at + 12);
        joint.MinPositionUrad = LittleEndian.GetInt32(buffer, at + 16);
        joint.MaxPositionUrad = LittleEndian.GetInt32(buffer, at + 20);
    }

    private static bool IsAscii(byte[] buffer, int at, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (buffer[at + i] <= 32 || buffer[at + i] >= 127)
                return false;
        }

        return true;
    }
}
