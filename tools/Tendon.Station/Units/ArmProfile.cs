using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;

namespace Tendon.Station.Units;

/// <summary>What the arm file says, as the station needs it.</summary>
/// <param name="Name">Name in the arm file.</param>
/// <param name="FileHash">First 8 bytes, little endian, of the SHA-256 of the file: the same number that <c>hello</c> carries.</param>
/// <param name="BusFamily">Word of the arm file: <c>feetech-sts</c> and so on.</param>
/// <param name="MinSupplyMv">Lowest supply, mV.</param>
/// <param name="NominalSupplyMv">Nominal supply, mV.</param>
/// <param name="MaxSupplyMv">Highest supply, mV.</param>
/// <param name="Joints">In the arm file's order.</param>
public sealed record ArmProfile(
    string Name,
    ulong FileHash,
    string BusFamily,
    int MinSupplyMv,
    int NominalSupplyMv,
    int MaxSupplyMv,
    IReadOnlyList<JointProfile> Joints)
{
    private const int SevenVoltTypeMostMv = 9000;

    /// <summary>Stall torque of its servos, N·m: the maker's for the STS3215 of 7.4 V or of 12 V.</summary>
    public double StallTorqueNm => NominalSupplyMv < SevenVoltTypeMostMv ? 1.91 : 2.94;

    /// <summary>Reads an arm file that has been checked before (the firmware's compiler names what is wrong in one).</summary>
    /// <exception cref="JsonException">The bytes are not JSON.</exception>
    /// <exception cref="KeyNotFoundException">A property is missing.</exception>
    public static ArmProfile Parse(byte[] file)
    {
        using var document = JsonDocument.Parse(file);
        JsonElement root = document.RootElement;
        JsonElement supply = root.GetProperty("supplyVoltageMv");
        return new ArmProfile(
            root.GetProperty("name").GetString()!,
            BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(file)),
            root.GetProperty("bus").GetProperty("family").GetString()!,
            supply.GetProperty("min").GetInt32(),
            supply.GetProperty("nominal").GetInt32(),
            supply.GetProperty("max").GetInt32(),
            ReadJoints(root));
    }

    private static JointProfile[] ReadJoints(JsonElement root)
    {
        JsonElement list = root.GetProperty("joints");
        JointProfile[] joints = [.. list.EnumerateArray().Select(Joint)];
        double[] weightsNm = ArmWeights.Of(root);
        for (int i = 0; i < joints.Length; i++)
            joints[i] = joints[i] with { WeightNm = weightsNm[i] };
        bool knowsClosed = root.TryGetProperty("gripper", out JsonElement gripper) && gripper.TryGetProperty("movingPad", out JsonElement pad) && pad.TryGetProperty("closedJawRad", out _);
        if (knowsClosed)
            joints[^1] = joints[^1] with { LowerEndRad = gripper.GetProperty("movingPad").GetProperty("closedJawRad").GetDouble() };
        return joints;
    }

    private static JointProfile Joint(JsonElement joint) => new(
        joint.GetProperty("name").GetString()!,
        joint.GetProperty("servoId").GetByte(),
        joint.GetProperty("sign").GetInt32(),
        joint.GetProperty("zeroTick").GetInt32(),
        joint.GetProperty("minPositionRad").GetDouble(),
        joint.GetProperty("maxPositionRad").GetDouble(),
        joint.GetProperty("maxVelocityRadPerS").GetDouble(),
        joint.GetProperty("maxCurrentMa").GetInt32(),
        joint.GetProperty("torqueLimitPermille").GetInt32());
}
