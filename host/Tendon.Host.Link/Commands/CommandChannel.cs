using Tendon.Contracts;
using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Time;
using Tendon.Host.Link.Transport;

namespace Tendon.Host.Link.Commands;

/// <summary>Sends a command until it is answered, with one id, so that it takes effect once; then watches the state reach its aim.</summary>
internal sealed class CommandChannel(IArmTransport transport, IHostClock clock, ArmInbox inbox, ArmLinkOptions options)
{
    private const long RepeatUs = 250_000;
    private const long PollUs = 2_000;
    private int _stopCount;

    /// <summary>Holds and stops sent so far.</summary>
    public int StopCount => Volatile.Read(ref _stopCount);

    public async ValueTask<CommandOutcome> Send(
        CommandCode command, uint argument, Func<ArmState, bool> reached, Func<ArmState, bool> hopeless, CancellationToken cancellation)
    {
        if (command is CommandCode.Hold or CommandCode.OperationalStop)
            Interlocked.Increment(ref _stopCount);
        var message = new CommandMessage
        {
            SessionEpoch = inbox.Hello?.SessionEpoch ?? 0,
            CommandId = inbox.Acks.Open(),
            Authority = options.Authority,
            Argument = argument,
            Command = command,
        };
        try
        {
            AckMessage? ack = await Exchange(message, cancellation).ConfigureAwait(false);
            if (ack is not { Result: AckResult.Ok } answer)
                return new CommandOutcome(ack?.Result ?? AckResult.None, ack?.SafetyState ?? inbox.State?.Safety ?? SafetyState.None, ack?.FaultCode ?? FaultCode.None, false);
            return await Settle(answer, reached, hopeless, cancellation).ConfigureAwait(false);
        }
        finally
        {
            inbox.Acks.Close(message.CommandId);
        }
    }

    private async ValueTask<AckMessage?> Exchange(CommandMessage message, CancellationToken cancellation)
    {
        var buffer = new byte[CommandMessage.Size];
        int length = message.Write(buffer, 0);
        long giveUpUs = clock.NowUs + options.CommandTimeoutUs, repeatUs = clock.NowUs;
        while (clock.NowUs < giveUpUs)
        {
            if (clock.NowUs >= repeatUs)
            {
                // While the broker is away nothing leaves; then it is tried again soon.
                repeatUs = clock.NowUs + (transport.Send(ArmChannel.Command, buffer, length) ? RepeatUs : PollUs);
            }
            if (inbox.Acks.TryGet(message.CommandId, out AckMessage ack))
                return ack;
            await clock.DelayUntil(clock.NowUs + PollUs, cancellation).ConfigureAwait(false);
        }
        return null;
    }

    private async ValueTask<CommandOutcome> Settle(
        AckMessage ack, Func<ArmState, bool> reached, Func<ArmState, bool> hopeless, CancellationToken cancellation)
    {
        long giveUpUs = clock.NowUs + options.SettleTimeoutUs;
        uint? before = inbox.State?.Sequence;
        while (true)
        {
            // A state from before the answer still shows the old world.
            if (inbox.State is { } state && state.Sequence != before)
            {
                if (reached(state))
                    return new CommandOutcome(ack.Result, state.Safety, state.Fault, true);
                if (hopeless(state))
                    return new CommandOutcome(ack.Result, state.Safety, state.Fault, false);
            }
            if (clock.NowUs >= giveUpUs)
                return new CommandOutcome(ack.Result, inbox.State?.Safety ?? SafetyState.None, inbox.State?.Fault ?? FaultCode.None, false);
            await clock.DelayUntil(clock.NowUs + PollUs, cancellation).ConfigureAwait(false);
        }
    }
}
