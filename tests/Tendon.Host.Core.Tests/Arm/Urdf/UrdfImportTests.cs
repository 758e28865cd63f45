using System.Text.Json.Nodes;
using Tendon.Host.Core.Arm.Urdf;
using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Tests.Arm.Urdf;

public sealed class UrdfImportTests
{
    // The SO-101's published frames; a fixed joint in the middle and at the end, and a second branch.
    private const string So101 = """
        <robot name="so101">
          <link name="base"/>
          <joint name="pan" type="revolute"><origin xyz="0.0388353 0 0.0624" rpy="3.14159265358979 0 -3.14159265358979"/><parent link="base"/><child link="shoulder"/><axis xyz="0 0 1"/><limit lower="-1.91986" upper="1.91986" effort="10" velocity="10"/></joint>
          <joint name="lift" type="revolute"><origin xyz="-0.0303992 -0.0182778 -0.0542" rpy="-1.5707963267949 -1.5707963267949 0"/><parent link="shoulder"/><child link="upper_arm"/><axis xyz="0 0 1"/><limit lower="-1.74533" upper="1.74533"/></joint>
          <joint name="elbow" type="revolute"><origin xyz="-0.11257 -0.028 0" rpy="0 0 1.5707963267949"/><parent link="upper_arm"/><child link="lower_arm"/><axis xyz="0 0 1"/><limit lower="-1.69" upper="1.69"/></joint>
          <joint name="bracket" type="fixed"><origin xyz="-0.1 0.0052 0"/><parent link="lower_arm"/><child link="bracket"/></joint>
          <joint name="wrist" type="revolute"><origin xyz="-0.0349 0 0" rpy="0 0 -1.5707963267949"/><parent link="bracket"/><child link="wrist"/><axis xyz="0 0 1"/><limit lower="-1.65806" upper="1.65806"/></joint>
          <joint name="roll" type="revolute"><origin xyz="0 -0.0611 0.0181" rpy="1.5707963267949 0.0486795 3.14159265358979"/><parent link="wrist"/><child link="gripper"/><axis xyz="0 0 1"/><limit lower="-2.74385" upper="2.84121"/></joint>
          <joint name="tcp" type="fixed"><origin xyz="-0.0079 -0.000218121 -0.0981274" rpy="0 3.14159265358979 0"/><parent link="gripper"/><child link="tool"/></joint>
          <joint name="light" type="continuous"><parent link="base"/><child link="lamp"/></joint>
        </robot>
        """;

    [Theory]
    [InlineData(0, 0, 0, 0, 0, 0.39136, -0.00001, 0.22647)]
    [InlineData(0.5, 0, 0, 0, 0, 0.34820, -0.16902, 0.22647)]
    [InlineData(0, 0.5, 0, 0, 0, 0.40460, -0.00001, 0.05858)]
    [InlineData(-0.7, 0.3, -0.6, 0.4, 0.2, 0.32698, 0.24063, 0.23707)]
    public void An_imported_arm_stands_where_the_urdf_puts_it(double a, double b, double c, double d, double e, double x, double y, double z)
    {
        JsonNode file = JsonNode.Parse(UrdfImport.Import(So101, "so101", tip: "tool").ToJson())!;
        RigidTransform frame = Chain(file, [a, b, c, d, e]);
        Assert.True((frame.Origin - new Vec3(x, y, z)).Length < 1e-5, frame.Origin.ToString());
    }

    [Fact]
    public void Any_axis_becomes_the_z_axis_and_the_motion_stays_the_same()
    {
        var random = new Random(5);
        for (int round = 0; round < 200; round++)
        {
            var axes = new Vec3[4];
            var origins = new (Vec3 Xyz, Vec3 Rpy)[4];
            var text = new System.Text.StringBuilder("<robot name=\"r\">");
            for (int j = 0; j < 4; j++)
            {
                axes[j] = (round, j) switch { (0, 0) => new(0, 0, -1), (0, 1) => new(0, 0, 1), (0, 2) => new(0, -1, 0), (0, 3) => new(1, 0, 0), _ => Triple(random, 1) };
                origins[j] = (Triple(random, 0.3), round % 3 == 0 ? new Vec3(0, Math.PI / 2, 0) : Triple(random, 3));
                text.Append(FormattableString.Invariant($"<joint name=\"j{j}\" type=\"continuous\"><origin xyz=\"{origins[j].Xyz.X:R} {origins[j].Xyz.Y:R} {origins[j].Xyz.Z:R}\" rpy=\"{origins[j].Rpy.X:R} {origins[j].Rpy.Y:R} {origins[j].Rpy.Z:R}\"/><parent link=\"l{j}\"/><child link=\"l{j + 1}\"/><axis xyz=\"{axes[j].X:R} {axes[j].Y:R} {axes[j].Z:R}\"/></joint>"));
            }

            JsonNode file = JsonNode.Parse(UrdfImport.Import(text.Append("</robot>").ToString(), "r").ToJson())!;
            double[] q = [.. Enumerable.Range(0, 4).Select(_ => (random.NextDouble() * 6) - 3)];
            RigidTransform expected = RigidTransform.Identity;
            for (int j = 0; j < 4; j++)
                expected = expected.Then(RigidTransform.FromUrdfOrigin(origins[j].Xyz, origins[j].Rpy)).Then(About(axes[j] * (1 / axes[j].Length), q[j]));
            RigidTransform found = Chain(file, q);
            Assert.True((found.Origin - expected.Origin).Length < 1e-9 && (found.AxisX - expected.AxisX).Length < 1e-9 && (found.AxisZ - expected.AxisZ).Length < 1e-9, $"round {round}");
        }
    }

    [Fact]
    public void What_was_assumed_or_left_out_is_said()
    {
        ArmFileDraft draft = UrdfImport.Import(So101, "so101");
        Assert.Equal(["pan", "lift", "elbow", "wrist", "roll"], draft.Joints.Select(joint => joint.Name));
        Assert.Equal("lower_arm", draft.Joints[3].Parent);
        Assert.Contains(draft.Notes, note => note.Contains("placeholders"));
        Assert.Contains(draft.Notes, note => note.Contains("left out") && note.Contains("light"));
        Assert.Contains(UrdfImport.Import(So101, "lamp", "lamp").Notes, note => note.Contains("light is continuous"));
    }

    [Theory]
    [InlineData("hello", "not XML")]
    [InlineData("<!DOCTYPE r [<!ENTITY x \"y\">]><robot/>", "not XML")]
    [InlineData("<mujoco/>", "<mujoco>")]
    [InlineData("<robot/>", "no joints")]
    [InlineData("<robot><joint type=\"fixed\"/></robot>", "no name")]
    [InlineData("<robot><joint name=\"a\" type=\"prismatic\"/></robot>", "prismatic")]
    [InlineData("<robot><joint name=\"a\" type=\"revolute\"/></robot>", "no <limit>")]
    [InlineData("<robot><joint name=\"a\" type=\"revolute\"><limit lower=\"1\" upper=\"1\"/></joint></robot>", "lower must be below upper")]
    [InlineData("<robot><joint name=\"a\" type=\"continuous\"><child link=\"b\"/></joint></robot>", "names no parent")]
    [InlineData("<robot><joint name=\"a\" type=\"continuous\"><mimic joint=\"b\"/></joint></robot>", "mimics")]
    [InlineData("<robot><joint name=\"a\" type=\"continuous\"><parent link=\"x\"/><child link=\"y\"/><axis xyz=\"0 0 0\"/></joint></robot>", "length 0")]
    [InlineData("<robot><joint name=\"a\" type=\"continuous\"><parent link=\"x\"/><child link=\"y\"/><origin xyz=\"0 0\"/></joint></robot>", "three numbers")]
    [InlineData("<robot><joint name=\"a\" type=\"continuous\"><parent link=\"x\"/><child link=\"y\"/><origin xyz=\"0 0 NaN\"/></joint></robot>", "NaN")]
    [InlineData("<robot><joint name=\"a\" type=\"continuous\"><parent link=\"x\"/><child link=\"y\"/><origin xyz=\"0 0 1e9\"/></joint></robot>", "1e9")]
    [InlineData("<robot><joint name=\"a\" type=\"fixed\"><parent link=\"x\"/><child link=\"y\"/></joint></robot>", "No joint moves")]
    [InlineData("<robot><joint name=\"a\" type=\"continuous\"><parent link=\"x\"/><child link=\"y\"/></joint><joint name=\"b\" type=\"continuous\"><parent link=\"y\"/><child link=\"x\"/></joint></robot>", "circle")]
    [InlineData("<robot><joint name=\"a\" type=\"continuous\"><parent link=\"x\"/><child link=\"y\"/></joint><joint name=\"b\" type=\"continuous\"><parent link=\"z\"/><child link=\"y\"/></joint></robot>", "child of two")]
    public void A_urdf_that_cannot_be_imported_is_refused_with_the_place_and_the_fix(string text, string expected)
    {
        var error = Assert.Throws<UrdfException>(() => UrdfImport.Import(text, "x"));
        Assert.Contains(expected, error.Message);
    }

    [Fact]
    public void An_unknown_tip_is_named_with_the_links_there_are() =>
        Assert.Contains("gripper", Assert.Throws<UrdfException>(() => UrdfImport.Import(So101, "x", "hand")).Message);

    private static RigidTransform Chain(JsonNode file, double[] positionRad)
    {
        RigidTransform frame = RigidTransform.Identity;
        JsonArray joints = file["joints"]!.AsArray();
        for (int j = 0; j < joints.Count; j++)
            frame = frame.Then(Origin(joints[j]!)).Then(RigidTransform.RotationZ(positionRad[j]));
        return frame.Then(Origin(file["tcp"]!));
    }

    private static RigidTransform Origin(JsonNode node) => RigidTransform.FromUrdfOrigin(Triple(node["originXyzM"]!), Triple(node["originRpyRad"]!));

    private static Vec3 Triple(JsonNode node) => new((double)node[0]!, (double)node[1]!, (double)node[2]!);

    private static Vec3 Triple(Random random, double most) =>
        new(((random.NextDouble() * 2) - 1) * most, ((random.NextDouble() * 2) - 1) * most, ((random.NextDouble() * 2) - 1) * most);

    // Rodrigues, independent of the importer's way.
    private static RigidTransform About(Vec3 axis, double angleRad)
    {
        Vec3 Turn(Vec3 v) => (v * Math.Cos(angleRad)) + (axis.Cross(v) * Math.Sin(angleRad)) + (axis * (axis.Dot(v) * (1 - Math.Cos(angleRad))));
        return new(Turn(new(1, 0, 0)), Turn(new(0, 1, 0)), Turn(new(0, 0, 1)), default);
    }
}
