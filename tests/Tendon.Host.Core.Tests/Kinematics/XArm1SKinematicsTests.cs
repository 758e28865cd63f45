using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Tests.Arm;

namespace Tendon.Host.Core.Tests.Kinematics;

public sealed class XArm1SKinematicsTests
{
    private static readonly ArmModel s_model = ArmModelReader.Read(ArmFiles.Bytes("xarm1s"));
    private static readonly ArmKinematics s_arm = new(s_model);

    [Theory]
    [InlineData(0, 0, 0, 0, 0, 0, 0.493)]
    [InlineData(0, 1.5707963267949, 0, 0, 0.343, 0, 0.15)]
    [InlineData(1.57, 1.5707963267949, 0, 0, 0.343 * 0.000796, 0.343, 0.15)]
    [InlineData(0, 0, 1.5707963267949, 0, 0.2465, 0, 0.2465)]
    [InlineData(0, 0.5, 0.7, 0.4, 0.28614, 0, 0.26527)]
    public void Golden_poses_follow_from_the_published_formula(double yaw, double shoulder, double elbow, double wrist, double x, double y, double z)
    {
        Vec3 tip = MiddleOfTip(JointVector.Of(yaw, shoulder, elbow, wrist, 0, 0));
        Assert.Equal(x, tip.X, 4);
        Assert.Equal(y, tip.Y, 4);
        Assert.Equal(z, tip.Z, 4);
    }

    [Fact]
    public void The_closed_form_agrees_with_the_chain_of_the_arm_files_frames()
    {
        var random = new Random(11);
        var chain = new ChainKinematics(s_model);
        for (int i = 0; i < 2000; i++)
        {
            JointVector q = RandomPosture(random);
            ArmPose pose = s_arm.Forward(q);
            RigidTransform frame = chain.LinkFrame(q, JointVector.Jaw - 1);
            Assert.True((frame.Origin - pose.Gripper.Origin).Length < 1e-9);
            Assert.True((frame.AxisX - pose.Gripper.AxisX).Length + (frame.AxisY - pose.Gripper.AxisY).Length + (frame.AxisZ - pose.Gripper.AxisZ).Length < 1e-9);
            Assert.Equal(-Math.Sin(pose.PitchRad), pose.Approach.Z, 9);
        }
    }

    [Fact]
    public void Every_random_posture_within_the_limits_is_among_its_solutions_and_every_solution_reaches_the_target()
    {
        var random = new Random(12);
        Span<JointVector> branches = stackalloc JointVector[ArmKinematics.MaxBranches];
        for (int i = 0; i < TestArm.CaseCount(5000, 200000); i++)
        {
            JointVector q = RandomPosture(random);
            var target = new GraspTarget(s_arm.ForwardTcp(q), s_arm.Forward(q).PitchRad, q[4], s_arm.TcpInGripper);
            Assert.Equal(IkResult.Ok, s_arm.Solve(target, 0.3, branches, out int count));
            double nearest = double.MaxValue;
            for (int k = 0; k < count; k++)
            {
                nearest = Math.Min(nearest, branches[k].WithJaw(q[JointVector.Jaw]).MaxDifference(q));
                Assert.True((s_arm.ForwardTcp(branches[k]) - target.Position).Length < 1e-9);
                Assert.Equal(0.3, branches[k][JointVector.Jaw]);
            }

            Assert.True(nearest < 1e-6, $"{q} is {nearest} from its nearest solution");
        }
    }

    [Fact]
    public void What_cannot_be_reached_is_told_apart_from_what_limits_forbid()
    {
        Span<JointVector> branches = stackalloc JointVector[ArmKinematics.MaxBranches];
        Assert.Equal(IkResult.OutOfReach, s_arm.Solve(new GraspTarget(new Vec3(0.5, 0, 0.1), 0, 0, s_arm.TcpInGripper), 0, branches, out _));
        Assert.Equal(IkResult.OutsideJointLimits, s_arm.Solve(new GraspTarget(new Vec3(0.2, 0, 0.1), 0, 3, s_arm.TcpInGripper), 0, branches, out _));
        Assert.Equal(IkResult.InvalidTarget, s_arm.Solve(new GraspTarget(new Vec3(double.NaN, 0, 0.1), 0, 0, s_arm.TcpInGripper), 0, branches, out _));
    }

    [Fact]
    public void A_closing_angle_and_its_roll_are_each_others_inverse()
    {
        for (double closing = -3; closing <= 3; closing += 0.25)
            Assert.Equal(closing, s_arm.ClosingOfRoll(s_arm.RollForClosing(closing)), 9);
        // At roll 0 the moving pad is on the outer side: to the front when the hand points down.
        ArmPose down = s_arm.Forward(JointVector.Of(0, 0.4, 1.2, Math.PI - 1.6, s_arm.RollForClosing(0), 0));
        Assert.Equal(Math.PI / 2, down.PitchRad, 9);
        Assert.Equal(1, down.Gripper.AxisX.X, 9);
    }

    // The published tool point lies on the roll axis, between the pads.
    private static Vec3 MiddleOfTip(in JointVector positionRad) => s_arm.Forward(positionRad).Gripper.Apply(s_arm.TcpInGripper with { X = 0 });

    private static JointVector RandomPosture(Random random)
    {
        JointVector q = default;
        for (int i = 0; i < JointVector.Count; i++)
            q[i] = s_model.Joints[i].MinPositionRad + (random.NextDouble() * (s_model.Joints[i].MaxPositionRad - s_model.Joints[i].MinPositionRad));
        return q;
    }
}
