using System.Text.Json;
using System.Text.Json.Nodes;
using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Arm.Urdf;

/// <summary>The draft of an arm file, with what a person still has to fill in.</summary>
/// <param name="Name">Short name of the arm.</param>
/// <param name="Joints">Joints from the base outwards.</param>
/// <param name="Tip">End of the chain in the last link.</param>
/// <param name="Notes">What was assumed or left out.</param>
public sealed record ArmFileDraft(string Name, IReadOnlyList<DraftJoint> Joints, RigidTransform Tip, IReadOnlyList<string> Notes)
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <summary>The arm file, with placeholders where a URDF says nothing.</summary>
    public string ToJson()
    {
        var root = new JsonObject
        {
            ["$schema"] = "./arm.schema.json",
            ["armFileVersion"] = 1,
            ["name"] = Name,
            ["title"] = new JsonObject { ["en"] = Name, ["zh"] = Name },
            ["source"] = "Imported from a URDF. " + string.Join(". ", Notes) + ".",
            ["feedback"] = "full",
            ["supplyVoltageMv"] = new JsonObject { ["min"] = 9500, ["nominal"] = 12000, ["max"] = 12600 },
            ["bus"] = new JsonObject { ["family"] = "feetech-sts", ["baud"] = 1000000 },
            ["joints"] = new JsonArray([.. Joints.Select((joint, i) => Joint(joint, i + 1))]),
            ["tcp"] = Origin(Tip),
            ["poses"] = new JsonObject { ["look"] = Middle(), ["rest"] = Middle() },
        };
        root["tcp"]!["parent"] = Joints[^1].Child;
        return root.ToJsonString(s_indented) + "\n";
    }

    private static JsonObject Joint(DraftJoint joint, int servoId)
    {
        JsonObject node = Origin(joint.Origin);
        node["name"] = joint.Name;
        node["servoId"] = servoId;
        node["parent"] = joint.Parent;
        node["child"] = joint.Child;
        node["sign"] = 1;
        node["zeroTick"] = 2048;
        node["minPositionRad"] = joint.MinRad;
        node["maxPositionRad"] = joint.MaxRad;
        node["maxVelocityRadPerS"] = 1.0;
        node["maxAccelerationRadPerS2"] = 5.0;
        node["maxJerkRadPerS3"] = 100.0;
        node["maxCurrentMa"] = 1000;
        node["torqueLimitPermille"] = 1000;
        node["stopPolicy"] = "hold";
        node["clearedBy"] = "operator";
        return node;
    }

    private static JsonObject Origin(in RigidTransform frame)
    {
        Vec3 rpy = Rotations.RollPitchYaw(frame);
        return new JsonObject
        {
            ["originXyzM"] = new JsonArray(frame.Origin.X, frame.Origin.Y, frame.Origin.Z),
            ["originRpyRad"] = new JsonArray(rpy.X, rpy.Y, rpy.Z),
        };
    }

    private JsonArray Middle() => new([.. Joints.Select(joint => (JsonNode)((joint.MinRad + joint.MaxRad) / 2))]);
}
