using Tendon.Contracts;
using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Streaming;
using Tendon.Host.Core.Time;
using Tendon.Host.Core.Trajectories;
using Tendon.Host.Link.Commands;
using Tendon.Host.Link.Streaming;
using Tendon.Host.Link.Transport;

namespace Tendon.Host.Link;

/// <summary>The contract's host side over any transport. Waiting is polling through the host's clock, so that virtual time needs no threads.</summary>
public sealed class ArmLink : IArmLink
{
    private readonly IArmTransport _transport;
    private readonly ArmLinkOptions _options;
    private readonly CommandChannel _commands;
    private readonly SegmentChannel _segments;
    private readonly TrajectoryWindow _windows;

    internal ArmLink(IArmTransport transport, IHostClock clock, ArmLinkOptions options)
    {
        _transport = transport;
        _options = options;
        Clock = clock;
        Inbox = new ArmInbox(transport, clock, options);
        _commands = new CommandChannel(transport, clock, Inbox, options);
        _windows = new TrajectoryWindow(options.Arm);
        _segments = new SegmentChannel(transport, Inbox, options.Authority, options.Arm.DrivenJoints);
    }

    public ArmHello Hello => Inbox.Hello ?? throw new InvalidOperationException("The link is not open.");

    public ArmState State => Inbox.State ?? throw new InvalidOperationException("The link is not open.");

    public ArmLinkHealth Health => Inbox.Health(Clock.NowUs);

    public uint Authority => _options.Authority;

    internal IHostClock Clock { get; }

    internal ArmInbox Inbox { get; }

    /// <summary>Counts this writer's own holds and stops, so that a stream knows who ended it.</summary>
    internal int StopCount => _commands.StopCount;

    /// <summary>
    /// Meets the device at the other end of <paramref name="transport"/>: waits for hello, presence, state and clock. Throws
    /// <see cref="ArmLinkException"/> with the reason and the fix. The link owns the transport from here on.
    /// </summary>
    public static async ValueTask<ArmLink> Open(IArmTransport transport, IHostClock clock, ArmLinkOptions options, CancellationToken cancellation)
    {
        var link = new ArmLink(transport, clock, options);
        try
        {
            await link.Inbox.Meet(cancellation).ConfigureAwait(false);
            return link;
        }
        catch
        {
            await link.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public bool TryHostToDeviceUs(long hostUs, out long deviceUs) => Inbox.TryHostToDeviceUs(hostUs, out deviceUs);

    public ValueTask<CommandOutcome> Arm(bool restPoseConfirmed, CancellationToken cancellation) =>
        _commands.Send(
            CommandCode.Arm, restPoseConfirmed ? 1u : 0u, s => s.Safety == SafetyState.Holding && s.Authority == Authority,
            s => s.Safety is SafetyState.Faulted, cancellation);

    public ValueTask<CommandOutcome> Disarm(CancellationToken cancellation) =>
        _commands.Send(CommandCode.Disarm, 0, s => s.Safety == SafetyState.Disarmed, s => s.Safety == SafetyState.Faulted, cancellation);

    public ValueTask<CommandOutcome> Hold(CancellationToken cancellation) =>
        _commands.Send(CommandCode.Hold, 0, s => s.Safety == SafetyState.Holding, s => s.Safety == SafetyState.Faulted, cancellation);

    public async ValueTask<CommandOutcome> Stop(CancellationToken cancellation)
    {
        CommandOutcome outcome = await _commands.Send(CommandCode.OperationalStop, 0, s => !s.IsInMotion, _ => false, cancellation).ConfigureAwait(false);
        if (!outcome.IsDone)
            return outcome;
        bool standsStill = await WaitForStandstill(Standstill.DefaultRadPerS, Standstill.DefaultTimeoutUs, cancellation).ConfigureAwait(false);
        return outcome with { IsReached = standsStill, Safety = State.Safety, Fault = State.Fault };
    }

    public ValueTask<CommandOutcome> ClearFault(FaultCode fault, CancellationToken cancellation) =>
        _commands.Send(CommandCode.ClearFault, (uint)fault, s => s.Safety != SafetyState.Faulted, _ => false, cancellation);

    public ValueTask<CommandOutcome> TryPulse(int joint, int pulseUs, CancellationToken cancellation) =>
        _commands.Send(CommandCode.TrialPulse, ((uint)joint << 16) | (uint)pulseUs, _ => true, _ => false, cancellation);

    public ValueTask<MotionOutcome> Follow(ITrajectory motion, Action<MotionProgress>? progress, CancellationToken cancellation) =>
        new SegmentStreamer(this, _segments, new MotionWindows(_options.Arm, _windows, motion), progress).Run(cancellation);

    public ValueTask<bool> WaitForStandstill(double radPerS, long timeoutUs, CancellationToken cancellation) =>
        Standstill.Wait(Inbox, Clock, radPerS, timeoutUs, cancellation);

    public ValueTask DisposeAsync()
    {
        Inbox.Close();
        return _transport.DisposeAsync();
    }
}
