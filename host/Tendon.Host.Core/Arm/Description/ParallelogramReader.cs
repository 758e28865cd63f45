using System.Text.Json;
using Tendon.Host.Core.Kinematics.Parallelogram;

namespace Tendon.Host.Core.Arm.Description;

/// <summary>Reads the kinematics and the servo linkages of an arm file whose structure is <c>parallelogram</c>. Joints: yaw, shoulder, elbow, jaw.</summary>
public static class ParallelogramReader
{
    private const int Elbow = 2;
    private const double LengthLimitM = 2;
    private const double AngleLimitRad = 2 * Math.PI;
    private const double SlopeLimit = 10;

    /// <summary>Parses UTF-8 JSON. Throws <see cref="ArmFileException"/> that names the place and the fix.</summary>
    public static ParallelogramKinematics Read(ReadOnlyMemory<byte> utf8Json)
    {
        using JsonDocument document = ArmFileDocument.Parse(utf8Json);
        ArmFileNode root = ArmFileDocument.Demand(document, "parallelogram");
        ArmFileNode[] joints = Joints(root);
        ArmFileNode lengths = root.Child("parallelogram", JsonValueKind.Object);
        var geometry = new ParallelogramGeometry(Length(lengths, "baseHeightM"), Length(lengths, "upperM"), Length(lengths, "foreM"), Length(lengths, "toolM"));
        return new ParallelogramKinematics(geometry, new ParallelogramLimits(Range(joints[0]), Range(joints[1]), Range(joints[Elbow]), Coupled(root, joints)));
    }

    /// <summary>Linkages of the yaw, shoulder and elbow servos, in this order.</summary>
    public static ServoLinkage[] ReadLinkages(ReadOnlyMemory<byte> utf8Json)
    {
        using JsonDocument document = ArmFileDocument.Parse(utf8Json);
        ArmFileNode[] joints = Joints(ArmFileDocument.Demand(document, "parallelogram"));
        string[] names = [.. joints.Select(joint => joint.Text("name"))];
        return [.. joints.Take(Elbow + 1).Select(joint => Linkage(joint.Child("servoAngle", JsonValueKind.Object), names))];
    }

    private static ArmFileNode[] Joints(ArmFileNode root)
    {
        ArmFileNode[] joints = [.. root.Child("joints", JsonValueKind.Array).Items()];
        return joints.Length == Elbow + 2 ? joints : throw new ArmFileException($"joints must hold yaw, shoulder, elbow and jaw, but holds {joints.Length}.");
    }

    private static double Length(ArmFileNode node, string name) => node.Number(name, 0.001, LengthLimitM);

    private static AngleRange Range(ArmFileNode joint)
    {
        var range = new AngleRange(joint.Number("minPositionRad", -AngleLimitRad, AngleLimitRad), joint.Number("maxPositionRad", -AngleLimitRad, AngleLimitRad));
        return range.MinRad < range.MaxRad ? range : throw joint.Error("minPositionRad", "must be smaller than maxPositionRad");
    }

    private static CoupledRange Coupled(ArmFileNode root, ArmFileNode[] joints)
    {
        foreach (ArmFileNode limit in root.Child("coupledLimits", JsonValueKind.Array).Items())
        {
            if (limit.Text("joint") != joints[Elbow].Text("name") || limit.Text("of") != joints[1].Text("name"))
                throw limit.Error("joint", "must be the elbow, over the shoulder: this reader knows no other coupling");
            ArmFileNode min = limit.Child("min", JsonValueKind.Object), max = limit.Child("max", JsonValueKind.Object);
            return new CoupledRange(Slope(min), Offset(min), Slope(max), Offset(max));
        }

        throw root.Error("coupledLimits", "must hold the elbow's limits over the shoulder: the linkage has them");
    }

    private static ServoLinkage Linkage(ArmFileNode node, string[] names)
    {
        double[] factors = new double[names.Length];
        foreach (var (name, value) in node.Child("factors", JsonValueKind.Object).Members())
        {
            int joint = Array.IndexOf(names, name);
            factors[joint >= 0 ? joint : throw node.Error("factors", $"names \"{name}\", which is no joint")] = value.Number(-SlopeLimit, SlopeLimit);
        }

        return new ServoLinkage(Offset(node), factors[0], factors[1], factors[Elbow]);
    }

    private static double Slope(ArmFileNode node) => node.Number("slope", -SlopeLimit, SlopeLimit);

    private static double Offset(ArmFileNode node) => node.Number("offsetRad", -AngleLimitRad, AngleLimitRad);
}
