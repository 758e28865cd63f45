using System.Text.Json;

namespace Tendon.Workbench.Arm;

/// <summary>The bench's own reading of an arm file: geometry, masses, servo wiring. Metres, radians, kilograms.</summary>
public sealed class ArmDescription
{
    private static readonly Dictionary<string, ServoFamily> Families = new()
    {
        ["feetech-sts"] = ServoFamily.Sts,
        ["feetech-scs"] = ServoFamily.Scs,
        ["hiwonder-lx"] = ServoFamily.Lx,
        ["dynamixel"] = ServoFamily.Dxl,
        ["pwm-pca9685"] = ServoFamily.Pulse,
    };

    private static readonly Lazy<ArmDescription> So101File = new(() => Embedded("so101.json"));

    private ArmDescription(JsonElement root)
    {
        Name = root.GetProperty("name").GetString()!;
        Family = Families[root.GetProperty("bus").GetProperty("family").GetString()!];
        BitsPerS = root.GetProperty("bus").TryGetProperty("baud", out JsonElement baud) ? baud.GetInt32() : 0;
        Joints = JointOrder.Read(root, Family);
        Driven = [.. Enumerable.Range(0, Joints.Count).Where(i => Joints[i].IsDriven)];
        Stops = JointOrder.Stops(root, Joints);
        Gripper = GripperDescription.Read(root);
        Reach = ArmReach.Read(root, Joints[0].OriginM[0]);
        LookPoseRad = Pose(root, "look");
        RestPoseRad = Pose(root, "rest");
        NominalSupplyV = root.GetProperty("supplyVoltageMv").GetProperty("nominal").GetDouble() * 1e-3;
    }

    /// <summary>The SO-101 follower.</summary>
    public static ArmDescription So101 => So101File.Value;

    /// <summary>Short name.</summary>
    public string Name { get; }

    /// <summary>What moves the joints.</summary>
    public ServoFamily Family { get; }

    /// <summary>Speed of the serial bus, bit/s; 0 where there is none.</summary>
    public int BitsPerS { get; }

    /// <summary>Joints from the base outwards, those that only follow others included; the last one is the jaw.</summary>
    public IReadOnlyList<JointDescription> Joints { get; }

    /// <summary>Indices of the joints with a servo.</summary>
    public IReadOnlyList<int> Driven { get; }

    /// <summary>Stops that move with another joint.</summary>
    public IReadOnlyList<CoupledStop> Stops { get; }

    /// <summary>Where on the table it takes and puts things.</summary>
    public ArmReach Reach { get; }

    /// <summary>Pads of the gripper.</summary>
    public GripperDescription Gripper { get; }

    /// <summary>Joint angles that leave the table in the camera's view.</summary>
    public double[] LookPoseRad { get; }

    /// <summary>Joint angles of the folded arm.</summary>
    public double[] RestPoseRad { get; }

    /// <summary>Nominal supply voltage.</summary>
    public double NominalSupplyV { get; }

    /// <summary>Reads an arm file from disk.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ArmDescription Load(string path) => Parse(File.ReadAllText(path));

    /// <summary>Reads arm file v1.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    /// <exception cref="KeyNotFoundException">A property is missing.</exception>
    public static ArmDescription Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new ArmDescription(document.RootElement);
    }

    /// <summary>Sets the angles of joints without a servo from those that they follow.</summary>
    public void Link(Span<double> anglesRad)
    {
        for (int i = 0; i < Joints.Count; i++)
        {
            if (Joints[i].IsDriven) continue;
            anglesRad[i] = 0;
            foreach ((int joint, double factor) in Joints[i].Follows) anglesRad[i] += factor * anglesRad[joint];
        }
    }

    // An arm file gives the angles of the joints with servos.
    private double[] Pose(JsonElement root, string name)
    {
        double[] given = Numbers(root.GetProperty("poses").GetProperty(name)), all = new double[Joints.Count];
        for (int i = 0; i < Driven.Count; i++) all[Driven[i]] = given[i];
        Link(all);
        return all;
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
