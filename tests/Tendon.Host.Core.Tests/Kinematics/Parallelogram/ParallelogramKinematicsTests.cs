using System.Text;
using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Kinematics.Parallelogram;
using Tendon.Host.Core.Tests.Arm;

namespace Tendon.Host.Core.Tests.Kinematics.Parallelogram;

public sealed class ParallelogramKinematicsTests
{
    private static readonly byte[] s_file = ArmFiles.Bytes("eezybotarm-mk2");
    private static readonly ParallelogramKinematics s_arm = ParallelogramReader.Read(s_file);

    [Theory]
    [InlineData(0, 90, -90, 234.000, 0, 227.000)]
    [InlineData(15, 75, -100, 246.473, 66.042, 160.275)]
    [InlineData(-20, 60, -80, 274.987, -100.087, 158.636)]
    public void Published_poses_of_the_EEZYbotARM_are_met(double yawDeg, double shoulderDeg, double elbowDeg, double xMm, double yMm, double zMm)
    {
        Vec3 tip = s_arm.Forward(Degrees(yawDeg, shoulderDeg, elbowDeg));
        Assert.Equal(xMm / 1000, tip.X, 6);
        Assert.Equal(yMm / 1000, tip.Y, 6);
        Assert.Equal(zMm / 1000, tip.Z, 6);
        Span<ParallelogramAngles> branches = stackalloc ParallelogramAngles[ParallelogramKinematics.MaxBranches];
        Assert.Equal(IkResult.Ok, s_arm.Solve(tip, branches, out int count));
        Assert.Contains(branches[..count].ToArray(), branch => Distance(branch, Degrees(yawDeg, shoulderDeg, elbowDeg)) < 1e-9);
    }

    [Fact]
    public void A_pose_that_passes_every_limit_by_itself_can_break_the_coupled_one()
    {
        ParallelogramAngles bad = Degrees(0, 39, -30), good = Degrees(0, 39, -60);
        Assert.True(s_arm.Limits.Shoulder.Contains(bad.ShoulderRad) && s_arm.Limits.Elbow.Contains(bad.ElbowRad));
        AngleRange coupled = s_arm.Limits.ElbowOverShoulder.At(bad.ShoulderRad);
        Assert.Equal(-97.1, double.RadiansToDegrees(coupled.MinRad), 1);
        Assert.Equal(-41.1, double.RadiansToDegrees(coupled.MaxRad), 1);
        Assert.False(s_arm.Limits.Allow(bad));
        Assert.True(s_arm.Limits.Allow(good));
        Span<ParallelogramAngles> branches = stackalloc ParallelogramAngles[ParallelogramKinematics.MaxBranches];
        Assert.Equal(IkResult.OutsideJointLimits, s_arm.Solve(s_arm.Forward(bad), branches, out _));
    }

    [Fact]
    public void Every_allowed_posture_is_found_again_and_no_forbidden_one_is()
    {
        var random = new Random(21);
        Span<ParallelogramAngles> branches = stackalloc ParallelogramAngles[ParallelogramKinematics.MaxBranches];
        int allowed = 0;
        for (int i = 0; i < TestArm.CaseCount(5000, 200000); i++)
        {
            ParallelogramAngles angles = Degrees((random.NextDouble() * 60) - 30, 39 + (random.NextDouble() * 81), -126 + (random.NextDouble() * 120));
            IkResult result = s_arm.Solve(s_arm.Forward(angles), branches, out int count);
            bool found = branches[..count].ToArray().Any(branch => Distance(branch, angles) < 1e-6);
            Assert.Equal(s_arm.Limits.Allow(angles), found);
            Assert.Equal(count > 0, result == IkResult.Ok);
            Assert.All(branches[..count].ToArray(), branch => Assert.True(s_arm.Limits.Allow(branch)));
            allowed += found ? 1 : 0;
        }

        Assert.InRange(allowed, 1000, int.MaxValue);
    }

    [Fact]
    public void Servos_turn_as_their_linkages_were_measured()
    {
        ServoLinkage[] servos = ParallelogramReader.ReadLinkages(s_file);
        ParallelogramAngles angles = Degrees(10, 80, -70);
        Assert.Equal((-2.0497 * 10) + 91.726, double.RadiansToDegrees(servos[0].ServoRad(angles)), 5);
        Assert.Equal(180 - 80, double.RadiansToDegrees(servos[1].ServoRad(angles)), 5);
        Assert.Equal(80 - 70 + 135, double.RadiansToDegrees(servos[2].ServoRad(angles)), 5);
    }

    [Theory]
    [InlineData("\"upperM\": 0.135", "\"upperM\": -1", "parallelogram.upperM")]
    [InlineData("\"of\": \"shoulder\"", "\"of\": \"base_yaw\"", "coupledLimits[0].joint")]
    [InlineData("\"parallelogram\",", "\"upright-chain\",", "kinematics")]
    [InlineData("{\"base_yaw\": -2.0497}", "{\"elbw\": 1}", "elbw")]
    public void A_bad_value_is_refused_with_its_place(string old, string changed, string named)
    {
        string text = Encoding.UTF8.GetString(s_file);
        Assert.Contains(old, text);
        byte[] file = Encoding.UTF8.GetBytes(text.Replace(old, changed, StringComparison.Ordinal));
        var error = Assert.Throws<ArmFileException>(() =>
        {
            ParallelogramReader.Read(file);
            ParallelogramReader.ReadLinkages(file);
        });
        Assert.Contains(named, error.Message);
    }

    [Fact]
    public void A_target_beyond_reach_or_not_finite_is_told_so()
    {
        Span<ParallelogramAngles> branches = stackalloc ParallelogramAngles[ParallelogramKinematics.MaxBranches];
        Assert.Equal(IkResult.OutOfReach, s_arm.Solve(new Vec3(1, 0, 0.1), branches, out _));
        Assert.Equal(IkResult.InvalidTarget, s_arm.Solve(new Vec3(0.2, double.PositiveInfinity, 0.1), branches, out _));
    }

    private static ParallelogramAngles Degrees(double yaw, double shoulder, double elbow) =>
        new(double.DegreesToRadians(yaw), double.DegreesToRadians(shoulder), double.DegreesToRadians(elbow));

    private static double Distance(ParallelogramAngles a, ParallelogramAngles b) =>
        Math.Abs(a.YawRad - b.YawRad) + Math.Abs(a.ShoulderRad - b.ShoulderRad) + Math.Abs(a.ElbowRad - b.ElbowRad);
}
