using Tendon.Host.Core.Grasping;
using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Resolution;
using Tendon.Host.Core.Scenes;
using Tendon.Host.Core.Tests.Arm;
using Tendon.Host.Core.Trajectories;

namespace Tendon.Host.Core.Tests.Grasping;

public class PushPlannerTests
{
    private static readonly ArmMotion Motion = new(TestArm.Model);
    private static readonly PushPlanner Planner = new(Motion);
    private static readonly (double X, double Y)[] Ways = [(1, 0), (-1, 0), (0, 1), (0, -1)];

    [Fact]
    public void Everything_on_random_tables_can_be_pushed_somewhere_and_never_into_something()
    {
        var random = new Random(12);
        int planned = 0, all = 0;
        for (int n = 0; n < TestArm.CaseCount(4, 300); n++)
        {
            Scene scene = TestScenes.Random(random, 4, 1);
            foreach (SceneObject thing in scene.Objects)
            {
                var (x, y) = Ways[random.Next(4)];
                all++;
                if (Planner.TryPlan(thing, new PushGoal(x, y, 0.06), scene, out PushPlan? plan) != PlanFailure.None)
                    continue;
                planned++;
                Assert.InRange(plan!.DistanceM, PushPlanner.ShortestM, 0.06);
                CheckWay(thing, new Vec3(x, y, 0), plan, scene);
                CheckJoins([.. plan.Approach.Steps, .. plan.Push.Steps]);
            }
        }
        Assert.True(planned > all * 0.7, $"{planned} of {all}");
    }

    [Fact]
    public void A_push_ends_before_what_stands_in_the_way_and_is_refused_where_that_is_too_near()
    {
        SceneObject cube = TestScenes.Thing(1, "cube", 0.22, 0, 0.025, 0.025);
        SceneObject far = TestScenes.Thing(2, "cube", 0.22, 0.085, 0.025, 0.025), near = far with { YM = 0.05 };
        Assert.Equal(PlanFailure.None, Planner.TryPlan(cube, new PushGoal(0, 1, 0.06), TestScenes.Of(cube, far), out PushPlan? plan));
        Assert.InRange(plan!.DistanceM, 0.035, 0.055);
        Assert.Equal(PlanFailure.Blocked, Planner.TryPlan(cube, new PushGoal(0, 1, 0.06), TestScenes.Of(cube, near), out _));
        Assert.Equal(PlanFailure.None, Planner.TryPlan(cube, new PushGoal(0, -1, 0.06), TestScenes.Of(cube, far), out _));
    }

    [Fact]
    public void What_something_stands_on_or_what_stands_on_something_is_not_pushed()
    {
        SceneObject lower = TestScenes.Thing(1, "cube", 0.22, 0, 0.03, 0.03), upper = TestScenes.Thing(2, "cube", 0.22, 0, 0.025, 0.025, baseZ: 0.03);
        Scene scene = TestScenes.Of(lower, upper);
        Assert.Equal(PlanFailure.Blocked, Planner.TryPlan(lower, new PushGoal(0, 1, 0.06), scene, out _));
        Assert.Equal(PlanFailure.Blocked, Planner.TryPlan(upper, new PushGoal(0, 1, 0.06), scene, out _));
    }

    [Fact]
    public void A_ball_is_pushed_more_slowly_than_a_cube()
    {
        SceneObject ball = TestScenes.Thing(1, "ball", 0.22, 0, 0.03, 0.03), cube = ball with { Kind = "cube" };
        Assert.Equal(PlanFailure.None, Planner.TryPlan(ball, new PushGoal(0, 1, 0.06), TestScenes.Of(ball), out PushPlan? gentle));
        Assert.Equal(PlanFailure.None, Planner.TryPlan(cube, new PushGoal(0, 1, 0.06), TestScenes.Of(cube), out PushPlan? plain));
        Assert.InRange(FastestM(gentle!), 0.01, 0.05);
        Assert.InRange(FastestM(plain!), 0.05, 0.09);
    }

    [Fact]
    public void A_push_that_cannot_be_has_a_reason()
    {
        SceneObject far = TestScenes.Thing(1, "cube", 0.45, 0.1, 0.03, 0.03), broken = far with { XM = double.NaN };
        Assert.Equal(PlanFailure.OutOfReach, Planner.TryPlan(far, new PushGoal(1, 0, 0.06), TestScenes.Of(far), out _));
        Assert.Equal(PlanFailure.InvalidObject, Planner.TryPlan(broken, new PushGoal(1, 0, 0.06), TestScenes.Of(broken), out _));
        Assert.Equal(PlanFailure.InvalidObject, Planner.TryPlan(far, new PushGoal(0, 0, 0.06), TestScenes.Of(far), out _));
    }

    // The fingers start behind the object, move straight in the direction, low, and end where the object's own end is.
    private static void CheckWay(SceneObject thing, Vec3 way, PushPlan plan, Scene scene)
    {
        MotionStep push = plan.Push.Steps[0];
        Assert.Equal(MotionPhase.Push, push.Phase);
        Vec3 centre = new(thing.XM, thing.YM, 0);
        push.Trajectory.Evaluate(0, out JointState start);
        push.Trajectory.Evaluate(push.Trajectory.DurationS, out JointState end);
        Vec3 first = Tip(start.PositionRad), last = Tip(end.PositionRad);
        Assert.True((first - centre).Dot(way) < 0);
        Assert.InRange((last - first).Dot(way), plan.DistanceM, plan.DistanceM + thing.WidthM);
        for (double t = 0; t < push.Trajectory.DurationS; t += 0.05)
        {
            push.Trajectory.Evaluate(t, out JointState state);
            Assert.InRange(Tip(state.PositionRad).Z, 0.003, 0.02);
        }
        Vec3 target = centre + (way * plan.DistanceM);
        foreach (SceneObject other in scene.Objects.Where(o => o.Id != thing.Id && thing.Kind is "cube" or "ball" or "cylinder"))
        {
            double before = Math.Sqrt(Math.Pow(other.XM - thing.XM, 2) + Math.Pow(other.YM - thing.YM, 2));
            double after = Math.Sqrt(Math.Pow(other.XM - target.X, 2) + Math.Pow(other.YM - target.Y, 2));
            Assert.True(other.Id == thing.Id || after > ((other.WidthM + thing.WidthM) / 2) + 0.005 || after > before);
        }
    }

    private static void CheckJoins(MotionStep[] steps)
    {
        JointVector at = TestArm.Model.Look;
        foreach (MotionStep step in steps)
        {
            step.Trajectory.Evaluate(0, out JointState start);
            Assert.InRange(start.PositionRad.MaxDifference(at), 0, 1e-6);
            at = step.EndRad;
        }
    }

    private static double FastestM(PushPlan plan)
    {
        const double StepS = 0.01;
        ITrajectory push = plan.Push.Steps[0].Trajectory;
        double fastest = 0;
        for (double t = StepS; t < push.DurationS; t += StepS)
        {
            push.Evaluate(t - StepS, out JointState a);
            push.Evaluate(t, out JointState b);
            fastest = Math.Max(fastest, (Tip(b.PositionRad) - Tip(a.PositionRad)).Length / StepS);
        }
        return fastest;
    }

    private static Vec3 Tip(in JointVector postureRad) => Motion.Kinematics.ForwardTcp(postureRad);
}
