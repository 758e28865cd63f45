using Tendon.Contracts;

namespace Tendon.Firmware.Control.Configuration;

/// <summary>The stored form of a configuration: header of 52 bytes, 96 bytes a joint, CRC-32 over all that precedes it. Little endian.</summary>
public static class ArmConfigurationCodec
{
    /// <summary>Version of the stored form.</summary>
    public const byte Version = 3;

    private const uint Magic = 0x43444E54; // "TNDC"
    private const int HeaderSize = 52;
    private const int JointSize = 120;
    private const int CrcSize = 4;

    /// <summary>Bytes of a stored configuration.</summary>
    public static int SizeFor(int jointCount) => HeaderSize + (jointCount * JointSize) + CrcSize;

    /// <summary>Writes a configuration; returns its length, 0 when it does not fit.</summary>
    public static int Write(ArmConfiguration configuration, byte[] buffer, int offset)
    {
        int jointCount = configuration.Joints.Length;
        int size = SizeFor(jointCount);
        if (offset < 0 || offset > buffer.Length - size || jointCount > ContractLimits.MaxJointCount)
            return 0;
        LittleEndian.PutUInt32(buffer, offset, Magic);
        buffer[offset + 4] = Version;
        buffer[offset + 5] = (byte)jointCount;
        buffer[offset + 6] = (byte)configuration.FeedbackClass;
        buffer[offset + 7] = configuration.ServoPositionGain;
        LittleEndian.PutUInt64(buffer, offset + 8, configuration.ArmFileHash);
        LittleEndian.PutUInt64(buffer, offset + 16, configuration.CalibrationHash);
        LittleEndian.PutInt32(buffer, offset + 24, configuration.MinSupplyMv);
        LittleEndian.PutInt32(buffer, offset + 28, configuration.MaxSupplyMv);
        LittleEndian.PutInt32(buffer, offset + 32, configuration.ControlPeriodUs);
        LittleEndian.PutInt32(buffer, offset + 36, configuration.GoalLeadUs);
        LittleEndian.PutInt32(buffer, offset + 40, configuration.ReduceTorqueAfterUs);
        LittleEndian.PutInt32(buffer, offset + 44, configuration.GoalAccelerationLeadMs2);
        LittleEndian.PutUInt32(buffer, offset + 48, (uint)configuration.BusFamily);
        for (int i = 0; i < jointCount; i++)
            WriteJoint(configuration.Joints[i], buffer, offset + HeaderSize + (i * JointSize));
        LittleEndian.PutUInt32(buffer, offset + size - CrcSize, Crc32.Of(buffer, offset, size - CrcSize));
        return size;
    }

    /// <summary>Reads and checks a stored configuration.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="length">Bytes that may be read.</param>
    /// <param name="configuration">The configuration; usable only after <see cref="ConfigurationResult.Ok"/>.</param>
    public static ConfigurationResult Read(byte[] buffer, int offset, int length, out ArmConfiguration configuration)
    {
        configuration = new ArmConfiguration(0);
        if (offset < 0 || length < HeaderSize || offset > buffer.Length - length)
            return ConfigurationResult.Truncated;
        if (LittleEndian.GetUInt32(buffer, offset) != Magic)
            return ConfigurationResult.NotAConfiguration;
        if (buffer[offset + 4] != Version)
            return ConfigurationResult.WrongVersion;
        int jointCount = buffer[offset + 5];
        if (jointCount < 1 || jointCount > ContractLimits.MaxJointCount)
            return ConfigurationResult.BadJointCount;
        int size = SizeFor(jointCount);
        if (length < size)
            return ConfigurationResult.Truncated;
        if (LittleEndian.GetUInt32(buffer, offset + size - CrcSize) != Crc32.Of(buffer, offset, size - CrcSize))
            return ConfigurationResult.BadCrc;
        configuration = new ArmConfiguration(jointCount);
        configuration.FeedbackClass = (FeedbackClass)buffer[offset + 6];
        configuration.ServoPositionGain = buffer[offset + 7];
        configuration.ArmFileHash = LittleEndian.GetUInt64(buffer, offset + 8);
        configuration.CalibrationHash = LittleEndian.GetUInt64(buffer, offset + 16);
        configuration.MinSupplyMv = LittleEndian.GetInt32(buffer, offset + 24);
        configuration.MaxSupplyMv = LittleEndian.GetInt32(buffer, offset + 28);
        configuration.ControlPeriodUs = LittleEndian.GetInt32(buffer, offset + 32);
        configuration.GoalLeadUs = LittleEndian.GetInt32(buffer, offset + 36);
        configuration.ReduceTorqueAfterUs = LittleEndian.GetInt32(buffer, offset + 40);
        configuration.GoalAccelerationLeadMs2 = LittleEndian.GetInt32(buffer, offset + 44);
        configuration.BusFamily = (BusFamily)buffer[offset + 48];
        for (int i = 0; i < jointCount; i++)
            ReadJoint(configuration.Joints[i], buffer, offset + HeaderSize + (i * JointSize));
        return configuration.Check();
    }

    private static void WriteJoint(JointConfiguration joint, byte[] buffer, int at)
    {
        buffer[at] = joint.ServoId;
        buffer[at + 1] = (byte)joint.Sign;
        buffer[at + 2] = (byte)joint.StopPolicy;
        buffer[at + 3] = joint.Grips ? (byte)1 : (byte)0;
        LittleEndian.PutInt32(buffer, at + 4, joint.ZeroStep);
        LittleEndian.PutInt32(buffer, at + 8, joint.MinPositionUrad);
        LittleEndian.PutInt32(buffer, at + 12, joint.MaxPositionUrad);
        LittleEndian.PutInt32(buffer, at + 16, joint.MaxVelocityUradPerS);
        LittleEndian.PutInt32(buffer, at + 20, joint.MaxAccelerationUradPerS2);
        LittleEndian.PutInt32(buffer, at + 24, joint.MaxCurrentMa);
        LittleEndian.PutInt32(buffer, at + 28, joint.MaxFollowingErrorUrad);
        LittleEndian.PutInt32(buffer, at + 32, joint.TorqueLimitPermille);
        LittleEndian.PutInt32(buffer, at + 36, joint.ReducedTorquePermille);
        LittleEndian.PutInt32(buffer, at + 40, joint.MaxTemperatureC);
        LittleEndian.PutInt32(buffer, at + 44, joint.SpanUrad);
        LittleEndian.PutInt32(buffer, at + 48, joint.SpanSteps);
        LittleEndian.PutInt32(buffer, at + 52, joint.LeastStep);
        LittleEndian.PutInt32(buffer, at + 56, joint.MostStep);
        LittleEndian.PutInt32(buffer, at + 60, joint.RestPositionUrad);
        LittleEndian.PutInt32(buffer, at + 64, joint.Motor.PositionGainMilliPerS);
        LittleEndian.PutInt32(buffer, at + 68, joint.Motor.VelocityGainPermille);
        LittleEndian.PutInt32(buffer, at + 72, joint.Motor.IntegralGainPermille);
        LittleEndian.PutInt32(buffer, at + 76, joint.Motor.DerivativeGainPermille);
        LittleEndian.PutInt32(buffer, at + 80, joint.Motor.ForwardGainPermille);
        LittleEndian.PutInt32(buffer, at + 84, joint.Motor.MaxDutyPermille);
        LittleEndian.PutInt32(buffer, at + 88, joint.Motor.StallDutyPermille);
        LittleEndian.PutInt32(buffer, at + 92, joint.Motor.StallUs);
        LittleEndian.PutInt32(buffer, at + 96, joint.LinkedJoint | (joint.Coupled.Joint << 8));
        LittleEndian.PutInt32(buffer, at + 100, joint.LinkedPpm);
        LittleEndian.PutInt32(buffer, at + 104, joint.Coupled.MinSlopePpm);
        LittleEndian.PutInt32(buffer, at + 108, joint.Coupled.MinOffsetUrad);
        LittleEndian.PutInt32(buffer, at + 112, joint.Coupled.MaxSlopePpm);
        LittleEndian.PutInt32(buffer, at + 116, joint.Coupled.MaxOffsetUrad);
    }

    private static void ReadJoint(JointConfiguration joint, byte[] buffer, int at)
    {
        joint.ServoId = buffer[at];
        joint.Sign = (sbyte)buffer[at + 1];
        joint.StopPolicy = (StopPolicy)buffer[at + 2];
        joint.Grips = buffer[at + 3] != 0;
        joint.ZeroStep = LittleEndian.GetInt32(buffer, at + 4);
        joint.MinPositionUrad = LittleEndian.GetInt32(buffer, at + 8);
        joint.MaxPositionUrad = LittleEndian.GetInt32(buffer, at + 12);
        joint.MaxVelocityUradPerS = LittleEndian.GetInt32(buffer, at + 16);
        joint.MaxAccelerationUradPerS2 = LittleEndian.GetInt32(buffer, at + 20);
        joint.MaxCurrentMa = LittleEndian.GetInt32(buffer, at + 24);
        joint.MaxFollowingErrorUrad = LittleEndian.GetInt32(buffer, at + 28);
        joint.TorqueLimitPermille = LittleEndian.GetInt32(buffer, at + 32);
        joint.ReducedTorquePermille = LittleEndian.GetInt32(buffer, at + 36);
        joint.MaxTemperatureC = LittleEndian.GetInt32(buffer, at + 40);
        joint.SpanUrad = LittleEndian.GetInt32(buffer, at + 44);
        joint.SpanSteps = LittleEndian.GetInt32(buffer, at + 48);
        joint.LeastStep = LittleEndian.GetInt32(buffer, at + 52);
        joint.MostStep = LittleEndian.GetInt32(buffer, at + 56);
        joint.RestPositionUrad = LittleEndian.GetInt32(buffer, at + 60);
        joint.Motor.PositionGainMilliPerS = LittleEndian.GetInt32(buffer, at + 64);
        joint.Motor.VelocityGainPermille = LittleEndian.GetInt32(buffer, at + 68);
        joint.Motor.IntegralGainPermille = LittleEndian.GetInt32(buffer, at + 72);
        joint.Motor.DerivativeGainPermille = LittleEndian.GetInt32(buffer, at + 76);
        joint.Motor.ForwardGainPermille = LittleEndian.GetInt32(buffer, at + 80);
        joint.Motor.MaxDutyPermille = LittleEndian.GetInt32(buffer, at + 84);
        joint.Motor.StallDutyPermille = LittleEndian.GetInt32(buffer, at + 88);
        joint.Motor.StallUs = LittleEndian.GetInt32(buffer, at + 92);
        joint.LinkedJoint = buffer[at + 96];
        joint.Coupled.Joint = buffer[at + 97];
        joint.LinkedPpm = LittleEndian.GetInt32(buffer, at + 100);
        joint.Coupled.MinSlopePpm = LittleEndian.GetInt32(buffer, at + 104);
        joint.Coupled.MinOffsetUrad = LittleEndian.GetInt32(buffer, at + 108);
        joint.Coupled.MaxSlopePpm = LittleEndian.GetInt32(buffer, at + 112);
        joint.Coupled.MaxOffsetUrad = LittleEndian.GetInt32(buffer, at + 116);
    }
}
