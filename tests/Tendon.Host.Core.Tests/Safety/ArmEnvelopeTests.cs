using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Safety;
using Tendon.Host.Core.Tests.Arm;
using Tendon.Host.Core.Tests.Grasping;
using Tendon.Host.Core.Trajectories;

namespace Tendon.Host.Core.Tests.Safety;

public class ArmEnvelopeTests
{
    private static readonly ArmEnvelope Envelope = new(TestArm.Model, TestArm.Kinematics, TestArm.Gripper);

    [Fact]
    public void The_named_postures_are_clear()
    {
        Assert.True(Envelope.Check(TestArm.Model.Look, []).IsClear);
        Assert.True(Envelope.Check(TestArm.Model.Rest, []).IsClear);
    }

    [Fact]
    public void A_joint_beyond_its_limit_is_named()
    {
        EnvelopeVerdict verdict = Envelope.Check(JointVector.Of(0, 0, 1.7, 0, 0, 0), []);
        Assert.Equal((EnvelopeProblem.JointLimit, 2), (verdict.Problem, verdict.Joint));
        JointVector nan = TestArm.Model.Look;
        nan[3] = double.NaN;
        Assert.Equal(3, Envelope.Check(nan, []).Joint);
    }

    [Fact]
    public void A_gripper_in_the_table_is_refused()
    {
        JointVector low = PostureAt(new Vec3(0.25, 0, -0.01), 1.4);
        EnvelopeVerdict verdict = Envelope.Check(low, []);
        Assert.Equal(EnvelopeProblem.Table, verdict.Problem);
        Assert.True(verdict.Part is ArmPart.FixedFinger or ArmPart.MovingFinger);
        Assert.True(Envelope.Check(PostureAt(new Vec3(0.25, 0, 0.02), 1.4), []).IsClear);
    }

    [Fact]
    public void A_gripper_folded_into_the_base_is_refused() =>
        Assert.Equal(EnvelopeProblem.OwnBody, Envelope.Check(JointVector.Of(0, -1.6, 1.69, 1.65, 0, 0), []).Problem);

    [Fact]
    public void An_obstacle_is_named_and_located()
    {
        Obstacle bowl = SceneObstacles.Of(TestScenes.Thing(7, "bowl", 0.25, 0, 0.12, 0.045));
        Obstacle cube = SceneObstacles.Of(TestScenes.Thing(9, "cube", 0.25, 0.01, 0.03, 0.03));
        JointVector over = PostureAt(new Vec3(0.25, 0, 0.02), 1.4);
        Assert.True(Envelope.Check(over, [bowl]).IsClear, "the fingers fit into the bowl");
        EnvelopeVerdict verdict = Envelope.Check(over, [bowl, cube]);
        Assert.Equal((EnvelopeProblem.Obstacle, 9), (verdict.Problem, verdict.ObstacleId));
        Assert.InRange((verdict.Where - new Vec3(0.25, 0.01, 0.015)).Length, 0, 0.04);
    }

    [Fact]
    public void What_is_carried_counts_as_part_of_the_arm()
    {
        Obstacle post = SceneObstacles.Of(TestScenes.Thing(3, "cylinder", 0.25, 0.028, 0.02, 0.1));
        JointVector posture = PostureAt(new Vec3(0.25, 0, 0.09), 1.3, Math.PI / 2);
        var carried = new CarriedObject(TestArm.Gripper.GripCentre(0.03, 0.0), 0.03, 0.03);
        Assert.True(Envelope.Check(posture.WithJaw(0.2), []).IsClear);
        Assert.False(Envelope.Check(posture.WithJaw(0.2), [post], carried).IsClear);
    }

    [Fact]
    public void A_motion_through_an_obstacle_is_refused_with_the_time()
    {
        JointVector left = PostureAt(new Vec3(0.22, 0.12, 0.03), 1.4), right = PostureAt(new Vec3(0.22, -0.12, 0.03), 1.4);
        var trajectory = new JointTrajectory();
        trajectory.Plan(JointState.AtRest(left), right, MotionLimits.Of(TestArm.Model));
        Assert.True(Envelope.Check(trajectory, []).IsClear);
        Obstacle post = SceneObstacles.Of(TestScenes.Thing(4, "cylinder", 0.27, 0, 0.03, 0.06));
        EnvelopeVerdict verdict = Envelope.Check(trajectory, [post]);
        Assert.Equal(4, verdict.ObstacleId);
        Assert.InRange(verdict.TimeS, trajectory.DurationS * 0.2, trajectory.DurationS * 0.6);
    }

    [Fact]
    public void Checking_allocates_nothing()
    {
        Obstacle[] obstacles = [SceneObstacles.Of(TestScenes.Thing(7, "tray", 0.25, 0.1, 0.1, 0.02, 0.4))];
        JointVector look = TestArm.Model.Look;
        Envelope.Check(look, obstacles);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int n = 0; n < 100; n++)
            Envelope.Check(look, obstacles);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static JointVector PostureAt(Vec3 tip, double pitch, double closing = Math.PI / 2)
    {
        var target = new GraspTarget(tip, pitch, TestArm.Kinematics.RollForClosing(closing), new Vec3(0, 0, -0.0981));
        Assert.Equal(IkResult.Ok, TestArm.Kinematics.SolveNearest(target, JointVector.Of(0, 0, 0.3, 1, 0, 0.4), out JointVector q));
        return q;
    }
}
