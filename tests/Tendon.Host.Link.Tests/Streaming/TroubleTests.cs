using Tendon.Contracts;
using Tendon.Host.Core.Arm;
using Tendon.Host.Link.Tests.Rig;

namespace Tendon.Host.Link.Tests.Streaming;

public sealed class TroubleTests
{
    private static async Task<(ArmRig Rig, MotionOutcome Outcome)> FollowWith(Action<ArmRig> trouble, long atUs = 600_000)
    {
        var rig = new ArmRig();
        ArmLink link = await rig.OpenArmed();
        long fromUs = rig.Clock.NowUs + atUs;
        bool done = false;
        rig.EveryStep = () =>
        {
            if (done || rig.Clock.NowUs < fromUs)
                return;
            done = true;
            trouble(rig);
        };
        return (rig, await link.Follow(rig.Motion(1.6, -1.2, 1.3), null, CancellationToken.None));
    }

    [Fact]
    public async Task A_cut_link_ends_the_stream_and_the_device_is_left_at_rest_with_its_underrun()
    {
        (ArmRig rig, MotionOutcome outcome) = await FollowWith(r => r.Wire.IsCut = true);
        Assert.Equal(MotionEnd.LinkLost, outcome.End);
        await rig.Clock.DelayUntil(rig.Clock.NowUs + 1_000_000, CancellationToken.None);
        Assert.Equal((SafetyState.Faulted, FaultCode.SetpointUnderrun), (rig.Device.Safety, rig.Device.Fault));
        Assert.Equal(new double[6], rig.Device.Velocity);
    }

    [Fact]
    public async Task A_fault_ends_the_stream_with_its_number()
    {
        (_, MotionOutcome outcome) = await FollowWith(r => (r.Device.Safety, r.Device.Fault, r.Device.Authority) = (SafetyState.Faulted, FaultCode.FollowingError, 0));
        Assert.Equal((MotionEnd.Faulted, FaultCode.FollowingError), (outcome.End, outcome.Fault));
    }

    [Fact]
    public async Task Somebody_elses_stop_ends_the_stream()
    {
        (_, MotionOutcome outcome) = await FollowWith(r => (r.Device.Safety, r.Device.Authority) = (SafetyState.Holding, 0));
        Assert.Equal(MotionEnd.AuthorityLost, outcome.End);
    }

    [Fact]
    public async Task A_reboot_ends_the_stream_and_a_new_one_can_begin_after_arming()
    {
        var rig = new ArmRig();
        ArmLink link = await rig.OpenArmed();
        long fromUs = rig.Clock.NowUs + 300_000;
        rig.EveryStep = () =>
        {
            if (rig.Clock.NowUs == fromUs)
                rig.Device.Reboot();
        };
        Assert.Equal(MotionEnd.DeviceRestarted, (await link.Follow(rig.Motion(), null, CancellationToken.None)).End);
        await rig.Clock.DelayUntil(rig.Clock.NowUs + 500_000, CancellationToken.None);
        Assert.True((await link.Arm(false, CancellationToken.None)).IsDone);
        Assert.True((await link.Follow(rig.Motion(-0.5, 0.3, 0.2), null, CancellationToken.None)).IsCompleted);
    }

    [Fact]
    public async Task A_motion_that_the_device_finds_outside_its_limits_is_given_up_with_the_reason()
    {
        (ArmRig rig, MotionOutcome outcome) = await FollowWith(r => r.Device.Forced = SegmentResult.OutsideVelocityLimit, 0);
        Assert.Equal((MotionEnd.Rejected, SegmentResult.OutsideVelocityLimit), (outcome.End, outcome.Rejection));
        Assert.NotEqual(SafetyState.Tracking, rig.Device.Safety);
    }

    [Fact]
    public async Task A_start_that_never_joins_is_given_up()
    {
        (_, MotionOutcome outcome) = await FollowWith(r => r.Device.Forced = SegmentResult.PositionNotJoined, 0);
        Assert.Equal((MotionEnd.Rejected, SegmentResult.PositionNotJoined), (outcome.End, outcome.Rejection));
    }

    [Fact]
    public async Task An_arm_that_is_not_armed_does_not_follow()
    {
        var rig = new ArmRig();
        ArmLink link = await rig.Open();
        Assert.Equal(MotionEnd.NotReady, (await link.Follow(rig.Motion(), null, CancellationToken.None)).End);
        Assert.Equal(0, rig.Device.SegmentsSeen);
    }

    [Fact]
    public async Task A_progress_callback_that_throws_stops_the_arm_first()
    {
        var rig = new ArmRig();
        ArmLink link = await rig.OpenArmed();
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await link.Follow(
            rig.Motion(), p => _ = p.PathTimeUs > 200_000 ? throw new InvalidOperationException("mine") : 0, CancellationToken.None));
        Assert.Equal((SafetyState.Holding, FaultCode.None), (rig.Device.Safety, rig.Device.Fault));
    }
}
