using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Tests.Arm;
using Tendon.Host.Core.Trajectories;

namespace Tendon.Host.Core.Tests.Trajectories;

public class PathTrajectoryTests
{
    private static readonly MotionLimits Limits = MotionLimits.Of(TestArm.Model);

    [Fact]
    public void A_straight_line_is_straight_and_keeps_every_limit()
    {
        var random = new Random(4);
        int planned = 0;
        while (planned < TestArm.CaseCount(120, 5_000))
        {
            JointVector start = TestArm.RandomPosture(random);
            Vec3 tool = TestArm.Kinematics.TcpInGripper;
            ArmPose pose = TestArm.Kinematics.Forward(start);
            Vec3 from = pose.Gripper.Apply(tool), to = from + new Vec3(random.NextDouble() - 0.5, random.NextDouble() - 0.5, random.NextDouble() - 0.5) * 0.16;
            var end = new GraspTarget(to, pose.PitchRad + (0.4 * (random.NextDouble() - 0.5)), start[4], tool);
            if (StraightLine.TryPlan(TestArm.Kinematics, start, end, out JointPath? path) != TrajectoryResult.Ok)
                continue;
            planned++;
            PathTrajectory line = PathTrajectory.Along(path!, Limits);
            AssertKeepsLimits(line);
            for (double t = 0; t <= line.DurationS; t += 0.02)
            {
                line.Evaluate(t, out JointState state);
                Vec3 along = (to - from) * (1 / (to - from).Length), off = TestArm.Kinematics.ForwardTcp(state.PositionRad) - from;
                Assert.InRange(off.Cross(along).Length, 0, 0.001);
            }
            line.Evaluate(line.DurationS, out JointState last);
            Assert.InRange((TestArm.Kinematics.ForwardTcp(last.PositionRad) - to).Length, 0, 1e-9);
        }
    }

    [Fact]
    public void A_line_ends_in_the_posture_asked_for_where_the_arm_is_nearly_stretched()
    {
        // Both branches of the elbow lie close together there, so a line that is only led to a point arrives now in one, now in the other.
        const double StretchedElbowRad = -1.29;
        var random = new Random(11);
        Vec3 tool = TestArm.Kinematics.TcpInGripper;
        int planned = 0, astray = 0;
        while (planned < TestArm.CaseCount(300, 10_000))
        {
            JointVector low = JointVector.Of(
                random.NextDouble() - 0.5, 0.9 + (0.4 * random.NextDouble()), StretchedElbowRad + (0.08 * (random.NextDouble() - 0.5)), 1.6, 1.4, 0.4);
            ArmPose pose = TestArm.Kinematics.Forward(low);
            var above = new GraspTarget(
                pose.Gripper.Apply(tool) + new Vec3(0, 0, 0.03 + (0.03 * random.NextDouble())), pose.PitchRad - (0.4 * random.NextDouble()), low[4], tool);
            if (TestArm.Kinematics.SolveNearest(above, low, out JointVector high) != IkResult.Ok
                || StraightLine.TryPlan(TestArm.Kinematics, high, low, tool, out JointPath? path) != TrajectoryResult.Ok)
            {
                continue;
            }
            planned++;
            Assert.Equal(0, path!.Start.MaxDifference(high));
            Assert.Equal(0, path.End.MaxDifference(low));
            var down = new GraspTarget(pose.Gripper.Apply(tool), pose.PitchRad, low[4], tool);
            bool arrived = StraightLine.TryPlan(TestArm.Kinematics, high, down, out JointPath? toPoint) == TrajectoryResult.Ok;
            astray += arrived && toPoint!.End.MaxDifference(low) > 0.01 ? 1 : 0;
        }
        Assert.True(astray > 0, "no line of this test is one that went astray");
    }

    [Fact]
    public void A_rounded_polyline_passes_its_corner_without_stopping()
    {
        JointVector[] waypoints = [TestArm.Model.Rest, JointVector.Of(0.2, -0.8, 0.9, 1.2, 0, 0.3), JointVector.Of(0.9, -0.2, 0.4, 1.2, 0.5, 0.3)];
        JointPath path = JointPath.Through(RoundedPolyline.Sample(waypoints));
        PathTrajectory trajectory = PathTrajectory.Along(path, Limits);
        AssertKeepsLimits(trajectory);
        double slowest = double.MaxValue;
        for (double t = trajectory.DurationS * 0.3; t < trajectory.DurationS * 0.7; t += 0.01)
        {
            trajectory.Evaluate(t, out JointState state);
            slowest = Math.Min(slowest, state.VelocityRadPerS.MaxDifference(default));
        }
        Assert.True(slowest > 0.2);
        trajectory.Evaluate(trajectory.DurationS, out JointState end);
        Assert.Equal(0, end.PositionRad.MaxDifference(waypoints[2]));
    }

    [Fact]
    public void A_single_point_is_a_path_that_stands_still()
    {
        PathTrajectory still = PathTrajectory.Along(JointPath.Through([TestArm.Model.Look]), Limits);
        still.Evaluate(0.1, out JointState state);
        Assert.Equal(0, still.DurationS);
        Assert.Equal(0, state.PositionRad.MaxDifference(TestArm.Model.Look));
    }

    [Fact]
    public void A_line_out_of_reach_has_a_result_code()
    {
        var target = new GraspTarget(new Vec3(0.9, 0, 0.2), 0.3, 0, TestArm.Kinematics.TcpInGripper);
        Assert.Equal(TrajectoryResult.PathUnreachable, StraightLine.TryPlan(TestArm.Kinematics, TestArm.Model.Look, target, out _));
        Assert.Equal(TrajectoryResult.InvalidInput, StraightLine.TryPlan(TestArm.Kinematics, TestArm.Model.Look, target with { PitchRad = double.NaN }, out _));
    }

    private static void AssertKeepsLimits(PathTrajectory trajectory)
    {
        const double StepS = 0.002;
        trajectory.Evaluate(0, out JointState before);
        Assert.InRange(before.VelocityRadPerS.MaxDifference(default), 0, 1e-12);
        for (double t = StepS; t < trajectory.DurationS + 0.01; t += StepS)
        {
            trajectory.Evaluate(t, out JointState now);
            for (int i = 0; i < JointVector.Count; i++)
            {
                Assert.InRange(Math.Abs(now.VelocityRadPerS[i]), 0, Limits.MaxVelocityRadPerS[i] + 1e-9);
                Assert.InRange(Math.Abs(now.AccelerationRadPerS2[i]), 0, Limits.MaxAccelerationRadPerS2[i] + 1e-9);
                Assert.InRange(Math.Abs(now.AccelerationRadPerS2[i] - before.AccelerationRadPerS2[i]), 0, (Limits.MaxJerkRadPerS3[i] * StepS) + 1e-6);
                Assert.InRange(Math.Abs(now.PositionRad[i] - before.PositionRad[i]), 0, (Limits.MaxVelocityRadPerS[i] * StepS) + 1e-9);
            }
            before = now;
        }
    }
}
