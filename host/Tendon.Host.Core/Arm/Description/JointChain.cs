using System.Text.Json;
using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Arm.Description;

/// <summary>Reads an arm file's joints, with and without servos, in the order of the chain.</summary>
internal static class JointChain
{
    private const double LengthLimitM = 2, AngleLimitRad = 2 * Math.PI, SlopeLimit = 10;

    // What has no servo has no limits of its own.
    private const double PassiveRadPerS = 100, PassiveRadPerS2 = 10_000, PassiveRadPerS3 = 1_000_000;

    public static JointModel[] Read(ArmFileNode root)
    {
        (JointModel Joint, ArmFileNode Node)[] driven = [.. root.Child("joints", JsonValueKind.Array).Items().Select(node => (ReadDriven(node), node))];
        List<(JointModel Joint, ArmFileNode Node)> passive =
            root.Has("passiveJoints") ? [.. root.Child("passiveJoints", JsonValueKind.Array).Items().Select(node => (ReadPassive(node), node))] : [];
        (JointModel Joint, ArmFileNode Node)[] chain = Linked(driven, passive);
        JointModel[] joints = [.. chain.Select(one => one.Joint)];
        Check(joints, chain);
        for (int i = 0; i < joints.Length; i++)
        {
            if (!joints[i].IsDriven)
                joints[i] = joints[i] with { Follows = ReadFollows(chain[i].Node, joints) };
        }
        return joints;
    }

    public static RigidTransform ReadOrigin(ArmFileNode node) =>
        RigidTransform.FromUrdfOrigin(node.Triple("originXyzM", LengthLimitM), node.Triple("originRpyRad", AngleLimitRad));

    public static CoupledLimit ReadCoupled(ArmFileNode node, JointModel[] joints)
    {
        int joint = Index(node, "joint", joints), of = Index(node, "of", joints);
        if (joint == of)
            throw node.Error("of", "must be another joint than the one that is limited");
        ArmFileNode min = node.Child("min", JsonValueKind.Object), max = node.Child("max", JsonValueKind.Object);
        return new CoupledLimit(
            joint, of, min.Number("slope", -SlopeLimit, SlopeLimit), min.Number("offsetRad", -AngleLimitRad, AngleLimitRad),
            max.Number("slope", -SlopeLimit, SlopeLimit), max.Number("offsetRad", -AngleLimitRad, AngleLimitRad));
    }

    private static JointModel ReadDriven(ArmFileNode node)
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

    private static JointModel ReadPassive(ArmFileNode node)
    {
        node.Require(JsonValueKind.Object);
        return new JointModel(
            node.Text("name"), -1, node.Text("parent"), node.Text("child"), ReadOrigin(node), 0, 0, PassiveRadPerS, PassiveRadPerS2, PassiveRadPerS3)
        { IsDriven = false };
    }

    private static Dictionary<int, double> ReadFollows(ArmFileNode node, JointModel[] joints)
    {
        var follows = new Dictionary<int, double>();
        foreach (var (name, value) in node.Child("follows", JsonValueKind.Object).Members())
        {
            int joint = Array.FindIndex(joints, j => j.IsDriven && j.Name == name);
            follows[joint >= 0 ? joint : throw node.Error("follows", $"names \"{name}\", which is no joint with a servo")] = value.Number(-SlopeLimit, SlopeLimit);
        }
        return follows;
    }

    // Joints with servos in the file's order, those without where the chain needs them.
    private static (JointModel Joint, ArmFileNode Node)[] Linked((JointModel Joint, ArmFileNode Node)[] driven, List<(JointModel Joint, ArmFileNode Node)> passive)
    {
        var chain = new List<(JointModel Joint, ArmFileNode Node)>();
        foreach ((JointModel Joint, ArmFileNode Node) next in driven)
        {
            while (chain.Count > 0 && next.Joint.Parent != chain[^1].Joint.Child && passive.FindIndex(p => p.Joint.Parent == chain[^1].Joint.Child) is var at and >= 0)
            {
                chain.Add(passive[at]);
                passive.RemoveAt(at);
            }
            chain.Add(next);
        }
        return passive.Count == 0 ? [.. chain] : throw passive[0].Node.Error("parent", "is no link between two joints with servos");
    }

    private static void Check(JointModel[] joints, (JointModel Joint, ArmFileNode Node)[] chain)
    {
        if (joints.Length != JointVector.Count)
            throw new ArmFileException($"joints must hold {JointVector.Count} joints, the jaw last, those without a servo included, but holds {joints.Length}.");
        for (int i = 1; i < joints.Length; i++)
        {
            if (joints[i].Parent != joints[i - 1].Child)
                throw new ArmFileException($"{chain[i].Node.Path}.parent is \"{joints[i].Parent}\"; it must be \"{joints[i - 1].Child}\", the child of {chain[i - 1].Node.Path}.");
        }
        var twice = joints.Where(j => j.IsDriven).GroupBy(j => j.ServoId).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
            throw new ArmFileException($"joints: servoId {twice.Key} is used by {string.Join(" and ", twice.Select(j => j.Name))}; give every joint its own.");
    }

    private static int Index(ArmFileNode node, string member, JointModel[] joints)
    {
        string name = node.Text(member);
        int index = Array.FindIndex(joints, j => j.IsDriven && j.Name == name);
        return index >= 0 ? index : throw node.Error(member, $"is \"{name}\", which is no joint with a servo");
    }
}
