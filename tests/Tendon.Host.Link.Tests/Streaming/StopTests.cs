using Tendon.Contracts;
using Tendon.Host.Core.Arm;
using Tendon.Host.Link.InMemory;
using Tendon.Host.Link.Tests.Rig;

namespace Tendon.Host.Link.Tests.Streaming;

public sealed class StopTests
{
    private static async Task<(ArmRig Rig, MotionOutcome Outcome)> CancelAfter(long afterUs, WireConditions conditions, Action<ArmRig>? then = null)
    {
        var rig = new ArmRig(conditions);
        ArmLink link = await rig.OpenArmed();
        await rig.Clock.DelayUntil(rig.Clock.NowUs + 1_000_000, CancellationToken.None);
        long cancelAtUs = rig.Clock.NowUs + afterUs;
        using var stop = new CancellationTokenSource();
        bool isCancelled = false;
        rig.EveryStep = () =>
        {
            if (rig.Clock.NowUs < cancelAtUs || isCancelled)
                return;
            isCancelled = true;
            stop.Cancel();
            then?.Invoke(rig);
        };
        MotionOutcome outcome = await link.Follow(rig.Motion(1.6, -1.2, 1.3), null, stop.Token);
        isCancelled = true;
        return (rig, outcome);
    }

    [Theory]
    [InlineData(300, 0, 0.0)]
    [InlineData(1_000, 100_000, 0.0)]
    [InlineData(300, 0, 0.2)]
    public async Task Cancelling_stops_on_the_path_and_says_when_the_arm_stands(long delayUs, long jitterUs, double loss)
    {
        for (int seed = 0; seed < 25; seed++)
        {
            var random = new Random(seed);
            (ArmRig rig, MotionOutcome outcome) = await CancelAfter(random.Next(0, 1_800_000), new WireConditions(delayUs, jitterUs, loss, seed));
            Assert.True(outcome.End is MotionEnd.Stopped or MotionEnd.Completed, $"seed {seed}: {outcome} {string.Join(' ', rig.Device.Results)}");
            double[] resting = (double[])rig.Device.Position.Clone();
            await rig.Clock.DelayUntil(rig.Clock.NowUs + 1_000_000, CancellationToken.None);
            Assert.Equal(resting, rig.Device.Position);
            Assert.Equal(SafetyState.Holding, rig.Device.Safety);
        }
    }

    [Fact]
    public async Task Nothing_moves_when_it_is_cancelled_before_it_began()
    {
        var rig = new ArmRig();
        ArmLink link = await rig.OpenArmed();
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        MotionOutcome outcome = await link.Follow(rig.Motion(), null, stop.Token);
        Assert.Equal((MotionEnd.Stopped, 0), (outcome.End, outcome.SegmentsSent));
    }

    [Fact]
    public async Task A_stop_that_cannot_be_seen_is_not_claimed()
    {
        (ArmRig rig, MotionOutcome outcome) = await CancelAfter(500_000, new WireConditions(), r => r.Wire.IsCut = true);
        Assert.Equal(MotionEnd.StopUnconfirmed, outcome.End);
        Assert.NotEqual(SafetyState.Tracking, rig.Device.Safety);
    }

    [Fact]
    public async Task A_stop_window_that_is_not_taken_is_followed_by_a_command()
    {
        (ArmRig rig, MotionOutcome outcome) = await CancelAfter(500_000, new WireConditions(), r => r.Device.Drop = _ => true);
        Assert.Equal(MotionEnd.Stopped, outcome.End);
        Assert.True(rig.Device.CommandEffects >= 2);
    }

    [Fact]
    public async Task Our_own_stop_ends_the_stream()
    {
        var rig = new ArmRig();
        ArmLink link = await rig.OpenArmed();
        ValueTask<CommandOutcome>? stopping = null;
        bool asked = false;
        MotionOutcome outcome = await link.Follow(
            rig.Motion(),
            p =>
            {
                if (asked || p.PathTimeUs < 300_000)
                    return;
                asked = true;
                stopping = link.Stop(CancellationToken.None);
            },
            CancellationToken.None);
        Assert.Equal(MotionEnd.Stopped, outcome.End);
        Assert.True((await stopping!.Value).IsDone);
    }
}
