using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Streaming;
using Tendon.Host.Core.Tests.Arm;
using Tendon.Host.Core.Trajectories;

namespace Tendon.Host.Core.Tests.Streaming;

public class TrajectoryWindowTests
{
    private static readonly MotionLimits Limits = MotionLimits.Of(TestArm.Model);

    [Fact]
    public void Knots_follow_the_motion_within_half_a_milliradian_and_always_end_in_a_reachable_stop()
    {
        var random = new Random(17);
        var window = new TrajectoryWindow(TestArm.Model);
        var knots = new SegmentKnots();
        var trajectory = new JointTrajectory();
        double longestTailS = 0;
        for (int n = 0; n < TestArm.CaseCount(250, 40_000); n++)
        {
            Assert.Equal(TrajectoryResult.Ok, trajectory.Plan(JointState.AtRest(TestArm.RandomPosture(random)), TestArm.RandomPosture(random), Limits));
            long from = (long)(random.NextDouble() * trajectory.DurationS * 1e6), length = n % 7 == 0 ? 0 : 60_000 + random.Next(120_000);
            window.Sample(trajectory, from, length, knots);
            CheckContract(knots);
            long nominal = Math.Min(length, (long)(trajectory.DurationS * 1e6) - from);
            CheckNominal(trajectory, from, nominal, knots);
            CheckTail(trajectory, from, nominal, knots);
            longestTailS = Math.Max(longestTailS, (knots.DurationUs - nominal) * 1e-6);
        }
        Assert.InRange(longestTailS, 0.05, 0.45);
    }

    [Fact]
    public void Successive_windows_join_exactly()
    {
        var window = new TrajectoryWindow(TestArm.Model);
        SegmentKnots first = new(), second = new();
        var trajectory = new JointTrajectory();
        trajectory.Plan(JointState.AtRest(TestArm.Model.Rest), JointVector.Of(1.2, 0.3, -0.5, 0.9, 1, 0.5), Limits);
        for (long from = 0; from < trajectory.DurationS * 1e6; from += 50_000)
        {
            window.Sample(trajectory, from, 150_000, first);
            window.Sample(trajectory, from + 50_000, 150_000, second);
            for (int i = 0; i < JointVector.Count; i++)
            {
                Hermite(first, 0.05, i, out double position, out double velocity, out _);
                Assert.InRange(Math.Abs(position - ((second.PositionUrad(0, i) * 1e-6))), 0, 0.0005);
                Assert.InRange(Math.Abs(velocity - ((second.VelocityUradPerS(0, i) * 1e-6))), 0, 0.01);
            }
        }
    }

    [Fact]
    public void After_the_end_the_knots_stand_at_the_goal()
    {
        var window = new TrajectoryWindow(TestArm.Model);
        var knots = new SegmentKnots();
        var trajectory = new JointTrajectory();
        trajectory.Plan(JointState.AtRest(TestArm.Model.Rest), TestArm.Model.Look, Limits);
        foreach (long after in new[] { -1L, 0, 1, 1_000_000 })
        {
            window.Sample(trajectory, (long)(trajectory.DurationS * 1e6) + after, 100_000, knots);
            Assert.True(knots.EndsAtGoal);
            Assert.True(knots.Count >= 2);
            for (int i = 0; i < JointVector.Count; i++)
                Assert.Equal((int)Math.Round(TestArm.Model.Look[i] * 1e6), knots.PositionUrad(knots.Count - 1, i));
            CheckContract(knots);
        }
    }

    [Fact]
    public void Sampling_allocates_nothing()
    {
        var window = new TrajectoryWindow(TestArm.Model);
        var knots = new SegmentKnots();
        var trajectory = new JointTrajectory();
        trajectory.Plan(JointState.AtRest(TestArm.Model.Rest), TestArm.Model.Look, Limits);
        window.Sample(trajectory, 0, 150_000, knots);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int n = 0; n < 50; n++)
            window.Sample(trajectory, n * 10_000, 150_000, knots);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void CheckContract(SegmentKnots knots)
    {
        Assert.InRange(knots.Count, 2, SegmentKnots.MaxKnots);
        Assert.Equal(0u, knots.OffsetUs(0));
        for (int k = 1; k < knots.Count; k++)
            Assert.True(knots.OffsetUs(k) > knots.OffsetUs(k - 1));
        for (int i = 0; i < JointVector.Count; i++)
            Assert.Equal(0, (knots.VelocityUradPerS(knots.Count - 1, i) * 1e-6));
    }

    private static void CheckNominal(JointTrajectory trajectory, long fromUs, long nominalUs, SegmentKnots knots)
    {
        double end = nominalUs * 1e-6;
        for (double t = 0; t <= end; t += 0.003)
        {
            trajectory.Evaluate((fromUs * 1e-6) + t, out JointState truth);
            for (int i = 0; i < JointVector.Count; i++)
            {
                Hermite(knots, t, i, out double position, out double velocity, out double acceleration);
                Assert.InRange(Math.Abs(position - truth.PositionRad[i]), 0, 0.0005);
                Assert.InRange(Math.Abs(velocity), 0, TestArm.Model.Joints[i].MaxVelocityRadPerS);
                Assert.InRange(Math.Abs(acceleration), 0, TestArm.Model.Joints[i].MaxAccelerationRadPerS2);
            }
        }
    }

    private static void CheckTail(JointTrajectory trajectory, long fromUs, long nominalUs, SegmentKnots knots)
    {
        double t = nominalUs * 1e-6, pathTime = (fromUs * 1e-6) + t;
        for (; t <= knots.DurationUs * 1e-6; t += 0.004)
        {
            JointVector q = default;
            for (int i = 0; i < JointVector.Count; i++)
            {
                Hermite(knots, t, i, out double position, out double velocity, out double acceleration);
                q[i] = position;
                Assert.InRange(Math.Abs(velocity), 0, TestArm.Model.Joints[i].MaxVelocityRadPerS);
                Assert.InRange(Math.Abs(acceleration), 0, TestArm.Model.Joints[i].MaxAccelerationRadPerS2);
            }
            Assert.InRange(DistanceToPath(trajectory, q, ref pathTime), 0, 0.0005);
        }
    }

    // Nearest point of the path at or after pathTime, by small steps forwards.
    private static double DistanceToPath(JointTrajectory trajectory, in JointVector q, ref double pathTime)
    {
        double best = double.MaxValue, bestTime = pathTime;
        for (double step = 0; step <= 0.006; step += 0.0001)
        {
            trajectory.Evaluate(pathTime + step, out JointState state);
            double distance = state.PositionRad.MaxDifference(q);
            if (distance < best)
                (best, bestTime) = (distance, pathTime + step);
        }
        pathTime = bestTime;
        return best;
    }

    private static void Hermite(SegmentKnots knots, double t, int i, out double position, out double velocity, out double acceleration)
    {
        int k = 0;
        while (k + 2 < knots.Count && knots.OffsetUs(k + 1) * 1e-6 < t)
            k++;
        double t0 = knots.OffsetUs(k) * 1e-6, h = (knots.OffsetUs(k + 1) * 1e-6) - t0, u = Math.Clamp((t - t0) / h, 0, 1);
        double p0 = (knots.PositionUrad(k, i) * 1e-6), p1 = (knots.PositionUrad(k + 1, i) * 1e-6);
        double m0 = (knots.VelocityUradPerS(k, i) * 1e-6) * h, m1 = (knots.VelocityUradPerS(k + 1, i) * 1e-6) * h;
        double c2 = (3 * (p1 - p0)) - (2 * m0) - m1, c3 = (2 * (p0 - p1)) + m0 + m1;
        position = p0 + (u * (m0 + (u * (c2 + (u * c3)))));
        velocity = (m0 + (u * ((2 * c2) + (3 * u * c3)))) / h;
        acceleration = ((2 * c2) + (6 * u * c3)) / (h * h);
    }
}
