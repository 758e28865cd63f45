using System.Text.Json;
using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Kinematics.UprightChain;

namespace Tendon.Host.Core.Arm.Description;

/// <summary>Reads the kinematics of an arm file whose structure is <c>upright-chain</c>.</summary>
public static class UprightChainReader
{
    private const double LengthLimitM = 2;

    /// <summary>Parses UTF-8 JSON. Throws <see cref="ArmFileException"/> that names the place and the fix.</summary>
    public static UprightChainKinematics Read(ReadOnlyMemory<byte> utf8Json)
    {
        using JsonDocument document = ArmFileDocument.Parse(utf8Json);
        ArmFileNode root = ArmFileDocument.Demand(document, "upright-chain");
        JointModel[] joints = [.. root.Child("joints", JsonValueKind.Array).Items().Select(ArmModelReader.ReadJoint)];
        ArmFileNode tcp = root.Child("tcp", JsonValueKind.Object);
        Vec3 origin = tcp.Triple("originXyzM", LengthLimitM);
        if (Math.Abs(origin.X) > 1e-9 || Math.Abs(origin.Y) > 1e-9)
            throw tcp.Error("originXyzM", "must lie on the roll axis: write 0 for x and y");
        return new UprightChainKinematics(joints, origin.Z);
    }
}
