using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using Tendon.Contracts;
using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Pc.Arms;

/// <summary>Compiles an arm file (JSON, version 1) to the configuration that the firmware runs on.</summary>
public static class ArmFile
{
    private const int Version = 1;

    /// <summary>Finds an arm by path or by name: <c>so101</c> is <c>hardware/arms/so101.json</c>, which the build puts next to the program.</summary>
    /// <exception cref="ArmFileException">There is no such file.</exception>
    public static string Find(string nameOrPath)
    {
        if (File.Exists(nameOrPath))
            return nameOrPath;
        string folder = Path.Combine(AppContext.BaseDirectory, "arms");
        string byName = Path.Combine(folder, nameOrPath + ".json");
        if (Topics.IsValidArmName(nameOrPath) && File.Exists(byName))
            return byName;
        string known = Directory.Exists(folder)
            ? string.Join(", ", Directory.EnumerateFiles(folder, "*.json").Select(Path.GetFileNameWithoutExtension).Order())
            : "none";
        throw new ArmFileException($"{nameOrPath}: no such arm file. Give the path of a JSON file, or one of: {known}.");
    }

    /// <summary>Reads an arm file.</summary>
    /// <exception cref="ArmFileException">The file cannot be read, is not an arm file, or has a value out of range.</exception>
    public static ArmConfiguration Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ArmFileException($"{path}: cannot be read: {problem.Message}", problem);
        }

        return Compile(path, bytes);
    }

    /// <summary>Compiles the bytes of an arm file; <paramref name="name"/> stands for it in messages.</summary>
    /// <exception cref="ArmFileException">The bytes are not an arm file, or a value is out of range.</exception>
    public static ArmConfiguration Compile(string name, byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return Compile(name, new ArmField(name, "", document.RootElement), Hash(bytes));
        }
        catch (JsonException problem)
        {
            throw new ArmFileException($"{name}: is not JSON (line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}): check commas and quotes there.", problem);
        }
    }

    /// <summary>First 8 bytes, little endian, of the SHA-256 of a file, as the contract's hello message carries it.</summary>
    public static ulong Hash(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(bytes));

    private static ArmConfiguration Compile(string name, ArmField root, ulong hash)
    {
        root["armFileVersion"].Whole(Version, Version);
        BusFamily family = root["bus"]["family"].OneOf(
            ("feetech-sts", BusFamily.FeetechSts), ("feetech-scs", BusFamily.FeetechScs), ("hiwonder-lx", BusFamily.HiwonderLx), ("dynamixel", BusFamily.Dynamixel),
            ("pwm-pca9685", BusFamily.PulsePca9685), ("pwm-ledc", BusFamily.PulseLedc), ("motor-as5600", BusFamily.MotorEncoder));
        IReadOnlyList<ArmField> joints = root["joints"].Items();
        if (joints.Count is 0 or > ContractLimits.MaxJointCount)
            throw root["joints"].Wrong($"must have 1 to {ContractLimits.MaxJointCount} joints");
        ArmField supply = root["supplyVoltageMv"];
        var configuration = new ArmConfiguration(joints.Count)
        {
            ArmFileHash = hash,
            BusFamily = family,
            FeedbackClass = root["feedback"].OneOf(("full", FeedbackClass.Full), ("partial", FeedbackClass.Partial), ("none", FeedbackClass.None)),
            MinSupplyMv = supply["min"].Whole(1000, 60000),
            MaxSupplyMv = supply["max"].Whole(1000, 60000),
            ControlPeriodUs = FamilyTiming.ControlPeriodUs(family),
            GoalLeadUs = FamilyTiming.GoalLeadUs(family),
            GoalAccelerationLeadMs2 = FamilyTiming.GoalAccelerationLeadMs2(family),
        };
        string[] names = [.. joints.Select(joint => joint["name"].Text())];
        for (int j = 0; j < joints.Count; j++)
            JointCompiler.Compile(joints[j], configuration.Joints[j], family, isJaw: j == joints.Count - 1);
        if (configuration.BusFamily is BusFamily.PulsePca9685 or BusFamily.PulseLedc)
            PulseCompiler.Compile(joints, names, root["poses"]["rest"], configuration);
        if (configuration.BusFamily == BusFamily.MotorEncoder)
            MotorCompiler.Compile(joints, configuration);
        if (root.Has("coupledLimits"))
            CoupledLimits.Compile(root["coupledLimits"], names, configuration);
        ConfigurationResult result = configuration.Check();
        return result == ConfigurationResult.Ok ? configuration : throw new ArmFileException($"{name}: {Advice(result)}");
    }

    private static string Advice(ConfigurationResult result) => result switch
    {
        ConfigurationResult.BadServoId => "two joints have the same servoId; give each servo its own.",
        ConfigurationResult.BadSupply => "supplyVoltageMv.min must be below supplyVoltageMv.max.",
        ConfigurationResult.BadLimit => "a joint's minPositionRad must be below its maxPositionRad, and a rest pose inside them.",
        ConfigurationResult.BadCoupling => "coupledLimits and servoAngle.factors may name earlier joints only, must leave room, and hold the rest pose.",
        _ => $"the values do not go together ({result}).",
    };
}
