using System.Text.Json;
using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Arm.Description;

/// <summary>Reads arm file v1 (<c>hardware/arms/arm.schema.json</c>) from its bytes and checks every number it uses.</summary>
public static class ArmModelReader
{
    /// <summary>The only version of the arm file that this reader knows.</summary>
    public const int SupportedVersion = 1;

    private const double LengthLimitM = 2;
    private const double AngleLimitRad = 2 * Math.PI;

    /// <summary>Parses UTF-8 JSON. Throws <see cref="ArmFileException"/> that names the place and the fix.</summary>
    public static ArmModel Read(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8Json);
            return Read(new ArmFileNode(document.RootElement, string.Empty));
        }
        catch (JsonException error)
        {
            throw new ArmFileException($"The arm file is not valid JSON: {error.Message}", error);
        }
    }

    private static ArmModel Read(ArmFileNode root)
    {
        if (root.Integer("armFileVersion", 1, 1_000_000) != SupportedVersion)
            throw root.Error("armFileVersion", $"must be {SupportedVersion}; this host knows no other version");
        JointModel[] joints = root.Child("joints", JsonValueKind.Array).Items().Select(ReadJoint).ToArray();
        CheckChain(joints);
        ArmFileNode tcp = root.Child("tcp", JsonValueKind.Object);
        if (tcp.Text("parent") != joints[JointVector.Jaw].Parent)
            throw tcp.Error("parent", $"must be \"{joints[JointVector.Jaw].Parent}\", the link that carries the jaw");
        return new ArmModel(
            root.Text("name"),
            root.Child("title", JsonValueKind.Object).Members().ToDictionary(m => m.Name, m => root.Child("title", JsonValueKind.Object).Text(m.Name)),
            joints,
            ReadOrigin(tcp),
            ReadGripper(root.Child("gripper", JsonValueKind.Object)),
            ReadMasses(root.Child("linkMassKg", JsonValueKind.Object), joints),
            ReadPoses(root.Child("poses", JsonValueKind.Object), joints));
    }

    internal static JointModel ReadJoint(ArmFileNode node)
    {
        node.Require(JsonValueKind.Object);
        var joint = new JointModel(
            node.Text("name"),
            node.Integer("servoId", 0, 253),
            node.Text("parent"),
            node.Text("child"),
            ReadOrigin(node),
            node.Number("minPositionRad", -AngleLimitRad, AngleLimitRad),
            node.Number("maxPositionRad", -AngleLimitRad, AngleLimitRad),
            node.Number("maxVelocityRadPerS", 0.01, 100),
            node.Number("maxAccelerationRadPerS2", 0.01, 10_000),
            node.Number("maxJerkRadPerS3", 0.01, 1_000_000));
        if (joint.MinPositionRad >= joint.MaxPositionRad)
            throw node.Error("minPositionRad", "must be smaller than maxPositionRad");
        return joint;
    }

    private static RigidTransform ReadOrigin(ArmFileNode node) =>
        RigidTransform.FromUrdfOrigin(node.Triple("originXyzM", LengthLimitM), node.Triple("originRpyRad", AngleLimitRad));

    private static void CheckChain(JointModel[] joints)
    {
        if (joints.Length != JointVector.Count)
            throw new ArmFileException($"joints must hold {JointVector.Count} joints, the jaw last, but holds {joints.Length}.");
        for (int i = 1; i < joints.Length; i++)
        {
            if (joints[i].Parent != joints[i - 1].Child)
                throw new ArmFileException($"joints[{i}].parent is \"{joints[i].Parent}\"; it must be \"{joints[i - 1].Child}\", the child of joints[{i - 1}].");
        }
        var twice = joints.GroupBy(j => j.ServoId).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
            throw new ArmFileException($"joints: servoId {twice.Key} is used by {string.Join(" and ", twice.Select(j => j.Name))}; give every joint its own.");
    }

    private static GripperModel ReadGripper(ArmFileNode node)
    {
        ArmFileNode still = node.Child("fixedPad", JsonValueKind.Object), moving = node.Child("movingPad", JsonValueKind.Object);
        var gripper = new GripperModel(
            still.Number("innerXM", -LengthLimitM, LengthLimitM),
            still.Number("tipZM", -LengthLimitM, 0),
            still.Number("rootZM", -LengthLimitM, 0),
            still.Number("halfWidthM", 0.001, 0.1),
            still.Number("thicknessM", 0.001, 0.1),
            moving.Number("pivotXM", -LengthLimitM, LengthLimitM),
            moving.Number("pivotZM", -LengthLimitM, LengthLimitM),
            moving.Number("tipRadiusM", 0.005, LengthLimitM),
            moving.Number("tipAngleAtClosedRad", -Math.PI, Math.PI),
            moving.Number("lengthM", 0.001, LengthLimitM),
            moving.Number("parallelAtJawRad", -Math.PI, Math.PI),
            moving.Number("closedJawRad", -Math.PI, Math.PI));
        if (gripper.FixedTipZM >= gripper.FixedRootZM)
            throw still.Error("tipZM", "must lie below rootZM (the approach points along −z)");
        return gripper;
    }

    private static Dictionary<string, double> ReadMasses(ArmFileNode node, JointModel[] joints)
    {
        var masses = node.Members().ToDictionary(m => m.Name, m => m.Value.Number(0, 100));
        string? missing = joints.Select(j => j.Child).Prepend(joints[0].Parent).FirstOrDefault(link => !masses.ContainsKey(link));
        return missing is null ? masses : throw node.Error(missing, "is missing; add the link's mass in kg");
    }

    private static Dictionary<string, JointVector> ReadPoses(ArmFileNode node, JointModel[] joints)
    {
        var poses = new Dictionary<string, JointVector>();
        foreach (var (name, value) in node.Members())
        {
            var pose = JointVector.Of(value.Numbers(joints.Length, AngleLimitRad));
            for (int i = 0; i < joints.Length; i++)
            {
                if (pose[i] < joints[i].MinPositionRad || pose[i] > joints[i].MaxPositionRad)
                    throw new ArmFileException(FormattableString.Invariant($"{value.Path}[{i}] is {pose[i]}, outside the limits of {joints[i].Name}."));
            }
            poses[name] = pose;
        }
        foreach (string needed in new[] { "look", "rest" })
        {
            if (!poses.ContainsKey(needed))
                throw node.Error(needed, $"is missing; add the {needed} posture ({joints.Length} angles in rad)");
        }
        return poses;
    }
}
