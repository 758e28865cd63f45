using Tendon.Host.Core.Arm;

namespace Tendon.Host.Link.Streaming;

/// <summary>A motion on the device clock. Path time and device time differ by a constant, so all its windows agree where they overlap:
/// a lost or late one costs nothing as long as the next arrives before the device has run into its deceleration.</summary>
internal sealed class StreamTimeline(SegmentChannel segments, MotionWindows motion, long startDeviceUs)
{
    private const int Kept = 64;
    private const long MissedStartUs = 80_000;
    private readonly SentWindow[] _sent = new SentWindow[Kept];
    private readonly uint _firstSequence = segments.LastSequence + 1;
    private uint _firstFinalSequence;
    private long _coveredUs;

    public MotionWindows Motion => motion;

    public long StartDeviceUs => startDeviceUs;

    /// <summary>Sends the window that is due. False when its knots cannot be a segment.</summary>
    public bool TrySendWindow(long deviceUs, in StreamTiming timing, long horizonUs, ref int sent)
    {
        long applyUs = Math.Max(startDeviceUs, deviceUs + timing.LeadUs), fromUs = applyUs - startDeviceUs;
        // The whole motion is under way to the device; or nothing that was sent lasts until this could apply, so it could not join.
        if (motion.IsOverAt(fromUs) || fromUs > _coveredUs)
            return true;
        long nominalUs = Math.Max(StreamTiming.PeriodUs, deviceUs + timing.NominalUs - applyUs);
        motion.Sample(fromUs, nominalUs);
        long beyondUs = applyUs + motion.Knots.DurationUs - (deviceUs + horizonUs);
        if (horizonUs > 0 && beyondUs > 0 && nominalUs > beyondUs)
            motion.Sample(fromUs, nominalUs -= beyondUs);
        if (!segments.TrySend(motion.Knots, applyUs, motion.Knots.EndsAtGoal))
            return false;
        sent++;
        uint sequence = segments.LastSequence;
        _sent[sequence % Kept] = new SentWindow(sequence, applyUs + motion.Knots.DurationUs, motion.Knots.EndPathTimeUs);
        _coveredUs = Math.Max(_coveredUs, fromUs + nominalUs);
        if (motion.Knots.EndsAtGoal && _firstFinalSequence == 0)
            _firstFinalSequence = sequence;
        return true;
    }

    /// <summary>The device has taken a window of this timeline.</summary>
    public bool IsTaken(ArmState state) => state.LastSegmentSequence >= _firstSequence && state.LastSegmentSequence <= segments.LastSequence;

    /// <summary>The device has had the motion's end, and its time is over.</summary>
    public bool IsOver(ArmState state) =>
        _firstFinalSequence != 0 && state.LastSegmentSequence >= _firstFinalSequence && state.DeviceTimeUs >= startDeviceUs + motion.DurationUs;

    /// <summary>The start has passed, and no window was taken.</summary>
    public bool IsMissed(ArmState state) => state.DeviceTimeUs > startDeviceUs + MissedStartUs && !IsTaken(state);

    /// <summary>The device stands at the end of a window that is not the last, and waits for the stream to go on; says where on the path.</summary>
    public bool IsPaused(ArmState state, out long pathTimeUs)
    {
        SentWindow taken = _sent[state.LastSegmentSequence % Kept];
        pathTimeUs = taken.EndPathTimeUs;
        bool hasEnd = _firstFinalSequence != 0 && state.LastSegmentSequence >= _firstFinalSequence;
        return IsTaken(state) && !hasEnd && taken.Sequence == state.LastSegmentSequence && state.DeviceTimeUs >= taken.EndDeviceUs;
    }
}
