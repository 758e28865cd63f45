using System.Text.Json;

namespace Tendon.Workbench.Arm;

/// <summary>The bench's own reading of an arm file: geometry, masses, servo wiring. Metres, radians, kilograms.</summary>
public sealed class ArmDescription
{
    private static readonly Lazy<ArmDescription> So101File = new(() => Embedded("so101.json"));

    private ArmDescription(JsonElement root)
    {
        JsonElement masses = root.GetProperty("linkMassKg");
        Joints = [.. root.GetProperty("joints").EnumerateArray().Select(joint => JointDescription.Read(joint, masses))];
        Gripper = GripperDescription.Read(root);
        LookPoseRad = Numbers(root.GetProperty("poses").GetProperty("look"));
        RestPoseRad = Numbers(root.GetProperty("poses").GetProperty("rest"));
        NominalSupplyV = root.GetProperty("supplyVoltageMv").GetProperty("nominal").GetDouble() * 1e-3;
    }

    /// <summary>The SO-101 follower.</summary>
    public static ArmDescription So101 => So101File.Value;

    /// <summary>Joints from the base outwards; the last one is the jaw.</summary>
    public IReadOnlyList<JointDescription> Joints { get; }

    /// <summary>Pads of the gripper.</summary>
    public GripperDescription Gripper { get; }

    /// <summary>Joint angles that leave the table in the camera's view.</summary>
    public double[] LookPoseRad { get; }

    /// <summary>Joint angles of the folded arm.</summary>
    public double[] RestPoseRad { get; }

    /// <summary>Nominal supply voltage.</summary>
    public double NominalSupplyV { get; }

    /// <summary>Reads arm file v1.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    /// <exception cref="KeyNotFoundException">A property is missing.</exception>
    public static ArmDescription Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new ArmDescription(document.RootElement);
    }

    internal static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetDouble())];

    private static ArmDescription Embedded(string name)
    {
        using Stream stream = typeof(ArmDescription).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the arm file {name} is missing from the assembly");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}
