using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Tests.Arm;

namespace Tendon.Host.Core.Tests.Kinematics;

/// <summary>The SO-100's file against poses worked out from its URDF by turning about the URDF's own axes.</summary>
public sealed class So100KinematicsTests
{
    private static readonly ArmModel s_model = ArmModelReader.Read(ArmFiles.Bytes("so100"));
    private static readonly ArmKinematics s_arm = new(s_model);

    [Theory]
    [InlineData(0, 0, 0, 0, 0, 0.2988, 0, 0.23677, 1, 0, 0)]
    [InlineData(0.5, 0, 0, 0, 0, 0.26775, 0.12158, 0.23677, 0.8776, 0.4794, 0)]
    [InlineData(0, 0.5, 0, 0, 0, 0.32796, 0, 0.11544, 0.8776, 0, -0.4794)]
    [InlineData(-0.7, 0.3, -0.6, 0.4, 0.2, 0.25764, -0.17893, 0.2571, 0.761, -0.641, -0.0998)]
    public void The_gripper_stands_where_the_urdf_puts_it(double pan, double lift, double elbow, double wrist, double roll, double x, double y, double z, double ax, double ay, double az)
    {
        ArmPose pose = s_arm.Forward(JointVector.Of(pan, lift, elbow, wrist, roll, 0));
        Assert.True((pose.Gripper.Origin - new Vec3(x, y, z)).Length < 2e-5, pose.Gripper.Origin.ToString());
        Assert.True((pose.Approach - new Vec3(ax, ay, az)).Length < 2e-4, pose.Approach.ToString());
    }

    [Fact]
    public void The_closed_form_agrees_with_the_chain_and_inverts()
    {
        var random = new Random(31);
        var chain = new ChainKinematics(s_model);
        Span<JointVector> branches = stackalloc JointVector[ArmKinematics.MaxBranches];
        for (int i = 0; i < TestArm.CaseCount(2000, 50000); i++)
        {
            JointVector q = default;
            for (int j = 0; j < JointVector.Count; j++)
                q[j] = s_model.Joints[j].MinPositionRad + (random.NextDouble() * (s_model.Joints[j].MaxPositionRad - s_model.Joints[j].MinPositionRad));
            Assert.True((chain.Tcp(q).Origin - s_arm.ForwardTcp(q)).Length < 1e-6);
            ArmPose pose = s_arm.Forward(q);
            var target = new GraspTarget(s_arm.ForwardTcp(q), pose.PitchRad, q[4], s_arm.TcpInGripper);
            Assert.Equal(IkResult.Ok, s_arm.Solve(target, q[5], branches, out int count));
            Assert.Contains(branches[..count].ToArray(), branch => branch.MaxDifference(q) < 1e-5);
        }
    }

    [Fact]
    public void Its_named_postures_lie_within_its_limits() =>
        Assert.All(s_model.Poses.Values, pose => Assert.True(s_model.IsWithinLimits(pose)));
}
