using Tendon.Contracts;
using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Time;
using Tendon.Host.Core.Trajectories;
using Tendon.Host.Panel;

namespace Tendon.Host.Tests.Panel;

public sealed class PanelWatchTests
{
    private readonly FakePanel _panel = new();
    private readonly FakeArm _arm = new();
    private readonly SteppingClock _clock = new();

    private PanelWatch Watch(List<PanelEvents>? seen = null)
    {
        var watch = new PanelWatch(_panel, _arm, _clock);
        watch.Happened += e => seen?.Add(e);
        return watch;
    }

    [Fact]
    public async Task A_sensed_stop_stops_the_arm_once()
    {
        var seen = new List<PanelEvents>();
        using var end = new CancellationTokenSource();
        _clock.At(100_000, () => _panel.Reading = new PanelReading(false, true, null, null));
        _clock.At(2_000_000, end.Cancel);
        await Watch(seen).Run(end.Token);
        Assert.Equal([PanelEvents.Stop], seen);
        Assert.Equal(1, _arm.Stops);
    }

    [Fact]
    public async Task A_panel_that_dies_stops_the_arm()
    {
        using var end = new CancellationTokenSource();
        _clock.At(100_000, () => _panel.IsDead = true);
        _clock.At(2_000_000, end.Cancel);
        await Watch().Run(end.Token);
        Assert.Equal(1, _arm.Stops);
    }

    [Fact]
    public async Task The_lamp_blinks_after_a_stop_and_enable_allows_arming_again()
    {
        using var end = new CancellationTokenSource();
        PanelWatch watch = Watch();
        bool enabledWhilePressed = true;
        _clock.At(100_000, () => _panel.Reading = new PanelReading(false, true, null, null));
        _clock.At(900_000, () => (_panel.Reading, enabledWhilePressed) = (default, watch.IsEnabled));
        _clock.At(1_200_000, () => _panel.Reading = new PanelReading(true, false, null, null));
        _clock.At(2_000_000, end.Cancel);
        await watch.Run(end.Token);
        Assert.False(enabledWhilePressed);
        Assert.True(watch.IsEnabled);
        Assert.True(_panel.Blinks > 4);
    }

    [Fact]
    public async Task Without_a_panel_there_is_nothing_to_watch_and_arming_is_allowed()
    {
        var watch = new PanelWatch(OperatorPanels.Open(null), _arm, _clock);
        await watch.Run(CancellationToken.None);
        Assert.True(watch.IsEnabled);
    }

    private sealed class FakePanel : IOperatorPanel
    {
        private bool _isLit;

        public PanelReading Reading { get; set; }

        public bool IsDead { get; set; }

        public int Blinks { get; private set; }

        public bool IsPresent => true;

        public string Description => "fake";

        public PanelReading Read() => IsDead ? throw new PanelException("dead") : Reading;

        public void SetLamp(bool isOn)
        {
            Blinks += isOn != _isLit ? 1 : 0;
            _isLit = isOn;
        }

        public void Dispose()
        {
        }
    }

    private sealed class SteppingClock : IHostClock
    {
        private readonly List<(long AtUs, Action Act)> _plan = [];

        public long NowUs { get; private set; }

        public void At(long timeUs, Action act) => _plan.Add((timeUs, act));

        public ValueTask DelayUntil(long timeUs, CancellationToken cancellation)
        {
            NowUs = timeUs;
            foreach ((long AtUs, Action Act) due in _plan.Where(p => p.AtUs <= NowUs).ToArray())
            {
                _plan.Remove(due);
                due.Act();
            }
            return ValueTask.CompletedTask;
        }
    }

    private sealed class FakeArm : IArmLink
    {
        public int Stops { get; private set; }

        public ArmHello Hello => throw new NotSupportedException();

        public ArmState State { get; } = new(
            1, 0, 0, SafetyState.Holding, FaultCode.None, 0, 0, SegmentResult.None, 0, 0, 0, 0, default, default, default, default, default, new JointReport[6]);

        public ArmLinkHealth Health => default;

        public uint Authority => 1;

        public bool TryHostToDeviceUs(long hostUs, out long deviceUs) => throw new NotSupportedException();

        public ValueTask<CommandOutcome> Arm(bool restPoseConfirmed, CancellationToken cancellation) => throw new NotSupportedException();

        public ValueTask<CommandOutcome> Disarm(CancellationToken cancellation) => throw new NotSupportedException();

        public ValueTask<CommandOutcome> Hold(CancellationToken cancellation) => throw new NotSupportedException();

        public ValueTask<CommandOutcome> Stop(CancellationToken cancellation)
        {
            Stops++;
            return ValueTask.FromResult(new CommandOutcome(AckResult.Ok, SafetyState.Holding, FaultCode.None, true));
        }

        public ValueTask<CommandOutcome> ClearFault(FaultCode fault, CancellationToken cancellation) => throw new NotSupportedException();

        public ValueTask<CommandOutcome> TryPulse(int joint, int pulseUs, CancellationToken cancellation) => throw new NotSupportedException();

        public ValueTask<MotionOutcome> Follow(ITrajectory motion, Action<MotionProgress>? progress, CancellationToken cancellation) => throw new NotSupportedException();

        public ValueTask<bool> WaitForStandstill(double radPerS, long timeoutUs, CancellationToken cancellation) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
