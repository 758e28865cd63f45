using Tendon.Host.Core.Grasping;
using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Safety;
using Tendon.Host.Core.Scenes;
using Tendon.Host.Core.Tests.Arm;

namespace Tendon.Host.Core.Tests.Grasping;

public class GraspPlannerTests
{
    private static readonly ArmMotion Motion = new(TestArm.Model);
    private static readonly GraspPlanner Planner = new(Motion);

    [Theory]
    [InlineData("cube", 0.024, 0.024)]
    [InlineData("cube", 0.033, 0.033)]
    [InlineData("cylinder", 0.024, 0.036)]
    [InlineData("cylinder", 0.036, 0.054)]
    [InlineData("ball", 0.025, 0.025)]
    [InlineData("ball", 0.037, 0.037)]
    public void Every_kind_is_graspable_all_over_the_workspace(string kind, double width, double height)
    {
        for (double radius = 0.15; radius <= 0.301; radius += 0.05)
        {
            for (double angle = -1.04; angle <= 1.05; angle += 1.04)
            {
                SceneObject thing = TestScenes.Thing(
                    1, kind, 0.0388 + (radius * Math.Cos(angle)), radius * Math.Sin(angle), width, height, yaw: (radius * 31) + angle);
                Assert.Equal(PlanFailure.None, Planner.TryPlan(thing, TestScenes.Of(thing), out GraspPlan? plan));
                CheckGrasp(plan!, thing);
            }
        }
    }

    [Fact]
    public void The_same_scene_gives_the_same_grasp()
    {
        Scene scene = TestScenes.Random(new Random(8), 4, 1);
        foreach (SceneObject thing in scene.Objects.Skip(1))
        {
            Planner.TryPlan(thing, scene, out GraspPlan? first);
            new GraspPlanner(new ArmMotion(TestArm.Model)).TryPlan(thing, scene, out GraspPlan? second);
            Assert.Equal(0, first!.GraspRad.MaxDifference(second!.GraspRad));
            Assert.Equal(0, first.PreGraspRad.MaxDifference(second.PreGraspRad));
        }
    }

    [Fact]
    public void A_cube_is_taken_by_its_faces_wherever_it_is_turned()
    {
        for (double yaw = 0; yaw < 1.6; yaw += 0.2)
        {
            SceneObject cube = TestScenes.Thing(1, "cube", 0.23, 0.03, 0.033, 0.033, yaw);
            Assert.Equal(PlanFailure.None, Planner.TryPlan(cube, TestScenes.Of(cube), out GraspPlan? plan));
            Vec3 closing = Motion.Kinematics.Forward(plan!.GraspRad).Gripper.AxisX;
            double turn = (Math.Atan2(closing.Y, closing.X) - yaw) / (Math.PI / 2);
            Assert.InRange(Math.Abs(turn - Math.Round(turn)) * 90, 0, 8);
        }
    }

    [Fact]
    public void Neighbours_turn_the_jaws()
    {
        // Two cylinders left and right of a ball leave no room for fingers between them.
        SceneObject ball = TestScenes.Thing(1, "ball", 0.22, 0, 0.03, 0.03);
        Scene scene = TestScenes.Of(
            ball, TestScenes.Thing(2, "cylinder", 0.22, 0.042, 0.03, 0.045), TestScenes.Thing(3, "cylinder", 0.22, -0.042, 0.03, 0.045));
        Assert.Equal(PlanFailure.None, Planner.TryPlan(ball, scene, out GraspPlan? plan));
        Vec3 closing = Motion.Kinematics.Forward(plan!.GraspRad).Gripper.AxisX;
        Assert.True(Math.Abs(closing.Y) < 0.9);
    }

    [Fact]
    public void A_ball_in_a_bowl_is_reached_over_the_rim()
    {
        SceneObject ball = TestScenes.Thing(1, "ball", 0.25, 0.02, 0.027, 0.027, baseZ: 0.003);
        Scene scene = TestScenes.Of(ball, TestScenes.Thing(2, "bowl", 0.25, 0.02, 0.12, 0.045));
        Assert.Equal(PlanFailure.None, Planner.TryPlan(ball, scene, out GraspPlan? plan));
        Assert.True(Motion.Envelope.Check(plan!.GraspRad, SceneObstacles.Of(scene, ball.Id)).IsClear);
    }

    [Fact]
    public void What_cannot_be_done_has_a_reason()
    {
        SceneObject far = TestScenes.Thing(1, "cube", 0.5, 0.2, 0.03, 0.03), wide = TestScenes.Thing(2, "cylinder", 0.22, 0, 0.12, 0.05);
        SceneObject broken = TestScenes.Thing(3, "cube", double.NaN, 0, 0.03, 0.03), flat = TestScenes.Thing(4, "cube", 0.2, 0, 0, 0.03);
        SceneObject walled = TestScenes.Thing(5, "ball", 0.22, 0, 0.03, 0.03);
        Assert.Equal(PlanFailure.OutOfReach, Planner.TryPlan(far, TestScenes.Of(far), out _));
        Assert.Equal(PlanFailure.TooWide, Planner.TryPlan(wide, TestScenes.Of(wide), out _));
        Assert.Equal(PlanFailure.InvalidObject, Planner.TryPlan(broken, TestScenes.Of(broken), out _));
        Assert.Equal(PlanFailure.InvalidObject, Planner.TryPlan(flat, TestScenes.Of(flat), out _));
        Scene ring = TestScenes.Of([walled, .. Enumerable.Range(0, 8).Select(k => TestScenes.Thing(
            10 + k, "cylinder", 0.22 + (0.035 * Math.Cos(k * Math.PI / 4)), 0.035 * Math.Sin(k * Math.PI / 4), 0.026, 0.05))]);
        Assert.Equal(PlanFailure.Blocked, Planner.TryPlan(walled, ring, out _));
    }

    private static void CheckGrasp(GraspPlan plan, SceneObject thing)
    {
        RigidTransform frame = Motion.Kinematics.Forward(plan.GraspRad).Gripper;
        Vec3 centre = frame.ApplyInverse(new Vec3(thing.XM, thing.YM, thing.BaseZM + (thing.HeightM / 2)));
        double still = Motion.Gripper.Model.FixedInnerXM, past = centre.Z - Motion.Gripper.Model.FixedTipZM;
        // The object stands between the open pads with room on both sides, and the pads overlap it.
        Assert.True(centre.X - (thing.WidthM / 2) - still > 0.003);
        Assert.True(Motion.Gripper.MovingInnerXM(plan.GraspRad[5], past) - centre.X - (thing.WidthM / 2) > 0.004);
        Assert.InRange(past, 0.001, 0.03);
        Assert.True(Motion.Gripper.MovingTip(plan.GraspRad[5]).Z < 0 && frame.Apply(Motion.Gripper.MovingTip(plan.GraspRad[5])).Z > 0.003);
        Assert.True(plan.CloseJawRad < plan.TouchJawRad && plan.TouchJawRad < plan.GraspRad[5]);
        Assert.True(Motion.Kinematics.ForwardTcp(plan.PreGraspRad).Z > thing.HeightM);
    }
}
