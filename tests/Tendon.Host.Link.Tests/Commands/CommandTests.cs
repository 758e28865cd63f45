using Tendon.Contracts;
using Tendon.Host.Core.Arm;
using Tendon.Host.Link.InMemory;
using Tendon.Host.Link.Tests.Rig;
using Tendon.Host.Link.Transport;

namespace Tendon.Host.Link.Tests.Commands;

public sealed class CommandTests
{
    [Fact]
    public async Task Arming_takes_the_arm_and_disarming_gives_it_back()
    {
        var rig = new ArmRig();
        ArmLink link = await rig.Open();
        CommandOutcome armed = await link.Arm(false, CancellationToken.None);
        Assert.True(armed.IsDone);
        Assert.Equal((SafetyState.Holding, ArmRig.Authority), (link.State.Safety, link.State.Authority));
        Assert.True((await link.Disarm(CancellationToken.None)).IsDone);
        Assert.Equal(SafetyState.Disarmed, link.State.Safety);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task A_command_that_got_lost_is_repeated_and_takes_effect_once(int lost)
    {
        var rig = new ArmRig(new WireConditions(DelayUs: 100_000, JitterUs: 200_000));
        ArmLink link = await rig.Open();
        rig.Device.IgnoreCommands = lost;
        Assert.True((await link.Arm(false, CancellationToken.None)).IsDone);
        await rig.Clock.DelayUntil(rig.Clock.NowUs + 1_000_000, CancellationToken.None);
        Assert.Equal(1, rig.Device.CommandEffects);
    }

    [Fact]
    public async Task A_device_that_does_not_answer_is_said()
    {
        var rig = new ArmRig();
        ArmLink link = await rig.Open();
        rig.Device.IgnoreCommands = int.MaxValue;
        CommandOutcome outcome = await link.Arm(false, CancellationToken.None);
        Assert.True(outcome.IsUnanswered);
        Assert.False(outcome.IsDone);
    }

    [Fact]
    public async Task A_refusal_comes_with_its_reason()
    {
        var rig = new ArmRig();
        ArmLink link = await rig.Open();
        CommandOutcome outcome = await link.Disarm(CancellationToken.None);
        Assert.Equal(AckResult.RefusedWrongState, outcome.Result);
        Assert.False(outcome.IsDone);
    }

    [Fact]
    public async Task An_answer_to_somebody_else_is_not_taken_for_ours()
    {
        var rig = new ArmRig();
        ArmLink link = await rig.Open();
        rig.Device.IgnoreCommands = int.MaxValue;
        byte[] buffer = new byte[AckMessage.Size];
        uint id = 0;
        rig.EveryStep = () => rig.Wire.Publish(ArmChannel.Ack, buffer, 0, new AckMessage { SessionEpoch = 77, CommandId = ++id, Result = AckResult.Ok }.Write(buffer, 0));
        Assert.True((await link.Arm(false, CancellationToken.None)).IsUnanswered);
    }

    [Fact]
    public async Task A_fault_is_cleared_by_its_code()
    {
        var rig = new ArmRig();
        ArmLink link = await rig.OpenArmed();
        (rig.Device.Safety, rig.Device.Fault) = (SafetyState.Faulted, FaultCode.FollowingError);
        Assert.False((await link.ClearFault(FaultCode.Overspeed, CancellationToken.None)).IsDone);
        Assert.True((await link.ClearFault(FaultCode.FollowingError, CancellationToken.None)).IsDone);
    }

    [Fact]
    public async Task A_stop_takes_the_arm_from_its_writer_and_sees_it_stand()
    {
        var rig = new ArmRig();
        ArmLink link = await rig.OpenArmed();
        CommandOutcome stopped = await link.Stop(CancellationToken.None);
        Assert.True(stopped.IsDone);
        Assert.Equal(0u, link.State.Authority);
    }
}
