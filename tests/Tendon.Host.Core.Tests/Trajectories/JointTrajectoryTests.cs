using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Tests.Arm;
using Tendon.Host.Core.Trajectories;

namespace Tendon.Host.Core.Tests.Trajectories;

public class JointTrajectoryTests
{
    private static readonly MotionLimits Limits = MotionLimits.Of(TestArm.Model);

    [Fact]
    public void From_rest_to_rest_it_lasts_as_long_as_the_analytic_optimum()
    {
        var random = new Random(1);
        var trajectory = new JointTrajectory();
        for (int n = 0; n < TestArm.CaseCount(10_000, 200_000); n++)
        {
            MotionLimits limits = JointTrajectoryPropertyTests.RandomLimits(random);
            JointVector goal = default;
            double longest = 0;
            for (int i = 0; i < JointVector.Count; i++)
            {
                goal[i] = ((random.NextDouble() * 2) - 1) * Math.Pow(10, (random.NextDouble() * 5) - 4);
                longest = Math.Max(longest, RestToRestS(
                    Math.Abs(goal[i]), limits.MaxVelocityRadPerS[i], limits.MaxAccelerationRadPerS2[i], limits.MaxJerkRadPerS3[i]));
            }
            Assert.Equal(TrajectoryResult.Ok, trajectory.Plan(JointState.AtRest(default), goal, limits));
            Assert.InRange(trajectory.DurationS, longest - 1e-7, longest + 1e-7);
        }
    }

    [Fact]
    public void No_random_feasible_motion_is_faster()
    {
        // Drive one joint through random legal ramps to rest; wherever that ends, the planner must get there no later.
        var random = new Random(99);
        var trajectory = new JointTrajectory();
        MotionLimits limits = Limits with { MinPositionRad = Filled(-1e3), MaxPositionRad = Filled(1e3) };
        for (int n = 0; n < TestArm.CaseCount(8_000, 300_000); n++)
        {
            int i = random.Next(JointVector.Count);
            double vMax = limits.MaxVelocityRadPerS[i], aMax = limits.MaxAccelerationRadPerS2[i], jMax = limits.MaxJerkRadPerS3[i];
            double x = 0, v = ((random.NextDouble() * 2) - 1) * vMax * 0.6, a = 0, time = 0;
            JointVector velocity = default;
            velocity[i] = v;
            for (int leg = random.Next(4); leg >= 0; leg--)
            {
                double aim = leg == 0 ? 0 : ((random.NextDouble() * 2) - 1) * vMax, share = leg == 0 ? 1 : 0.2 + (0.8 * random.NextDouble());
                var ramp = new VelocityRamp(v, a, aim, aMax * share, jMax);
                foreach (var (length, jerk) in new[] { (ramp.FirstS, ramp.Jerk), (ramp.HoldS, 0), (ramp.LastS, -ramp.Jerk), (leg == 0 ? 0 : random.NextDouble() * 0.2, 0) })
                {
                    VelocityRamp.Advance(length, jerk, ref x, ref v, ref a);
                    time += length;
                }
                a = 0;
            }
            JointVector goal = default;
            goal[i] = x;
            Assert.Equal(TrajectoryResult.Ok, trajectory.Plan(new JointState(default, velocity, default), goal, limits));
            Assert.InRange(trajectory.DurationS, 0, time + 1e-6);
        }
    }

    [Fact]
    public void Standing_at_the_goal_takes_no_time()
    {
        var trajectory = new JointTrajectory();
        Assert.Equal(TrajectoryResult.Ok, trajectory.Plan(JointState.AtRest(TestArm.Model.Look), TestArm.Model.Look, Limits));
        Assert.Equal(0, trajectory.DurationS);
        trajectory.Evaluate(0, out JointState state);
        Assert.Equal(0, state.PositionRad.MaxDifference(TestArm.Model.Look));
    }

    [Fact]
    public void Wrong_input_has_a_result_code_and_leaves_the_arm_at_rest()
    {
        var trajectory = new JointTrajectory();
        JointVector nan = default, fast = default;
        nan[2] = double.NaN;
        fast[1] = 5;
        JointState look = JointState.AtRest(TestArm.Model.Look);
        Assert.Equal(TrajectoryResult.InvalidInput, trajectory.Plan(look, nan, Limits));
        Assert.Equal(TrajectoryResult.InvalidInput, trajectory.Plan(JointState.AtRest(nan), default, Limits));
        Assert.Equal(TrajectoryResult.StartOutsideLimits, trajectory.Plan(look with { VelocityRadPerS = fast }, default, Limits));
        Assert.Equal(TrajectoryResult.PositionLimit, trajectory.Plan(look, Filled(2.5), Limits));
        Assert.Equal(TrajectoryResult.InvalidLimits, trajectory.Plan(look, default, Limits with { MaxJerkRadPerS3 = default }));
        Assert.Equal(0, trajectory.DurationS);
    }

    [Fact]
    public void An_overshoot_beyond_a_position_limit_is_refused()
    {
        JointVector q = TestArm.Model.Look, v = default;
        q[0] = 1.85;
        v[0] = 2;
        Assert.Equal(TrajectoryResult.PositionLimit, new JointTrajectory().Plan(new JointState(q, v, default), TestArm.Model.Look, Limits));
    }

    [Fact]
    public void Planning_and_evaluating_allocate_nothing()
    {
        var trajectory = new JointTrajectory();
        JointState start = JointState.AtRest(TestArm.Model.Rest);
        JointVector goal = TestArm.Model.Look;
        trajectory.Plan(start, goal, Limits);
        trajectory.Evaluate(0.1, out _);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int n = 0; n < 200; n++)
        {
            trajectory.Plan(start, goal, Limits);
            trajectory.Evaluate(n * 0.001, out start);
        }
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static JointVector Filled(double value) => JointVector.Of(value, value, value, value, value, value);

    private static double RestToRestS(double distance, double v, double a, double j)
    {
        bool reachesA = v * j >= a * a;
        double rampS = reachesA ? (v / a) + (a / j) : 2 * Math.Sqrt(v / j);
        if (distance >= v * rampS)
            return rampS + (distance / v);
        double noHold = 2 * a * a * a / (j * j);
        return reachesA && distance >= noHold
            ? (a / j) + Math.Sqrt((a / j * (a / j)) + (4 * distance / a))
            : 4 * Math.Cbrt(distance / (2 * j));
    }
}
