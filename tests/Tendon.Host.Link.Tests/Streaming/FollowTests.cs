using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Trajectories;
using Tendon.Host.Link.InMemory;
using Tendon.Host.Link.Tests.Rig;
using JointState = Tendon.Host.Core.Trajectories.JointState;

namespace Tendon.Host.Link.Tests.Streaming;

public sealed class FollowTests
{
    /// <summary>The largest distance (rad) between what the device did and the plan, on the timeline that fits the first movement.</summary>
    private static double Deviation(ArmRig rig, ITrajectory motion, MotionOutcome outcome)
    {
        long startUs = rig.TrueDeviceUs(outcome.FirstApplyAtHostUs);
        double most = 0;
        foreach ((long atUs, double[] position) in rig.Device.Track)
        {
            motion.Evaluate((atUs - startUs) * 1e-6, out JointState plan);
            for (int j = 0; j < 6; j++)
                most = Math.Max(most, Math.Abs(position[j] - plan.PositionRad[j]));
        }
        return most;
    }

    [Theory]
    [InlineData(300, 0, 0.0, 0.004)]
    [InlineData(2_000, 5_000, 0.0, 0.01)]
    [InlineData(300, 0, 0.1, 0.004)]
    public async Task A_motion_is_followed_to_its_end(long delayUs, long jitterUs, double loss, double toleranceRad)
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            var rig = new ArmRig(new WireConditions(delayUs, jitterUs, loss, seed));
            ArmLink link = await rig.OpenArmed();
            ITrajectory motion = rig.Motion();
            rig.Device.Track.Clear();
            MotionOutcome outcome = await link.Follow(motion, null, CancellationToken.None);
            Assert.True(outcome.IsCompleted, $"seed {seed}: {outcome}");
            Assert.Equal(0, (int)rig.Device.Fault);
            motion.Evaluate(double.PositiveInfinity, out JointState goal);
            for (int j = 0; j < 6; j++)
                Assert.Equal(goal.PositionRad[j], rig.Device.Position[j], 5);
            if (loss == 0)
                Assert.InRange(Deviation(rig, motion, outcome), 0, toleranceRad);
        }
    }

    [Fact]
    public async Task A_hundred_milliseconds_of_jitter_break_nothing()
    {
        int rejected = 0, sent = 0;
        for (int seed = 1; seed <= 30; seed++)
        {
            var rig = new ArmRig(new WireConditions(1_000, 100_000, 0, seed));
            ArmLink link = await rig.OpenArmed();
            // A link lives for a while before it moves; that is when it learns the network.
            await rig.Clock.DelayUntil(rig.Clock.NowUs + 3_000_000, CancellationToken.None);
            MotionOutcome outcome = await link.Follow(rig.Motion(1.5, -1.0, 1.0), null, CancellationToken.None);
            Assert.True(outcome.IsCompleted, $"seed {seed}: {outcome} {string.Join(' ', rig.Device.Results)}");
            rejected += outcome.SegmentsRejected;
            sent += outcome.SegmentsSent;
        }
        Assert.InRange(rejected, 0, sent / 5);
    }

    [Fact]
    public async Task Windows_apply_at_least_thirty_milliseconds_after_sending_and_the_start_is_soon()
    {
        var rig = new ArmRig(new WireConditions(DelayUs: 500));
        ArmLink link = await rig.OpenArmed();
        long calledUs = rig.Clock.NowUs;
        MotionOutcome outcome = await link.Follow(rig.Motion(), null, CancellationToken.None);
        Assert.All(rig.Device.LeadsUs, lead => Assert.InRange(lead, 29_000, 60_000));
        Assert.InRange(outcome.FirstApplyAtHostUs - calledUs, 30_000, 60_000);
        Assert.Equal(0, outcome.SegmentsRejected);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_lost_start_is_started_again(int lost)
    {
        var rig = new ArmRig();
        ArmLink link = await rig.OpenArmed();
        rig.Device.Drop = index => index < lost;
        MotionOutcome outcome = await link.Follow(rig.Motion(), null, CancellationToken.None);
        Assert.True(outcome.IsCompleted, $"{outcome} {string.Join(' ', rig.Device.Results)}");
    }

    [Fact]
    public async Task Three_lost_windows_in_a_row_do_not_stop_the_motion()
    {
        var rig = new ArmRig();
        ArmLink link = await rig.OpenArmed();
        rig.Device.Drop = index => index % 5 is 1 or 2 or 3;
        MotionOutcome outcome = await link.Follow(rig.Motion(), null, CancellationToken.None);
        Assert.True(outcome.IsCompleted, $"{outcome} {string.Join(' ', rig.Device.Results)}");
    }

    [Theory]
    [InlineData(6)]
    [InlineData(12)]
    public async Task A_stream_that_was_held_up_is_taken_up_where_the_arm_came_to_rest(int lostInARow)
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            var rig = new ArmRig(new WireConditions(1_000, 10_000, 0, seed));
            ArmLink link = await rig.OpenArmed();
            int from = 1 + (seed % 9);
            rig.Device.Drop = index => index >= from && index < from + lostInARow;
            ITrajectory motion = rig.Motion(1.6, -1.2, 1.3);
            rig.Device.Track.Clear();
            var seen = new List<long>();
            MotionOutcome outcome = await link.Follow(motion, p => seen.Add(p.PathTimeUs), CancellationToken.None);
            Assert.True(outcome.IsCompleted, $"seed {seed}: {outcome} {string.Join(' ', rig.Device.Results)}");
            Assert.InRange(OffPath(rig, motion), 0, 0.004);
            Assert.Equal(outcome.PathTimeUs, motion.DurationS * 1e6, 2e3);
        }
    }

    /// <summary>The largest distance (rad) of the device from the plan's path, whenever it was there.</summary>
    private static double OffPath(ArmRig rig, ITrajectory motion)
    {
        var plan = new double[2_000][];
        for (int k = 0; k < plan.Length; k++)
        {
            motion.Evaluate(motion.DurationS * k / (plan.Length - 1), out JointState on);
            plan[k] = [.. Enumerable.Range(0, 6).Select(j => on.PositionRad[j])];
        }
        double most = 0;
        int near = 0;
        foreach ((_, double[] position) in rig.Device.Track)
        {
            double Distance(int k) => Enumerable.Range(0, 6).Max(j => Math.Abs(plan[k][j] - position[j]));
            while (near + 1 < plan.Length && Distance(near + 1) <= Distance(near))
                near++;
            most = Math.Max(most, Distance(near));
        }
        return most;
    }

    [Fact]
    public async Task A_second_motion_starts_where_the_first_ended()
    {
        var rig = new ArmRig();
        ArmLink link = await rig.OpenArmed();
        Assert.True((await link.Follow(rig.Motion(), null, CancellationToken.None)).IsCompleted);
        Assert.True((await link.Follow(rig.Motion(-0.8, 0.2, 0.1), null, CancellationToken.None)).IsCompleted);
    }

    [Fact]
    public async Task Progress_rises_to_the_end()
    {
        var rig = new ArmRig();
        ArmLink link = await rig.OpenArmed();
        var seen = new List<long>();
        await link.Follow(rig.Motion(), p => seen.Add(p.PathTimeUs), CancellationToken.None);
        Assert.True(seen.Count > 10);
        Assert.Equal(seen.Order(), seen);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes()
    {
        List<(long, double[])>[] runs = new List<(long, double[])>[2];
        for (int run = 0; run < 2; run++)
        {
            var rig = new ArmRig(new WireConditions(1_000, 50_000, 0.05, 9));
            ArmLink link = await rig.OpenArmed();
            await link.Follow(rig.Motion(), null, CancellationToken.None);
            runs[run] = rig.Device.Track;
        }
        Assert.Equal(runs[0].Select(r => r.Item1), runs[1].Select(r => r.Item1));
        Assert.All(runs[0].Zip(runs[1]), pair => Assert.Equal(pair.First.Item2, pair.Second.Item2));
    }

    [Fact]
    public async Task A_motion_of_no_length_is_complete()
    {
        var rig = new ArmRig();
        ArmLink link = await rig.OpenArmed();
        Assert.True((await link.Follow(rig.Motion(0, 0, 0) is { } m ? new Still(m) : null!, null, CancellationToken.None)).IsCompleted);
        Assert.Equal(0, rig.Device.SegmentsSeen);
    }

    private sealed class Still(ITrajectory inner) : ITrajectory
    {
        public double DurationS => 0;

        public void Evaluate(double timeS, out JointState state) => inner.Evaluate(0, out state);
    }
}
