using System.Text.Json.Nodes;
using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Kinematics.UprightChain;
using Tendon.Host.Core.Tests.Arm;

namespace Tendon.Host.Core.Tests.Kinematics.UprightChain;

public sealed class UprightChainKinematicsTests
{
    private static readonly byte[] s_file = ArmFiles.Bytes("xarm1s");
    private static readonly UprightChainKinematics s_arm = UprightChainReader.Read(s_file);
    private static readonly JointModel[] s_joints = ReadJoints();

    [Fact]
    public void The_xArm_1S_has_the_published_lengths()
    {
        Assert.Equal(0.15, s_arm.Geometry.ShoulderHeightM, 9);
        Assert.Equal(0.0965, s_arm.Geometry.UpperM, 9);
        Assert.Equal(0.0965, s_arm.Geometry.ForeM, 9);
        Assert.Equal(0.150, s_arm.Geometry.HandM, 9);
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 0, 0, 0.493)]
    [InlineData(0, 1.5707963267949, 0, 0, 0.343, 0, 0.15)]
    [InlineData(1.5707963267949, 1.5707963267949, 0, 0, 0, 0.343, 0.15)]
    [InlineData(0, 0, 1.5707963267949, 0, 0.2465, 0, 0.2465)]
    [InlineData(0, 0.5, 0.7, 0.4, 0.28614, 0, 0.26527)]
    public void Golden_poses_follow_from_the_published_formula(double yaw, double shoulder, double elbow, double wrist, double x, double y, double z)
    {
        Vec3 tip = s_arm.Forward(JointVector.Of(yaw, shoulder, elbow, wrist, 0, 0)).Position;
        Assert.Equal(x, tip.X, 4);
        Assert.Equal(y, tip.Y, 4);
        Assert.Equal(z, tip.Z, 4);
    }

    [Fact]
    public void The_closed_form_agrees_with_the_chain_of_the_arm_files_frames()
    {
        var random = new Random(11);
        for (int i = 0; i < 2000; i++)
        {
            JointVector q = RandomPosture(random);
            RigidTransform frame = RigidTransform.Identity;
            for (int j = 0; j < 5; j++)
                frame = frame.Then(s_joints[j].Origin).Then(RigidTransform.RotationZ(q[j]));
            UprightChainTarget pose = s_arm.Forward(q);
            Assert.True((frame.Apply(new Vec3(0, 0, 0.095)) - pose.Position).Length < 1e-9);
            Assert.Equal(Math.Cos(pose.TiltRad), frame.AxisZ.Z, 9);
        }
    }

    [Fact]
    public void Every_random_posture_within_the_limits_is_among_its_solutions_and_every_solution_reaches_the_target()
    {
        var random = new Random(12);
        Span<JointVector> branches = stackalloc JointVector[UprightChainKinematics.MaxBranches];
        for (int i = 0; i < TestArm.CaseCount(5000, 200000); i++)
        {
            JointVector q = RandomPosture(random);
            UprightChainTarget target = s_arm.Forward(q);
            Assert.Equal(IkResult.Ok, s_arm.Solve(target, 0.3, branches, out int count));
            double nearest = double.MaxValue;
            for (int k = 0; k < count; k++)
            {
                nearest = Math.Min(nearest, branches[k].WithJaw(q[JointVector.Jaw]).MaxDifference(q));
                Assert.True((s_arm.Forward(branches[k]).Position - target.Position).Length < 1e-9);
                Assert.Equal(0.3, branches[k][JointVector.Jaw]);
            }

            Assert.True(nearest < 1e-6, $"{q} is {nearest} from its nearest solution");
        }
    }

    [Fact]
    public void What_cannot_be_reached_is_told_apart_from_what_limits_forbid()
    {
        Span<JointVector> branches = stackalloc JointVector[UprightChainKinematics.MaxBranches];
        Assert.Equal(IkResult.OutOfReach, s_arm.Solve(new UprightChainTarget(new Vec3(0.5, 0, 0.1), Math.PI / 2, 0), 0, branches, out _));
        Assert.Equal(IkResult.OutsideJointLimits, s_arm.Solve(new UprightChainTarget(new Vec3(0.2, 0, 0.1), Math.PI / 2, 3), 0, branches, out _));
        Assert.Equal(IkResult.InvalidTarget, s_arm.Solve(new UprightChainTarget(new Vec3(double.NaN, 0, 0.1), 0, 0), 0, branches, out _));
    }

    [Theory]
    [InlineData("joints.1.originXyzM.0", "0.01", "above the base")]
    [InlineData("joints.2.originRpyRad.0", "1", "not an upright chain")]
    [InlineData("tcp.originXyzM.1", "0.02", "tcp.originXyzM")]
    [InlineData("kinematics", "\"parallelogram\"", "upright-chain")]
    [InlineData("joints.5", null, "6 joints")]
    public void Another_structure_is_refused_by_name(string path, string? value, string named)
    {
        JsonNode root = JsonNode.Parse(s_file)!, node = root;
        string[] steps = path.Split('.');
        foreach (string step in steps[..^1])
            node = int.TryParse(step, out int index) ? node[index]! : node[step]!;
        if (value == null)
            node.AsArray().RemoveAt(int.Parse(steps[^1]));
        else if (int.TryParse(steps[^1], out int last))
            node[last] = JsonNode.Parse(value);
        else
            node[steps[^1]] = JsonNode.Parse(value);
        var error = Assert.Throws<ArmFileException>(() => UprightChainReader.Read(System.Text.Encoding.UTF8.GetBytes(root.ToJsonString())));
        Assert.Contains(named, error.Message);
    }

    private static JointVector RandomPosture(Random random)
    {
        JointVector q = default;
        for (int i = 0; i < JointVector.Count; i++)
            q[i] = s_joints[i].MinPositionRad + (random.NextDouble() * (s_joints[i].MaxPositionRad - s_joints[i].MinPositionRad));
        return q;
    }

    private static JointModel[] ReadJoints() =>
        [.. JsonNode.Parse(s_file)!["joints"]!.AsArray().Select(joint => new JointModel(
            (string)joint!["name"]!, (int)joint["servoId"]!, (string)joint["parent"]!, (string)joint["child"]!,
            RigidTransform.FromUrdfOrigin(Triple(joint["originXyzM"]!), Triple(joint["originRpyRad"]!)),
            (double)joint["minPositionRad"]!, (double)joint["maxPositionRad"]!, 1, 1, 1))];

    private static Vec3 Triple(JsonNode node) => new((double)node[0]!, (double)node[1]!, (double)node[2]!);
}
