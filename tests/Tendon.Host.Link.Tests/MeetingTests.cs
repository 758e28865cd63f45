using Tendon.Host.Core.Arm;
using Tendon.Host.Link.InMemory;
using Tendon.Host.Link.Tests.Rig;
using Tendon.Host.Link.Transport;

namespace Tendon.Host.Link.Tests;

public sealed class MeetingTests
{
    private static async Task<ArmLinkException> Fails(ArmRig rig, bool hello = true)
    {
        if (hello)
            rig.Device.SayHello();
        return await Assert.ThrowsAsync<ArmLinkException>(async () => await ArmLink.Open(rig.Wire.HostEnd, rig.Clock, rig.Options, CancellationToken.None));
    }

    [Fact]
    public async Task A_device_is_met_with_its_hello_state_and_clock()
    {
        var rig = new ArmRig(armFileHash: 0x1122334455667788);
        ArmLink link = await rig.Open();
        Assert.Equal(new Version(1, 2, 3), link.Hello.FirmwareVersion);
        Assert.Equal(2.0, link.Hello.MaxPositionRad[3], 9);
        Assert.True(link.Health is { IsConnected: true, IsOnline: true, IsClockSynchronised: true });
        Assert.True(link.TryHostToDeviceUs(rig.Clock.NowUs, out long deviceUs));
        Assert.InRange(deviceUs - rig.TrueDeviceUs(rig.Clock.NowUs), -1_000, 1_000);
    }

    [Fact]
    public async Task An_arm_that_is_not_there_is_said()
    {
        ArmLinkException e = await Fails(new ArmRig(), hello: false);
        Assert.Equal(ArmLinkProblem.NoHello, e.Problem);
        Assert.Contains("so101", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_arm_file_is_refused()
    {
        ArmLinkException e = await Fails(new ArmRig(armFileHash: 5));
        Assert.Equal(ArmLinkProblem.ArmFileMismatch, e.Problem);
        Assert.Contains("1122334455667788", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_number_of_joints_is_refused() =>
        Assert.Equal(ArmLinkProblem.JointCountMismatch, (await Fails(new ArmRig(jointCount: 5))).Problem);

    [Theory]
    [InlineData(0x21)]
    [InlineData(0x00)]
    [InlineData(0xf1)]
    public async Task Another_contract_major_is_refused(byte kind)
    {
        var rig = new ArmRig();
        rig.EveryStep = () => rig.Wire.Publish(ArmChannel.Hello, [kind, 0, 8, 0, 0, 0, 0, 0], 0, 8);
        ArmLinkException e = await Fails(rig, hello: false);
        Assert.Equal(ArmLinkProblem.ContractMismatch, e.Problem);
        Assert.Contains("contract", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_is_offline_is_said()
    {
        var rig = new ArmRig();
        rig.Device.IsSilent = true;
        rig.EveryStep = () => rig.Wire.Publish(ArmChannel.Presence, "offline"u8.ToArray(), 0, 7);
        Assert.Equal(ArmLinkProblem.Offline, (await Fails(rig)).Problem);
    }

    [Fact]
    public async Task A_device_without_state_is_said()
    {
        var rig = new ArmRig();
        rig.Device.IsSilent = true;
        Assert.Equal(ArmLinkProblem.NoState, (await Fails(rig)).Problem);
    }

    [Fact]
    public async Task A_device_without_a_clock_is_said()
    {
        // All streams lost but the state, which the test sends itself.
        var rig = new ArmRig();
        int dropped = 0;
        var transport = new DroppingTransport(rig.Wire.HostEnd, channel => channel == ArmChannel.ClockRequest && ++dropped > 0);
        rig.Device.SayHello();
        ArmLinkException e = await Assert.ThrowsAsync<ArmLinkException>(async () => await ArmLink.Open(transport, rig.Clock, rig.Options, CancellationToken.None));
        Assert.Equal(ArmLinkProblem.NoClock, e.Problem);
        Assert.True(dropped > 10);
    }

    [Fact]
    public async Task Meeting_can_be_cancelled()
    {
        var rig = new ArmRig();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await ArmLink.Open(rig.Wire.HostEnd, rig.Clock, rig.Options, cancelled.Token));
    }

    [Fact]
    public async Task A_met_device_survives_rubbish_on_all_its_channels()
    {
        var rig = new ArmRig(new WireConditions(DelayUs: 2_000));
        ArmLink link = await rig.OpenArmed();
        var random = new Random(11);
        byte[] rubbish = new byte[1_200];
        rig.EveryStep = () =>
        {
            random.NextBytes(rubbish);
            rubbish[0] = (byte)(0x10 | random.Next(1, 9));
            rig.Wire.Publish((ArmChannel)random.Next(1, 7), rubbish, 0, random.Next(0, rubbish.Length));
        };
        MotionOutcome outcome = await link.Follow(rig.Motion(), null, CancellationToken.None);
        Assert.Equal(MotionEnd.Completed, outcome.End);
        Assert.True(link.Health.MalformedMessageCount > 500);
    }
}
