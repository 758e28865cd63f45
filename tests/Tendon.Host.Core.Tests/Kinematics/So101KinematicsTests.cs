using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Tests.Arm;

namespace Tendon.Host.Core.Tests.Kinematics;

public class ArmKinematicsTests
{
    // Golden poses computed from the URDF of TheRobotStudio/SO-ARM100 fda892cb.
    [Theory]
    [InlineData(0, 0, 0, 0, 0, 0.39136, -0.00001, 0.22647)]
    [InlineData(0.5, 0, 0, 0, 0, 0.34820, -0.16902, 0.22647)]
    [InlineData(0, 0.5, 0, 0, 0, 0.40460, -0.00001, 0.05858)]
    [InlineData(-0.7, 0.3, -0.6, 0.4, 0.2, 0.32698, 0.24063, 0.23707)]
    [InlineData(0, -1.745, 1.69, 0.7, 0, 0.21041, -0.00001, 0.03523)]
    public void Golden_poses_are_met_within_a_hundredth_of_a_millimetre(
        double pan, double lift, double elbow, double wrist, double roll, double x, double y, double z)
    {
        Vec3 tcp = TestArm.Kinematics.ForwardTcp(JointVector.Of(pan, lift, elbow, wrist, roll, 0));
        Assert.InRange((tcp - new Vec3(x, y, z)).Length, 0, 1e-5);
    }

    [Fact]
    public void The_closed_form_equals_the_chain_of_the_arm_file()
    {
        var random = new Random(11);
        var chain = new ChainKinematics(TestArm.Model);
        for (int n = 0; n < 2000; n++)
        {
            JointVector q = TestArm.RandomPosture(random);
            ArmPose pose = TestArm.Kinematics.Forward(q);
            RigidTransform gripper = chain.LinkFrame(q, 4);
            Assert.InRange((pose.Gripper.Origin - gripper.Origin).Length, 0, 1e-12);
            Assert.InRange((pose.Gripper.AxisX - gripper.AxisX).Length, 0, 1e-12);
            Assert.InRange((pose.Gripper.AxisZ - gripper.AxisZ).Length, 0, 1e-12);
            Assert.InRange((pose.Elbow - chain.LinkFrame(q, 2).Origin).Length, 0, 1e-12);
            Assert.InRange((pose.Wrist - chain.LinkFrame(q, 3).Origin).Length, 0, 1e-12);
        }
    }

    [Fact]
    public void All_of_twenty_thousand_random_in_limit_poses_are_recovered()
    {
        var random = new Random(20000);
        Span<JointVector> branches = new JointVector[ArmKinematics.MaxBranches];
        int recovered = 0;
        for (int n = 0; n < 20_000; n++)
        {
            JointVector q = TestArm.RandomPosture(random);
            GraspTarget target = TargetOf(q, TestArm.Kinematics.TcpInGripper);
            Assert.Equal(IkResult.Ok, TestArm.Kinematics.Solve(target, q[5], branches, out int count));
            bool found = false;
            for (int k = 0; k < count; k++)
            {
                AssertReaches(target, branches[k]);
                found |= branches[k].MaxDifference(q) < 1e-5;
            }
            recovered += found ? 1 : 0;
        }
        Assert.Equal(20_000, recovered);
    }

    [Fact]
    public void Branch_counts_agree_with_an_independent_study()
    {
        // 20,000 random poses: 73.2 % one branch, 25.2 % two, 1.3 % three, 0.35 % four.
        var random = new Random(5);
        int[] seen = new int[ArmKinematics.MaxBranches + 1];
        Span<JointVector> branches = new JointVector[ArmKinematics.MaxBranches];
        for (int n = 0; n < 20_000; n++)
        {
            TestArm.Kinematics.Solve(TargetOf(TestArm.RandomPosture(random), TestArm.Kinematics.TcpInGripper), 0, branches, out int count);
            seen[count]++;
        }
        Assert.InRange(seen[1], 14_300, 14_950);
        Assert.InRange(seen[2], 4_750, 5_350);
        Assert.InRange(seen[3], 180, 340);
        Assert.InRange(seen[4], 35, 110);
    }

    [Fact]
    public void A_point_between_the_pads_is_placed_as_well_as_the_tip()
    {
        var random = new Random(3);
        for (int n = 0; n < 5000; n++)
        {
            JointVector q = TestArm.RandomPosture(random);
            Vec3 point = TestArm.Gripper.GripCentre(random.NextDouble() * 0.05, random.NextDouble() * 0.03);
            GraspTarget target = TargetOf(q, point);
            Assert.Equal(IkResult.Ok, TestArm.Kinematics.SolveNearest(target, q, out JointVector solution));
            AssertReaches(target, solution);
            Assert.InRange(solution.MaxDifference(q), 0, 1e-5);
        }
    }

    [Theory]
    [InlineData(1.0, 0, 0.1, IkResult.OutOfReach)]
    [InlineData(0.0388353, 0, 0.1, IkResult.OutOfReach)]
    [InlineData(double.NaN, 0, 0.1, IkResult.InvalidTarget)]
    [InlineData(double.PositiveInfinity, 0, 0.1, IkResult.InvalidTarget)]
    public void An_impossible_target_has_a_result_code(double x, double y, double z, IkResult expected)
    {
        var target = new GraspTarget(new Vec3(x, y, z), Math.PI / 2, 0, TestArm.Kinematics.TcpInGripper);
        Assert.Equal(expected, TestArm.Kinematics.SolveNearest(target, default, out _));
    }

    [Theory]
    [InlineData(0.265, 0.02, true)]
    [InlineData(0.275, 0.02, false)]
    public void A_vertical_gripper_reaches_twenty_seven_centimetres_near_the_table(double radius, double z, bool reaches)
    {
        double best = double.MinValue;
        for (double roll = -1.5; roll < 1.5; roll += 0.5)
        {
            var target = new GraspTarget(TestArm.Kinematics.PanAxis + new Vec3(radius, 0, z), Math.PI / 2, roll, new Vec3(0, 0, -0.0981));
            best = Math.Max(best, TestArm.Kinematics.SolveNearest(target, default, out _) == IkResult.Ok ? 1 : 0);
        }
        Assert.Equal(reaches ? 1 : 0, best);
    }

    [Fact]
    public void Solving_allocates_nothing()
    {
        GraspTarget target = TargetOf(TestArm.Model.Look, TestArm.Kinematics.TcpInGripper);
        JointVector seed = TestArm.Model.Rest;
        TestArm.Kinematics.SolveNearest(target, seed, out _);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int n = 0; n < 1000; n++)
            TestArm.Kinematics.SolveNearest(target, seed, out _);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static GraspTarget TargetOf(in JointVector q, Vec3 toolPoint)
    {
        ArmPose pose = TestArm.Kinematics.Forward(q);
        return new GraspTarget(pose.Gripper.Apply(toolPoint), pose.PitchRad, q[4], toolPoint);
    }

    private static void AssertReaches(in GraspTarget target, in JointVector q)
    {
        ArmPose pose = TestArm.Kinematics.Forward(q);
        Assert.InRange((pose.Gripper.Apply(target.ToolPoint) - target.Position).Length, 0, 1e-9);
        double turn = (pose.PitchRad - target.PitchRad) / (2 * Math.PI);
        Assert.InRange(Math.Abs(turn - Math.Round(turn)), 0, 1e-9);
        Assert.True(TestArm.Model.IsWithinLimits(q.WithJaw(0)));
    }
}
