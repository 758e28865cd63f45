using Tendon.Contracts;
using Tendon.Host.Core.Arm;

namespace Tendon.Host.Link.Streaming;

/// <summary>
/// Streams one motion. Path time and device time differ by a constant, so every window lies on one timeline: a lost or late window
/// costs nothing as long as the next one arrives before the device's buffer has run into its deceleration.
/// </summary>
internal sealed class SegmentStreamer(ArmLink link, SegmentChannel segments, MotionWindows motion, Action<MotionProgress>? progress)
{
    private const long PollUs = 4_000;
    private const long RepeatStartUs = 15_000;
    private const long MissedStartUs = 80_000;
    private const long SilenceUs = 700_000;
    private const long StalledUs = 500_000;
    private const int MostStarts = 5;
    private StreamTiming _timing;
    private uint _epoch;
    private int _stopsBefore;
    private uint _rejectedBefore;
    private uint _firstSequence;
    private uint _firstFinalSequence;
    private long _startDeviceUs;
    private long _nextSendUs;
    private long _firstApplyAtHostUs;
    private long _shorterUs;
    private uint _rejectedSeen;
    private int _starts;
    private int _sent;
    private uint _reported;
    private long _idleSinceUs = long.MaxValue;

    /// <summary>Streams to the end, whatever end that is.</summary>
    public async ValueTask<MotionOutcome> Run(CancellationToken cancellation)
    {
        ArmState before = link.State;
        _epoch = link.Hello.SessionEpoch;
        _stopsBefore = link.StopCount;
        _rejectedBefore = _rejectedSeen = before.RejectedSegmentCount;
        if (before.Safety == SafetyState.Faulted)
            return Outcome(MotionEnd.Faulted);
        if (before.Safety != SafetyState.Holding || before.Authority != link.Authority)
            return Outcome(MotionEnd.NotReady);
        if (cancellation.IsCancellationRequested)
            return Outcome(MotionEnd.Stopped);
        if (motion.DurationUs <= 0)
            return Outcome(MotionEnd.Completed);
        try
        {
            return await Stream(cancellation).ConfigureAwait(false);
        }
        catch (Exception) when (_sent > 0)
        {
            // The motion or the progress callback failed; the arm must not find that out by running dry.
            await Halt(MotionEnd.InvalidMotion).ConfigureAwait(false);
            throw;
        }
    }

    private async ValueTask<MotionOutcome> Stream(CancellationToken cancellation)
    {
        while (true)
        {
            long nowUs = link.Clock.NowUs;
            if (link.Hello.SessionEpoch != _epoch)
                return Outcome(MotionEnd.DeviceRestarted);
            if (!link.TryHostToDeviceUs(nowUs, out long deviceUs))
                return Outcome(MotionEnd.ClockUnknown);
            if (_starts == 0)
                Start(nowUs, deviceUs);
            MotionEnd end = Watch(nowUs, deviceUs);
            if (end == MotionEnd.Rejected || cancellation.IsCancellationRequested)
                return await Halt(end == MotionEnd.None ? MotionEnd.Stopped : end).ConfigureAwait(false);
            if (end != MotionEnd.None)
                return Outcome(end);
            if (nowUs >= _nextSendUs)
            {
                if (!TrySendWindow(deviceUs))
                    return await Halt(MotionEnd.InvalidMotion).ConfigureAwait(false);
                bool repeatStart = _timing.IsSlow && deviceUs + _timing.LeadUs < _startDeviceUs;
                _nextSendUs = nowUs + (repeatStart ? RepeatStartUs : StreamTiming.PeriodUs);
            }
            await link.Clock.DelayUntil(Math.Min(_nextSendUs, nowUs + PollUs), CancellationToken.None).ConfigureAwait(false);
        }
    }

    private void Start(long nowUs, long deviceUs)
    {
        _starts++;
        _timing = StreamTiming.For(link.Health);
        _firstSequence = segments.LastSequence + 1;
        _firstFinalSequence = 0;
        long aheadUs = _timing.LeadUs + (_timing.IsSlow ? RepeatStartUs : 0);
        _startDeviceUs = deviceUs + aheadUs;
        _firstApplyAtHostUs = nowUs + aheadUs;
        // Only a window that is sent now still begins at the motion's start.
        _nextSendUs = nowUs;
    }

    private bool TrySendWindow(long deviceUs)
    {
        _timing = StreamTiming.For(link.Health);
        long applyUs = Math.Max(_startDeviceUs, deviceUs + _timing.LeadUs), fromUs = applyUs - _startDeviceUs;
        // The whole motion is with the device, or under way to it.
        if (motion.IsOverAt(fromUs))
            return true;
        long nominalUs = Math.Max(StreamTiming.PeriodUs, deviceUs + _timing.NominalUs - _shorterUs - applyUs);
        motion.Sample(fromUs, nominalUs);
        long beyondUs = applyUs + motion.Knots.DurationUs - (deviceUs + link.Hello.BufferHorizonUs);
        if (link.Hello.BufferHorizonUs > 0 && beyondUs > 0 && nominalUs > beyondUs)
            motion.Sample(fromUs, nominalUs - beyondUs);
        if (!segments.TrySend(motion.Knots, applyUs, motion.Knots.EndsAtGoal))
            return false;
        _sent++;
        if (motion.Knots.EndsAtGoal && _firstFinalSequence == 0)
            _firstFinalSequence = segments.LastSequence;
        return true;
    }

    private MotionEnd Watch(long nowUs, long deviceUs)
    {
        ArmState state = link.State;
        if (nowUs - state.ReceivedAtUs > SilenceUs)
            return MotionEnd.LinkLost;
        Report(state);
        if (state.Safety == SafetyState.Faulted)
            return MotionEnd.Faulted;
        if (state.Safety == SafetyState.Decelerating)
            return MotionEnd.None;
        bool stoppedByUs = link.StopCount != _stopsBefore;
        if (state.Authority != link.Authority || stoppedByUs)
            return stoppedByUs ? MotionEnd.Stopped : MotionEnd.AuthorityLost;
        if (state.RejectedSegmentCount != _rejectedSeen && !Tolerate(state))
            return MotionEnd.Rejected;
        if (state.Safety != SafetyState.Holding)
            return state.Safety == SafetyState.Tracking ? MotionEnd.None : MotionEnd.AuthorityLost;
        bool isOver = state.DeviceTimeUs >= _startDeviceUs + motion.DurationUs;
        if (_firstFinalSequence != 0 && state.LastSegmentSequence >= _firstFinalSequence && isOver)
            return MotionEnd.Completed;
        if (state.DeviceTimeUs <= _startDeviceUs + MissedStartUs)
            return MotionEnd.None;
        if (state.LastSegmentSequence >= _firstSequence)
            return IsStalled(state) ? MotionEnd.Rejected : MotionEnd.None;
        if (_starts >= MostStarts)
            return MotionEnd.Rejected;
        Start(nowUs, deviceUs);
        return MotionEnd.None;
    }

    /// <summary>The arm holds in the middle of the motion: its buffer ran out, or something ended it without a word.</summary>
    private bool IsStalled(ArmState state)
    {
        _idleSinceUs = Math.Min(_idleSinceUs, state.DeviceTimeUs);
        return state.DeviceTimeUs - _idleSinceUs > StalledUs;
    }

    /// <summary>Late and lost windows are the network's doing and the next one heals them; what violates a limit will not get better.</summary>
    private bool Tolerate(ArmState state)
    {
        _rejectedSeen = state.RejectedSegmentCount;
        if (state.LastSegmentResult == SegmentResult.TooFarAhead)
            _shorterUs = Math.Min(_shorterUs + 30_000, 150_000);
        return state.LastSegmentResult is SegmentResult.Accepted or SegmentResult.Stale or SegmentResult.ReplayedSequence
            or SegmentResult.TooFarAhead or SegmentResult.PositionNotJoined or SegmentResult.VelocityNotJoined or SegmentResult.WrongState;
    }

    private void Report(ArmState state)
    {
        if (progress is null || state.Sequence == _reported)
            return;
        _reported = state.Sequence;
        progress(new MotionProgress(PathTimeUs(state), motion.DurationUs, state));
    }

    /// <summary>Ends the motion on its path: a stop window first, and a command where that does not arrive.</summary>
    private async ValueTask<MotionOutcome> Halt(MotionEnd end)
    {
        MotionStop stop = new(link, segments, motion, _startDeviceUs);
        bool standsStill = await stop.Run(_timing, _sent > 0).ConfigureAwait(false);
        _sent += stop.SentCount;
        if (end == MotionEnd.Stopped && link.State.Safety == SafetyState.Faulted)
            return Outcome(MotionEnd.Faulted);
        return Outcome(end == MotionEnd.Stopped && !standsStill ? MotionEnd.StopUnconfirmed : end);
    }

    private long PathTimeUs(ArmState state) => Math.Min(state.DeviceTimeUs - _startDeviceUs, motion.DurationUs);

    private MotionOutcome Outcome(MotionEnd end)
    {
        ArmState state = link.State;
        bool moved = _sent > 0 && state.LastSegmentSequence >= _firstSequence && link.Hello.SessionEpoch == _epoch;
        return new MotionOutcome(
            end, state.Fault, end == MotionEnd.Rejected ? state.LastSegmentResult : SegmentResult.None,
            moved ? Math.Max(0, PathTimeUs(state)) : 0, _sent, (int)(state.RejectedSegmentCount - _rejectedBefore), moved ? _firstApplyAtHostUs : 0);
    }
}
