using System.Text;
using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Tests.Arm;

namespace Tendon.Host.Core.Tests.Kinematics;

/// <summary>The EEZYbotARM Mk2: a linkage keeps its hand level, the elbow's limits move with the shoulder.</summary>
public sealed class EezybotKinematicsTests
{
    private static readonly byte[] s_file = ArmFiles.Bytes("eezybotarm-mk2");
    private static readonly ArmModel s_model = ArmModelReader.Read(s_file);
    private static readonly ArmKinematics s_arm = new(s_model);

    [Theory]
    [InlineData(0, 90, -90, 234.000, 0, 227.000)]
    [InlineData(15, 75, -100, 246.473, 66.042, 160.275)]
    [InlineData(-20, 60, -80, 274.987, -100.087, 158.636)]
    public void Published_poses_are_met_at_the_tool_plate(double yawDeg, double shoulderDeg, double elbowDeg, double xMm, double yMm, double zMm)
    {
        JointVector q = Degrees(yawDeg, shoulderDeg, elbowDeg);
        ArmPose pose = s_arm.Forward(q);
        Assert.True((pose.Gripper.Origin - new Vec3(xMm / 1000, yMm / 1000, zMm / 1000)).Length < 1e-6);
        Assert.True((new ChainKinematics(s_model).LinkFrame(q, JointVector.Jaw - 1).Origin - pose.Gripper.Origin).Length < 1e-9);
        Span<JointVector> branches = stackalloc JointVector[ArmKinematics.MaxBranches];
        Assert.Equal(IkResult.Ok, s_arm.Solve(At(s_arm.ForwardTcp(q)), 0, branches, out int count));
        Assert.Contains(branches[..count].ToArray(), branch => branch.MaxDifference(q) < 1e-9);
    }

    [Fact]
    public void The_hand_hangs_straight_down_wherever_the_arm_goes()
    {
        var random = new Random(5);
        for (int i = 0; i < 500; i++)
        {
            ArmPose pose = s_arm.Forward(RandomPosture(random));
            Assert.Equal(Math.PI / 2, pose.PitchRad, 9);
            Assert.Equal(-1, pose.Approach.Z, 9);
        }

        Assert.Equal(Math.PI / 2, s_arm.FixedPitchRad!.Value, 9);
        Assert.Equal(Math.PI / 2, s_arm.FixedClosingRad!.Value, 9);
        Span<JointVector> branches = stackalloc JointVector[ArmKinematics.MaxBranches];
        GraspTarget reached = At(new Vec3(0.28, 0, 0.02));
        Assert.Equal(IkResult.Ok, s_arm.Solve(reached, 0, branches, out _));
        Assert.Equal(IkResult.OutOfReach, s_arm.Solve(reached with { PitchRad = 1.4 }, 0, branches, out _));
        Assert.Equal(IkResult.OutOfReach, s_arm.Solve(reached with { RollRad = 0.5 }, 0, branches, out _));
    }

    [Fact]
    public void A_pose_that_passes_every_limit_by_itself_can_break_the_coupled_one()
    {
        JointVector bad = Degrees(0, 39, -30), good = Degrees(0, 39, -60);
        CoupledLimit limit = Assert.Single(s_model.CoupledLimits);
        Assert.True(s_model.IsWithinLimits(bad) && s_model.IsWithinLimits(good));
        Assert.Equal(-97.1, double.RadiansToDegrees(limit.MinRad(bad)), 1);
        Assert.Equal(-41.1, double.RadiansToDegrees(limit.MaxRad(bad)), 1);
        Assert.False(s_model.IsWithinCoupledLimits(bad));
        Assert.True(s_model.IsWithinCoupledLimits(good));
        Span<JointVector> branches = stackalloc JointVector[ArmKinematics.MaxBranches];
        Assert.Equal(IkResult.OutsideJointLimits, s_arm.Solve(At(s_arm.ForwardTcp(bad)), 0, branches, out _));
    }

    [Fact]
    public void Every_allowed_posture_is_found_again_and_no_forbidden_one_is()
    {
        var random = new Random(21);
        Span<JointVector> branches = stackalloc JointVector[ArmKinematics.MaxBranches];
        int allowed = 0;
        for (int i = 0; i < TestArm.CaseCount(5000, 200000); i++)
        {
            JointVector q = RandomPosture(random);
            IkResult result = s_arm.Solve(At(s_arm.ForwardTcp(q)), 0, branches, out int count);
            bool found = branches[..count].ToArray().Any(branch => branch.MaxDifference(q) < 1e-6);
            Assert.Equal(s_model.IsWithinCoupledLimits(q), found);
            Assert.Equal(count > 0, result == IkResult.Ok);
            Assert.All(branches[..count].ToArray(), branch => Assert.True(s_model.IsWithinCoupledLimits(branch, 1e-9)));
            allowed += found ? 1 : 0;
        }

        Assert.InRange(allowed, 1000, int.MaxValue);
    }

    [Theory]
    [InlineData("\"of\": \"shoulder\"", "\"of\": \"shulder\"", "coupledLimits[0].of")]
    [InlineData("\"of\": \"shoulder\"", "\"of\": \"elbow\"", "coupledLimits[0].of")]
    [InlineData("{\"shoulder\": -1, \"elbow\": -1}", "{\"shoulder\": -1}", "keeps its pitch")]
    [InlineData("{\"shoulder\": -1, \"elbow\": -1}", "{\"elbw\": 1}", "elbw")]
    [InlineData("\"parent\": \"lower_arm\"", "\"parent\": \"lower\"", "passiveJoints[0].parent")]
    [InlineData("\"rest\": [0, 2.0, -2.0, 0.0]", "\"rest\": [0, 2.0, -0.5, 0.0]", "poses.rest is outside the coupledLimits")]
    [InlineData("\"rest\": [0, 2.0, -2.0, 0.0]", "\"rest\": [0, 2.0, -2.0]", "must hold 4 numbers")]
    [InlineData("\"nearestM\": 0.25", "\"nearestM\": 0.5", "reach.nearestM")]
    public void A_bad_value_is_refused_with_its_place(string old, string changed, string named)
    {
        string text = Encoding.UTF8.GetString(s_file);
        Assert.Contains(old, text);
        byte[] file = Encoding.UTF8.GetBytes(text.Replace(old, changed, StringComparison.Ordinal));
        var error = Assert.Throws<ArmFileException>(() => new ArmKinematics(ArmModelReader.Read(file)));
        Assert.Contains(named, error.Message);
    }

    [Fact]
    public void A_target_beyond_reach_or_not_finite_is_told_so()
    {
        Span<JointVector> branches = stackalloc JointVector[ArmKinematics.MaxBranches];
        Assert.Equal(IkResult.OutOfReach, s_arm.Solve(At(new Vec3(1, 0, 0.1)), 0, branches, out _));
        Assert.Equal(IkResult.InvalidTarget, s_arm.Solve(At(new Vec3(0.2, double.PositiveInfinity, 0.1)), 0, branches, out _));
    }

    private static GraspTarget At(Vec3 tcp) => new(tcp, Math.PI / 2, 0, s_arm.TcpInGripper);

    private static JointVector Degrees(double yaw, double shoulder, double elbow) =>
        JointVector.Of(double.DegreesToRadians(yaw), double.DegreesToRadians(shoulder), double.DegreesToRadians(elbow), 0, 0, 0);

    // Inside every limit that does not move; the elbow so far bent that its mirror image is none of its solutions.
    private static JointVector RandomPosture(Random random)
    {
        JointVector q = default;
        foreach (int i in s_model.DrivenJoints)
            q[i] = s_model.Joints[i].MinPositionRad + (random.NextDouble() * (s_model.Joints[i].MaxPositionRad - s_model.Joints[i].MinPositionRad));
        return q.WithJaw(0);
    }
}
