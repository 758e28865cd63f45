using Tendon.Host.Core.Grasping;
using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Safety;
using Tendon.Host.Core.Scenes;
using Tendon.Host.Core.Tests.Arm;
using Tendon.Host.Core.Trajectories;

namespace Tendon.Host.Core.Tests.Grasping;

public class PickAndPlaceTests
{
    private static readonly ArmMotion Motion = new(TestArm.Model);
    private static readonly GraspPlanner Grasps = new(Motion);
    private static readonly PlacePlanner Places = new(Motion);
    private static readonly PickAndPlacePlanner Both = new(Motion);
    private static readonly SequencePlanner Sequences = new(Motion);

    [Fact]
    public void Everything_on_random_tables_gets_into_the_container()
    {
        var random = new Random(31);
        int done = 0, all = 0;
        for (int n = 0; n < TestArm.CaseCount(5, 300); n++)
        {
            Scene scene = TestScenes.Random(random, 3, 1);
            foreach (SceneObject thing in scene.Objects.Skip(1))
            {
                all++;
                done += TryPickAndPlace(thing, PlaceTarget.In(scene.Objects[0]), scene) ? 1 : 0;
            }
        }
        Assert.True(done >= all * 0.98, $"{done} of {all}");
    }

    [Fact]
    public void Cubes_stack_upright_aligned_and_centred()
    {
        var random = new Random(5);
        int done = 0;
        for (int n = 0; n < 8; n++)
        {
            Scene scene;
            do
                scene = TestScenes.Random(random, 2, 0);
            while (scene.Objects.Any(o => o.Kind != "cube"));
            SceneObject upper = scene.Objects[0], lower = scene.Objects[1];
            if (Both.TryPlan(upper, PlaceTarget.On(lower), scene, TestArm.Model.Look, out PickAndPlacePlan? plan) != PlanFailure.None)
                continue;
            done++;
            (GraspPlan grasp, PlacePlan place) = (plan!.Grasp, plan.Place);
            RigidTransform atGrasp = Motion.Kinematics.Forward(grasp.GraspRad).Gripper, atRelease = Motion.Kinematics.Forward(place.ReleaseRad).Gripper;
            Vec3 centre = atRelease.Apply(grasp.Held.CentreInGripper);
            Assert.InRange((centre - new Vec3(lower.XM, lower.YM, lower.HeightM + 0.002 + (upper.HeightM / 2))).Length, 0, 1e-6);
            // Up at the grasp is still up at the release, within 8°.
            Vec3 up = new(atGrasp.AxisX.Z, atGrasp.AxisY.Z, atGrasp.AxisZ.Z);
            Assert.True(atRelease.Rotate(up).Z > Math.Cos(0.14));
        }
        Assert.True(done >= 8, $"{done} of 8");
    }

    [Fact]
    public void A_full_bowl_takes_one_more_on_top_or_beside()
    {
        SceneObject bowl = TestScenes.Thing(0, "bowl", 0.24, -0.06, 0.12, 0.045), ball = TestScenes.Thing(1, "ball", 0.2, 0.12, 0.027, 0.027);
        SceneObject inside = TestScenes.Thing(2, "cube", 0.24, -0.06, 0.03, 0.03, 0.3, 0.003);
        Scene scene = TestScenes.Of(bowl, ball, inside);
        Assert.Equal(PlanFailure.None, Grasps.TryPlan(ball, scene, out GraspPlan? grasp));
        Assert.Equal(PlanFailure.None, Places.TryPlan(grasp!.Held, PlaceTarget.In(bowl), scene, out PlacePlan? place));
        double apart = Math.Sqrt(Math.Pow(place!.XM - inside.XM, 2) + Math.Pow(place.YM - inside.YM, 2));
        Assert.True(apart > 0.012 || place.BaseZM > inside.HeightM);
    }

    [Fact]
    public void A_free_spot_of_the_table_is_a_place_and_an_unreachable_one_is_refused()
    {
        SceneObject cube = TestScenes.Thing(1, "cube", 0.2, 0.12, 0.027, 0.027);
        Scene scene = TestScenes.Of(cube);
        Assert.True(TryPickAndPlace(cube, PlaceTarget.At(0.25, -0.05), scene));
        Grasps.TryPlan(cube, scene, out GraspPlan? grasp);
        Assert.Equal(PlanFailure.OutOfReach, Places.TryPlan(grasp!.Held, PlaceTarget.At(0.6, 0.1), scene, out _));
        Assert.Equal(PlanFailure.InvalidObject, Places.TryPlan(grasp.Held, PlaceTarget.At(double.NaN, 0.1), scene, out _));
    }

    [Theory]
    [InlineData(0.22, 0, 0.02, true)]
    [InlineData(0.33, 0, 0.02, true)]
    [InlineData(0.50, 0, 0.02, false)]
    [InlineData(0.22, 0, 0.60, false)]
    [InlineData(-0.3, 0, 0.02, false)]
    public void Reachability_answers_for_honest_refusals(double x, double y, double z, bool reachable) =>
        Assert.Equal(reachable, new Reachability(Motion).CanReach(x, y, z));

    private static bool TryPickAndPlace(SceneObject thing, PlaceTarget target, Scene scene)
    {
        if (Both.TryPlan(thing, target, scene, TestArm.Model.Look, out PickAndPlacePlan? plan) != PlanFailure.None
            || Sequences.TryReturn(plan!.Put.EndRad, TestArm.Model.Look, scene, out MotionSequence? home) != PlanFailure.None)
        {
            return false;
        }
        CheckSequence([.. plan.Pick.Steps, .. plan.Put.Steps, .. home!.Steps]);
        Assert.InRange(plan.Pick.DurationS + plan.Put.DurationS + home.DurationS, 2, 12);
        return true;
    }

    private static void CheckSequence(MotionStep[] steps)
    {
        JointVector at = TestArm.Model.Look;
        foreach (MotionStep step in steps)
        {
            step.Trajectory.Evaluate(0, out JointState start);
            step.Trajectory.Evaluate(step.Trajectory.DurationS, out JointState end);
            Assert.InRange(start.PositionRad.MaxDifference(at), 0, 1e-6);
            Assert.InRange(end.PositionRad.MaxDifference(step.EndRad), 0, 1e-9);
            Assert.True(TestArm.Model.IsWithinLimits(step.EndRad));
            at = step.EndRad;
        }
        Assert.InRange(at.MaxDifference(TestArm.Model.Look), 0, 1e-9);
        Assert.Contains(steps, s => s.Phase == MotionPhase.Close && s.DwellUs > 0);
    }
}
