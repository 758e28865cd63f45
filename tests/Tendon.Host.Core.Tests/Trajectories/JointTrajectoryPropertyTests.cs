using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Tests.Arm;
using Tendon.Host.Core.Trajectories;

namespace Tendon.Host.Core.Tests.Trajectories;

public class JointTrajectoryPropertyTests
{
    private const double StepS = 0.002;

    [Fact]
    public void Random_motions_keep_every_limit_stay_continuous_and_arrive_exactly()
    {
        var random = new Random(42);
        var trajectory = new JointTrajectory();
        int stretched = 0, joints = 0;
        for (int n = 0; n < TestArm.CaseCount(10_000, 200_000); n++)
        {
            MotionLimits limits = RandomLimits(random);
            JointState start = n % 3 == 0 ? JointState.AtRest(RandomPosition(random)) : RandomState(random, limits);
            JointVector goal = RandomPosition(random);
            if (n % 5 == 0)
                goal[n % 6] = start.PositionRad[n % 6];
            Assert.Equal(TrajectoryResult.Ok, trajectory.Plan(start, goal, limits));
            Follow(trajectory, start, goal, limits, random, dense: n % 40 == 0);
            for (int i = 0; i < JointVector.Count; i++)
            {
                trajectory.Evaluate(trajectory.DurationS - 1e-3, out JointState late);
                joints++;
                stretched += Math.Abs(late.PositionRad[i] - goal[i]) > 0 ? 1 : 0;
            }
        }
        Assert.True(stretched > joints * 0.9, $"only {stretched} of {joints} joints arrive together");
    }

    [Fact]
    public void Replanning_along_the_way_does_not_take_longer()
    {
        // Principle of optimality: what is left of the fastest motion is the fastest motion from there.
        var random = new Random(7);
        var trajectory = new JointTrajectory();
        var rest = new JointTrajectory();
        for (int n = 0; n < TestArm.CaseCount(2_000, 50_000); n++)
        {
            MotionLimits limits = RandomLimits(random);
            JointVector goal = RandomPosition(random);
            Assert.Equal(TrajectoryResult.Ok, trajectory.Plan(RandomState(random, limits), goal, limits));
            double t = trajectory.DurationS * random.NextDouble();
            trajectory.Evaluate(t, out JointState state);
            Assert.Equal(TrajectoryResult.Ok, rest.Plan(state, goal, limits));
            Assert.InRange(rest.DurationS, 0, trajectory.DurationS - t + 1e-5);
        }
    }

    private static void Follow(JointTrajectory trajectory, in JointState start, in JointVector goal, MotionLimits limits, Random random, bool dense)
    {
        trajectory.Evaluate(0, out JointState first);
        Assert.InRange(first.PositionRad.MaxDifference(start.PositionRad), 0, 1e-12);
        Assert.InRange(first.VelocityRadPerS.MaxDifference(start.VelocityRadPerS), 0, 1e-12);
        trajectory.Evaluate(trajectory.DurationS + 1, out JointState end);
        Assert.Equal(0, end.PositionRad.MaxDifference(goal));
        trajectory.Evaluate(trajectory.DurationS - 1e-9, out JointState almost);
        Assert.InRange(almost.PositionRad.MaxDifference(goal), 0, 1e-8);
        Assert.InRange(almost.VelocityRadPerS.MaxDifference(default), 0, 1e-5);

        int pairs = dense ? (int)(trajectory.DurationS / StepS) + 1 : 6;
        for (int k = 0; k < pairs; k++)
        {
            double t = dense ? k * StepS : random.NextDouble() * trajectory.DurationS;
            trajectory.Evaluate(t, out JointState a);
            trajectory.Evaluate(t + StepS, out JointState b);
            for (int i = 0; i < JointVector.Count; i++)
                CheckStep(a, b, limits, i);
        }
    }

    private static void CheckStep(in JointState a, in JointState b, MotionLimits limits, int i)
    {
        double v = limits.MaxVelocityRadPerS[i], acc = limits.MaxAccelerationRadPerS2[i], jerk = limits.MaxJerkRadPerS3[i];
        Assert.InRange(Math.Abs(a.VelocityRadPerS[i]), 0, v + 1e-7);
        Assert.InRange(Math.Abs(a.AccelerationRadPerS2[i]), 0, acc + 1e-7);
        Assert.InRange(Math.Abs(b.PositionRad[i] - a.PositionRad[i]), 0, (v * StepS) + 1e-8);
        Assert.InRange(Math.Abs(b.VelocityRadPerS[i] - a.VelocityRadPerS[i]), 0, (acc * StepS) + 1e-7);
        Assert.InRange(Math.Abs(b.AccelerationRadPerS2[i] - a.AccelerationRadPerS2[i]), 0, (jerk * StepS) + 1e-6);
    }

    internal static MotionLimits RandomLimits(Random random)
    {
        JointVector far = default, velocity = default, acceleration = default, jerk = default;
        for (int i = 0; i < JointVector.Count; i++)
        {
            far[i] = 1e6;
            velocity[i] = 0.2 + (random.NextDouble() * 4);
            acceleration[i] = 1 + (random.NextDouble() * 25);
            jerk[i] = 5 * Math.Pow(100, random.NextDouble());
        }
        JointVector near = default;
        for (int i = 0; i < JointVector.Count; i++)
            near[i] = -far[i];
        return new MotionLimits(near, far, velocity, acceleration, jerk);
    }

    private static JointVector RandomPosition(Random random)
    {
        double scale = Math.Pow(10, -4 * random.NextDouble());
        JointVector q = default;
        for (int i = 0; i < JointVector.Count; i++)
            q[i] = ((random.NextDouble() * 2) - 1) * 2.5 * scale;
        return q;
    }

    private static JointState RandomState(Random random, MotionLimits limits)
    {
        JointVector velocity = default, acceleration = default;
        for (int i = 0; i < JointVector.Count; i++)
        {
            double v = limits.MaxVelocityRadPerS[i], a = limits.MaxAccelerationRadPerS2[i], j = limits.MaxJerkRadPerS3[i];
            do
            {
                velocity[i] = ((random.NextDouble() * 2) - 1) * v;
                acceleration[i] = ((random.NextDouble() * 2) - 1) * a;
            }
            while (Math.Abs(velocity[i] + (acceleration[i] * Math.Abs(acceleration[i]) / (2 * j))) > v);
        }
        return new JointState(RandomPosition(random), velocity, acceleration);
    }
}
