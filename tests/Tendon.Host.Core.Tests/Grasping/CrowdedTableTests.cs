using Tendon.Host.Core.Grasping;
using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Safety;
using Tendon.Host.Core.Scenes;
using Tendon.Host.Core.Tests.Arm;

namespace Tendon.Host.Core.Tests.Grasping;

public class CrowdedTableTests
{
    private static readonly ArmMotion Motion = new(TestArm.Model);
    private static readonly PickAndPlacePlanner Planner = new(Motion);

    [Theory]
    [InlineData("bowl", 0.11, 0.045)]
    [InlineData("plate", 0.12, 0.012)]
    [InlineData("tray", 0.10, 0.020)]
    public void What_lies_in_a_container_is_taken_out_over_the_rim(string container, double width, double height)
    {
        foreach (string kind in (ReadOnlySpan<string>)["cube", "ball", "cylinder"])
        {
            SceneObject holder = TestScenes.Thing(1, container, 0.24, 0.05, width, height, 0.4);
            SceneObject thing = TestScenes.Thing(2, kind, 0.243, 0.045, 0.025, 0.025, 0.3, 0.003);
            PickAndPlacePlan plan = Plan(thing, PlaceTarget.At(0.20, -0.12), TestScenes.Of(holder, thing));
            // Its underside passes the rim before it moves sideways.
            Vec3 lifted = Motion.Kinematics.Forward(plan.Grasp.LiftRad).Gripper.Apply(plan.Grasp.Held.CentreInGripper);
            Assert.True(lifted.Z - 0.0125 > height, $"{kind}: {lifted.Z}");
        }
    }

    [Fact]
    public void The_top_of_a_tower_is_taken_off()
    {
        SceneObject lower = TestScenes.Thing(1, "cube", 0.22, 0.05, 0.032, 0.032, 0.2), upper = TestScenes.Thing(2, "cube", 0.221, 0.05, 0.024, 0.024, 0.3, 0.032);
        Plan(upper, PlaceTarget.At(0.24, -0.08), TestScenes.Of(lower, upper));
    }

    [Theory]
    [InlineData(0.020)]
    [InlineData(0.014)]
    public void Between_neighbours_the_fingers_come_from_the_side_that_has_room(double gap)
    {
        // Neighbours at two sides of a cube, at a right angle and opposite.
        foreach (double turn in (ReadOnlySpan<double>)[Math.PI / 2, Math.PI])
        {
            SceneObject cube = TestScenes.Thing(1, "cube", 0.22, 0, 0.026, 0.026);
            double apart = 0.026 + gap;
            SceneObject first = TestScenes.Thing(2, "cylinder", 0.22 + apart, 0, 0.026, 0.035);
            SceneObject second = TestScenes.Thing(3, "cube", 0.22 + (apart * Math.Cos(turn)), apart * Math.Sin(turn), 0.026, 0.026);
            Scene scene = TestScenes.Of(cube, first, second);
            PickAndPlacePlan plan = Plan(cube, PlaceTarget.At(0.20, 0.15), scene);
            Obstacle[] others = SceneObstacles.Of(scene, 1);
            Assert.True(Motion.EnvelopeFor(plan.Grasp.Clearance).Check(plan.Grasp.GraspRad, others).IsClear);
        }
    }

    [Fact]
    public void A_thing_is_put_down_close_to_others()
    {
        SceneObject cube = TestScenes.Thing(1, "cube", 0.20, 0.15, 0.026, 0.026, 0.4), beside = TestScenes.Thing(2, "cube", 0.24, -0.04, 0.03, 0.03, 0.2);
        PickAndPlacePlan plan = Plan(cube, PlaceTarget.At(0.24, 0.012), TestScenes.Of(cube, beside));
        Assert.Equal((0.24, 0.012), (plan.Place.XM, plan.Place.YM));
    }

    [Fact]
    public void A_cylinder_that_lies_is_taken_across_its_axis()
    {
        for (double yaw = -1.4; yaw < 1.5; yaw += 0.4)
        {
            SceneObject lying = TestScenes.Thing(1, "cylinder", 0.23, 0.04, 0.03, 0.03) with { YawRad = yaw };
            PickAndPlacePlan plan = Plan(lying, PlaceTarget.At(0.22, -0.10), TestScenes.Of(lying));
            Vec3 closing = Motion.Kinematics.Forward(plan.Grasp.GraspRad).Gripper.AxisX;
            Assert.InRange(Math.Abs((closing.X * Math.Cos(yaw)) + (closing.Y * Math.Sin(yaw))), 0, 0.3);
        }
    }

    [Fact]
    public void No_wall_is_between_the_fingers_when_they_close()
    {
        // 2 mm from the long wall of a tray: across the wall one finger would come down outside.
        SceneObject tray = TestScenes.Thing(1, "tray", 0.24, 0, 0.10, 0.02), ball = TestScenes.Thing(2, "ball", 0.24, 0.032, 0.026, 0.026, 0, 0.003);
        PickAndPlacePlan plan = Plan(ball, PlaceTarget.At(0.20, -0.14), TestScenes.Of(tray, ball));
        Vec3 closing = Motion.Kinematics.Forward(plan.Grasp.GraspRad).Gripper.AxisX;
        Assert.True(Math.Abs(closing.Y) < 0.6);
    }

    [Fact]
    public void A_grasp_that_failed_is_not_tried_again_while_there_is_another()
    {
        var planner = new PickAndPlacePlanner(Motion);
        SceneObject cube = TestScenes.Thing(1, "cube", 0.22, 0.03, 0.03, 0.03, 0.3);
        Scene scene = TestScenes.Of(cube);
        planner.TryPlan(cube, PlaceTarget.At(0.2, -0.1), scene, TestArm.Model.Look, out PickAndPlacePlan? first);
        planner.Memory.AddFailed(first!.Grasp, new Vec3(cube.XM, cube.YM, cube.BaseZM));
        Assert.Equal(PlanFailure.None, planner.TryPlan(cube, PlaceTarget.At(0.2, -0.1), scene, TestArm.Model.Look, out PickAndPlacePlan? second));
        Assert.True(first.Grasp.GraspRad.MaxDifference(second!.Grasp.GraspRad) > 0.1);
    }

    [Fact]
    public void Walled_in_is_blocked_and_not_out_of_reach()
    {
        SceneObject cube = TestScenes.Thing(1, "cube", 0.22, 0, 0.026, 0.026);
        Scene scene = TestScenes.Of(
            cube, TestScenes.Thing(2, "cube", 0.25, 0, 0.026, 0.03), TestScenes.Thing(3, "cube", 0.19, 0, 0.026, 0.03),
            TestScenes.Thing(4, "cube", 0.22, 0.03, 0.026, 0.03), TestScenes.Thing(5, "cube", 0.22, -0.03, 0.026, 0.03));
        Assert.Equal(PlanFailure.Blocked, Planner.TryPlan(cube, PlaceTarget.At(0.2, 0.15), scene, TestArm.Model.Look, out _));
    }

    private static PickAndPlacePlan Plan(SceneObject thing, PlaceTarget place, Scene scene)
    {
        Assert.Equal(PlanFailure.None, Planner.TryPlan(thing, place, scene, TestArm.Model.Look, out PickAndPlacePlan? plan));
        return plan!;
    }
}
