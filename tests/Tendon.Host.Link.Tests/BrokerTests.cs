using System.Diagnostics;
using Tendon.Contracts;
using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Trajectories;
using Tendon.Host.Link.Tests.Rig;
using Tendon.Mqtt;
using Tendon.Mqtt.PrivateBrokers;
using JointState = Tendon.Host.Core.Trajectories.JointState;

namespace Tendon.Host.Link.Tests;

/// <summary>The link over a real mosquitto in real time.</summary>
public sealed class BrokerTests : IAsyncLifetime
{
    private readonly PrivateBroker _broker = PrivateBroker.Start();
    private readonly WallClock _clock = new();
    private MqttDevice _device = null!;

    public async Task InitializeAsync()
    {
        _device = new MqttDevice(_broker.Address);
        await _device.Start();
    }

    public async Task DisposeAsync()
    {
        await _device.DisposeAsync();
        _broker.Dispose();
    }

    private ValueTask<IArmLink> Connect(string name = "so101", ulong? hash = null, long meetTimeoutUs = 15_000_000) =>
        MqttArmLink.Connect(
            new MqttClientOptions(_broker.Address, "") { ReconnectMaxMs = 100 },
            new ArmLinkOptions(name, ArmRig.Arm) { ArmFileHash = hash, MeetTimeoutUs = meetTimeoutUs }, _clock, CancellationToken.None);

    private ITrajectory Motion(IArmLink link, double pan)
    {
        var trajectory = new JointTrajectory();
        JointVector goal = JointVector.Of(pan, 0.3, -0.2, 0.1, 0.2, 0.1);
        Assert.Equal(TrajectoryResult.Ok, trajectory.Plan(JointState.AtRest(link.State.SetpointRad), goal, MotionLimits.Of(ArmRig.Arm)));
        return trajectory;
    }

    /// <summary>A machine that is busy enough holds any stream up until it runs dry; then the arm is armed again, as a person would.</summary>
    private async Task FollowToTheEnd(IArmLink link, double pan)
    {
        MotionOutcome outcome = default;
        for (int attempt = 0; attempt < 6 && !outcome.IsCompleted; attempt++)
        {
            outcome = await link.Follow(Motion(link, pan), null, CancellationToken.None);
            if (outcome.IsCompleted)
                return;
            await link.WaitForStandstill(0.05, 5_000_000, CancellationToken.None);
            if (link.State.Safety == SafetyState.Faulted)
                await link.ClearFault(link.State.Fault, CancellationToken.None);
            await link.Arm(false, CancellationToken.None);
        }
        Assert.True(outcome.IsCompleted, $"{outcome} {link.Health}");
    }

    [Fact]
    public async Task An_arm_is_met_armed_moved_stopped_and_disarmed()
    {
        await using IArmLink link = await Connect(hash: 0x1122334455667788);
        Assert.True((await link.Arm(false, CancellationToken.None)).IsDone);
        await FollowToTheEnd(link, 0.5);
        Assert.Equal(0.5, _device.Device.Position[0], 5);
        using var stop = new CancellationTokenSource();
        MotionOutcome stopped = await link.Follow(
            Motion(link, -0.5),
            p =>
            {
                if (p.PathTimeUs > 150_000)
                    stop.Cancel();
            },
            stop.Token);
        Assert.True(stopped.End is MotionEnd.Stopped or MotionEnd.Faulted, $"{stopped}");
        if (stopped.End == MotionEnd.Stopped)
            Assert.True((await link.Disarm(CancellationToken.None)).IsDone);
    }

    [Fact]
    public async Task An_arm_of_another_file_or_name_is_refused()
    {
        Assert.Equal(ArmLinkProblem.ArmFileMismatch, (await Assert.ThrowsAsync<ArmLinkException>(async () => await Connect(hash: 1))).Problem);
        Assert.Equal(ArmLinkProblem.NoHello, (await Assert.ThrowsAsync<ArmLinkException>(async () => await Connect("nobody", meetTimeoutUs: 500_000))).Problem);
        Assert.Equal(ArmLinkProblem.InvalidName, (await Assert.ThrowsAsync<ArmLinkException>(async () => await Connect("a/b"))).Problem);
    }

    [Fact]
    public async Task A_broker_that_is_not_there_is_said()
    {
        int port = _broker.Address.Port;
        _broker.Dispose();
        ArmLinkException e = await Assert.ThrowsAsync<ArmLinkException>(async () => await Connect());
        Assert.Equal(ArmLinkProblem.Broker, e.Problem);
        Assert.Contains($"{port}", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broker_killed_in_motion_leaves_the_arm_at_rest_and_the_link_comes_back_with_the_broker()
    {
        await using IArmLink link = await Connect();
        Assert.True((await link.Arm(false, CancellationToken.None)).IsDone);
        bool killed = false;
        MotionOutcome outcome = await link.Follow(
            Motion(link, 1.7),
            p =>
            {
                if (killed || p.PathTimeUs < 200_000)
                    return;
                killed = true;
                Process.GetProcessById(_broker.ProcessId).Kill();
            },
            CancellationToken.None);
        Assert.True(outcome.End is MotionEnd.LinkLost or MotionEnd.Faulted, $"{outcome}");
        for (int i = 0; i < 1_000 && _device.Device.Safety != SafetyState.Faulted; i++)
            await Task.Delay(10);
        Assert.Equal(FaultCode.SetpointUnderrun, _device.Device.Fault);
        using PrivateBroker again = PrivateBroker.Start(new PrivateBrokerOptions { Port = _broker.Address.Port });
        for (int i = 0; i < 1_000 && link.State.Fault != FaultCode.SetpointUnderrun; i++)
            await Task.Delay(10);
        Assert.True((await link.ClearFault(FaultCode.SetpointUnderrun, CancellationToken.None)).IsDone);
        Assert.True((await link.Arm(false, CancellationToken.None)).IsDone);
        await FollowToTheEnd(link, 0.0);
    }

    [Fact]
    public async Task A_broker_that_stands_still_in_motion_leaves_the_arm_at_rest_and_nothing_old_moves_it_afterwards()
    {
        await using IArmLink link = await Connect();
        Assert.True((await link.Arm(false, CancellationToken.None)).IsDone);
        bool stopped = false;
        MotionOutcome outcome = await link.Follow(
            Motion(link, 1.7),
            p =>
            {
                if (stopped || p.PathTimeUs < 200_000)
                    return;
                stopped = true;
                Signal("STOP");
            },
            CancellationToken.None);
        Assert.True(outcome.End is MotionEnd.LinkLost or MotionEnd.Faulted, $"{outcome}");
        for (int i = 0; i < 1_000 && _device.Device.Safety != SafetyState.Faulted; i++)
            await Task.Delay(10);
        double[] resting = (double[])_device.Device.Position.Clone();
        Signal("CONT");
        for (int i = 0; i < 1_000 && link.State.Fault != FaultCode.SetpointUnderrun; i++)
            await Task.Delay(10);
        Assert.Equal(FaultCode.SetpointUnderrun, link.State.Fault);
        Assert.Equal(resting, _device.Device.Position);
    }

    private void Signal(string name)
    {
        using Process kill = Process.Start("kill", [$"-{name}", $"{_broker.ProcessId}"]);
        kill.WaitForExit();
    }

    [Fact]
    public async Task Rubbish_on_every_subscribed_topic_harms_nothing()
    {
        await using IArmLink link = await Connect();
        Assert.True((await link.Arm(false, CancellationToken.None)).IsDone);
        await using IMqttClient attacker = MqttClientFactory.Create(new MqttClientOptions(_broker.Address, "attacker"));
        await attacker.Connect();
        string[] topics =
        [
            Topics.Hello("so101"), Topics.Presence("so101"), Topics.State("so101"), Topics.Ack("so101"), Topics.ClockResponse("so101"), Topics.Fault("so101"),
        ];
        var random = new Random(5);
        byte[] rubbish = new byte[60_000];
        Task following = FollowToTheEnd(link, 1.0);
        for (int i = 0; i < 300; i++)
        {
            random.NextBytes(rubbish);
            rubbish[0] = (byte)(0x10 | random.Next(1, 9));
            int length = i % 50 == 0 ? rubbish.Length : random.Next(0, 400);
            attacker.Publish(topics[i % topics.Length], rubbish, 0, length, MqttQos.AtMostOnce, retain: i % 7 == 0);
        }
        await following;
        Assert.True(link.Health.MalformedMessageCount > 0);
    }
}
