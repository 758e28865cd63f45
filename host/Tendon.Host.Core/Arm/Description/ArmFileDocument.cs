using System.Text.Json;

namespace Tendon.Host.Core.Arm.Description;

/// <summary>The outermost checks that every reader of arm files makes.</summary>
internal static class ArmFileDocument
{
    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            return JsonDocument.Parse(utf8Json);
        }
        catch (JsonException error)
        {
            throw new ArmFileException($"The arm file is not valid JSON: {error.Message}", error);
        }
    }

    public static ArmFileNode Demand(JsonDocument document, string kinematics)
    {
        ArmFileNode root = new ArmFileNode(document.RootElement, string.Empty).Require(JsonValueKind.Object);
        if (root.Integer("armFileVersion", 1, 1_000_000) != ArmModelReader.SupportedVersion)
            throw root.Error("armFileVersion", $"must be {ArmModelReader.SupportedVersion}; this host knows no other version");
        return root.Text("kinematics") == kinematics ? root : throw root.Error("kinematics", $"must be \"{kinematics}\" here");
    }
}
