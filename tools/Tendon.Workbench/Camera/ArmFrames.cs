using System.Numerics;
using System.Text.Json;

namespace Tendon.Workbench.Camera;

/// <summary>Where the links of the drawn arm are: the joint origins of the arm file, chained.</summary>
internal sealed class ArmFrames
{
    private readonly (Vector3 Position, Quaternion Rotation)[] _joints;

    private ArmFrames((Vector3, Quaternion)[] joints) => _joints = joints;

    /// <summary>The SO-101 of the arm file that this build carries.</summary>
    public static ArmFrames So101 { get; } = Load();

    /// <summary>Frame of link 0 (base) … 6 (moving jaw) in the base frame.</summary>
    public void Compute(ReadOnlySpan<double> jointAnglesRad, Span<(Vector3 Position, Quaternion Rotation)> links)
    {
        links[0] = (Vector3.Zero, Quaternion.Identity);
        for (int i = 0; i < _joints.Length; i++)
        {
            (Vector3 position, Quaternion rotation) = links[i];
            Quaternion turn = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, (float)jointAnglesRad[i]);
            links[i + 1] = (
                position + Vector3.Transform(_joints[i].Position, rotation),
                Quaternion.Normalize(rotation * _joints[i].Rotation * turn));
        }
    }

    private static ArmFrames Load()
    {
        using Stream stream = typeof(ArmFrames).Assembly.GetManifestResourceStream("so101.json")
            ?? throw new InvalidOperationException("the arm file so101.json is missing from this build");
        using JsonDocument file = JsonDocument.Parse(stream);
        var joints = new List<(Vector3, Quaternion)>();
        foreach (JsonElement joint in file.RootElement.GetProperty("joints").EnumerateArray())
        {
            Vector3 rpy = Triple(joint.GetProperty("originRpyRad"));
            // URDF: roll about x, then pitch about y, then yaw about z, all about the fixed axes.
            Quaternion rotation =
                Quaternion.CreateFromAxisAngle(Vector3.UnitZ, rpy.Z) *
                Quaternion.CreateFromAxisAngle(Vector3.UnitY, rpy.Y) *
                Quaternion.CreateFromAxisAngle(Vector3.UnitX, rpy.X);
            joints.Add((Triple(joint.GetProperty("originXyzM")), rotation));
        }
        return new ArmFrames([.. joints]);
    }

    private static Vector3 Triple(JsonElement e) => new(e[0].GetSingle(), e[1].GetSingle(), e[2].GetSingle());
}
