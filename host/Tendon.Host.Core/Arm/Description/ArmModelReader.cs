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
        JointModel[] joints = JointChain.Read(root);
        ArmFileNode tcp = root.Child("tcp", JsonValueKind.Object);
        if (tcp.Text("parent") != joints[JointVector.Jaw].Parent)
            throw tcp.Error("parent", $"must be \"{joints[JointVector.Jaw].Parent}\", the link that carries the jaw");
        var arm = new ArmModel(
            root.Text("name"),
            root.Child("title", JsonValueKind.Object).Members().ToDictionary(m => m.Name, m => root.Child("title", JsonValueKind.Object).Text(m.Name)),
            joints,
            JointChain.ReadOrigin(tcp),
            ReadGripper(root.Child("gripper", JsonValueKind.Object)),
            ReadMasses(root.Child("linkMassKg", JsonValueKind.Object), joints),
            ReadPoses(root.Child("poses", JsonValueKind.Object), joints))
        {
            Reach = root.Has("reach") ? ReadReach(root.Child("reach", JsonValueKind.Object), joints[0]) : TableReach.So101,
            CoupledLimits = root.Has("coupledLimits") ? [.. root.Child("coupledLimits", JsonValueKind.Array).Items().Select(limit => JointChain.ReadCoupled(limit, joints))] : [],
        };
        string? outside = arm.Poses.FirstOrDefault(pose => !arm.IsWithinCoupledLimits(pose.Value)).Key;
        return outside is null ? arm : throw root.Error($"poses.{outside}", "is outside the coupledLimits");
    }

    private static TableReach ReadReach(ArmFileNode node, JointModel pan)
    {
        // A tenth of a millimetre, as everything that is seen.
        var reach = new TableReach(
            Math.Round(pan.Origin.Origin.X, 4), node.Number("nearestM", 0, LengthLimitM), node.Number("farthestM", 0, LengthLimitM), node.Number("maxAngleRad", 0.01, Math.PI),
            node.Number("foldedEndXM", -LengthLimitM, LengthLimitM), node.Number("foldedHalfWidthM", 0, LengthLimitM));
        return reach.NearestM < reach.FarthestM ? reach : throw node.Error("nearestM", "must be smaller than farthestM");
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
            moving.Number("closedJawRad", -Math.PI, Math.PI),
            node.Has("squeezeM") ? node.Number("squeezeM", 0, 0.05) : GripperModel.So101SqueezeM,
            node.Has("holdShare") ? node.Number("holdShare", 0.01, 0.99) : GripperModel.So101HoldShare);
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
            int[] driven = [.. Enumerable.Range(0, joints.Length).Where(i => joints[i].IsDriven)];
            double[] angles = value.Numbers(driven.Length, AngleLimitRad);
            JointVector pose = default;
            for (int i = 0; i < driven.Length; i++)
            {
                JointModel joint = joints[driven[i]];
                pose[driven[i]] = angles[i];
                if (angles[i] < joint.MinPositionRad || angles[i] > joint.MaxPositionRad)
                    throw new ArmFileException(FormattableString.Invariant($"{value.Path}[{i}] is {angles[i]}, outside the limits of {joint.Name}."));
            }
            poses[name] = pose;
        }
        foreach (string needed in new[] { "look", "rest" })
        {
            if (!poses.ContainsKey(needed))
                throw node.Error(needed, $"is missing; add the {needed} posture ({joints.Count(j => j.IsDriven)} angles in rad)");
        }
        return poses;
    }
}
