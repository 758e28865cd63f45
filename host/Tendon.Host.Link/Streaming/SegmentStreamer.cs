using Tendon.Contracts;
using Tendon.Host.Core.Arm;

namespace Tendon.Host.Link.Streaming;

/// <summary>
/// Streams one motion and watches the device follow it. A start that got lost is started again; where the stream was held up so long
/// that the device came to rest on the path, it is taken up from there, because the device allows a pause before it is an underrun.
/// </summary>
internal sealed class SegmentStreamer(ArmLink link, SegmentChannel segments, MotionWindows motion, Action<MotionProgress>? progress)
{
    private const long PollUs = 4_000;
    private const long RepeatStartUs = 15_000;
    private const long SilenceUs = 700_000;
    private const long StalledUs = 600_000;
    private const int MostMissedStarts = 5;
    private StreamTimeline _timeline = null!;
    private StreamTiming _timing;
    private uint _epoch;
    private uint _firstSequence;
    private int _stopsBefore;
    private uint _rejectedBefore;
    private uint _rejectedSeen;
    private long _nextSendUs;
    private long _firstApplyAtHostUs;
    private long _shorterUs;
    private long _idleSinceUs = long.MaxValue;
    private int _missedStarts;
    private int _sent;
    private uint _reported;
    private SegmentResult _rejection;

    /// <summary>Streams to the end, whatever end that is.</summary>
    public async ValueTask<MotionOutcome> Run(CancellationToken cancellation)
    {
        ArmState before = link.State;
        _epoch = link.Hello.SessionEpoch;
        _stopsBefore = link.StopCount;
        _rejectedBefore = _rejectedSeen = before.RejectedSegmentCount;
        _firstSequence = segments.LastSequence + 1;
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
            if (_timeline is null)
                Start(motion, nowUs, deviceUs);
            MotionEnd end = Watch(nowUs, deviceUs);
            if (end == MotionEnd.Rejected || cancellation.IsCancellationRequested)
                return await Halt(end == MotionEnd.None ? MotionEnd.Stopped : end).ConfigureAwait(false);
            if (end != MotionEnd.None)
                return Outcome(end);
            if (nowUs >= _nextSendUs)
            {
                _timing = StreamTiming.For(link.Health, _shorterUs);
                if (!_timeline!.TrySendWindow(deviceUs, _timing, link.Hello.BufferHorizonUs, ref _sent))
                    return await Halt(MotionEnd.InvalidMotion).ConfigureAwait(false);
                bool repeatStart = _timing.IsSlow && deviceUs + _timing.LeadUs < _timeline.StartDeviceUs;
                _nextSendUs = nowUs + (repeatStart ? RepeatStartUs : StreamTiming.PeriodUs);
            }
            await link.Clock.DelayUntil(Math.Min(_nextSendUs, nowUs + PollUs), CancellationToken.None).ConfigureAwait(false);
        }
    }

    private void Start(MotionWindows windows, long nowUs, long deviceUs)
    {
        _timing = StreamTiming.For(link.Health, _shorterUs);
        long aheadUs = _timing.LeadUs + (_timing.IsSlow ? RepeatStartUs : 0);
        _timeline = new StreamTimeline(segments, windows, deviceUs + aheadUs);
        if (windows == motion)
            _firstApplyAtHostUs = nowUs + aheadUs;
        // Only a window that is sent now still begins at the motion's start.
        _nextSendUs = nowUs;
    }

    private MotionEnd Watch(long nowUs, long deviceUs)
    {
        ArmState state = link.State;
        // After a stall somewhere on the way old reports arrive in a burst; their own time tells.
        if (Math.Max(nowUs - state.ReceivedAtUs, deviceUs - state.DeviceTimeUs) > SilenceUs)
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
        if (state.Safety is not (SafetyState.Holding or SafetyState.Tracking))
            return MotionEnd.AuthorityLost;
        if (_timeline.IsMissed(state))
            return TryStartAgain(nowUs, deviceUs);
        if (state.Safety == SafetyState.Tracking)
        {
            if (_timeline.IsPaused(state, out long pathTimeUs))
                Start(_timeline.Motion.ResumedFrom(pathTimeUs), nowUs, deviceUs);
            return MotionEnd.None;
        }
        if (_timeline.IsOver(state))
            return MotionEnd.Completed;
        return _timeline.IsTaken(state) && IsStalled(state) ? MotionEnd.Rejected : MotionEnd.None;
    }

    private MotionEnd TryStartAgain(long nowUs, long deviceUs)
    {
        if (++_missedStarts >= MostMissedStarts)
            return MotionEnd.Rejected;
        Start(_timeline.Motion, nowUs, deviceUs);
        return MotionEnd.None;
    }

    /// <summary>The arm holds in the middle of the motion: something ended it without a word.</summary>
    private bool IsStalled(ArmState state)
    {
        if (state.DeviceTimeUs > _timeline.StartDeviceUs)
            _idleSinceUs = Math.Min(_idleSinceUs, state.DeviceTimeUs);
        return state.DeviceTimeUs - _idleSinceUs > StalledUs;
    }

    /// <summary>Late and lost windows are the network's doing and the next one heals them; what violates a limit will not get better.</summary>
    private bool Tolerate(ArmState state)
    {
        (_rejectedSeen, _rejection) = (state.RejectedSegmentCount, state.LastSegmentResult);
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
        MotionStop stop = new(link, segments, _timeline);
        bool standsStill = await stop.Run(_timing, _sent > 0).ConfigureAwait(false);
        _sent += stop.SentCount;
        if (end == MotionEnd.Stopped && link.State.Safety == SafetyState.Faulted)
            return Outcome(MotionEnd.Faulted);
        return Outcome(end == MotionEnd.Stopped && !standsStill ? MotionEnd.StopUnconfirmed : end);
    }

    private long PathTimeUs(ArmState state)
    {
        long sinceUs = state.DeviceTimeUs - _timeline.StartDeviceUs;
        return sinceUs < 0 && _timeline.Motion == motion ? sinceUs : _timeline.Motion.PlannedUs(Math.Max(0, sinceUs));
    }

    private MotionOutcome Outcome(MotionEnd end)
    {
        ArmState state = link.State;
        bool moved = _sent > 0 && state.LastSegmentSequence >= _firstSequence && link.Hello.SessionEpoch == _epoch;
        return new MotionOutcome(
            end, state.Fault, end == MotionEnd.Rejected ? _rejection : SegmentResult.None,
            moved ? Math.Max(0, PathTimeUs(state)) : 0, _sent, (int)(state.RejectedSegmentCount - _rejectedBefore), moved ? _firstApplyAtHostUs : 0);
    }
}
