using Tendon.Contracts;
using Tendon.Host.Core.Arm;

namespace Tendon.Host.Link.Streaming;

/// <summary>Stops a stream along its path and sees the arm stand still.</summary>
internal sealed class MotionStop(ArmLink link, SegmentChannel segments, StreamTimeline timeline)
{
    private const long PollUs = 4_000;
    private const long AnswerUs = 300_000;

    /// <summary>Stop windows sent.</summary>
    public int SentCount { get; private set; }

    /// <summary>True when the arm was seen at rest.</summary>
    public async ValueTask<bool> Run(StreamTiming timing, bool isStreaming)
    {
        if (isStreaming && !await SendWindow(timing).ConfigureAwait(false))
        {
            // The window did not join, or nothing answers: hold keeps the arm ours; the operational stop is taken from anyone.
            CommandOutcome held = await link.Hold(CancellationToken.None).ConfigureAwait(false);
            if (!held.IsDone && link.State.Safety != SafetyState.Faulted)
                await link.Stop(CancellationToken.None).ConfigureAwait(false);
        }
        return await link.WaitForStandstill(Standstill.DefaultRadPerS, Standstill.DefaultTimeoutUs, CancellationToken.None).ConfigureAwait(false);
    }

    private async ValueTask<bool> SendWindow(StreamTiming timing)
    {
        if (!link.TryHostToDeviceUs(link.Clock.NowUs, out long deviceUs))
            return false;
        long applyUs = Math.Max(timeline.StartDeviceUs, deviceUs + timing.LeadUs), fromUs = applyUs - timeline.StartDeviceUs;
        // Its last windows are final already, so it ends by itself before a stop could.
        MotionWindows motion = timeline.Motion;
        bool isEnding = motion.IsOverAt(fromUs);
        uint firstStop = segments.LastSequence + 1;
        if (!isEnding)
            motion.Sample(fromUs, 0);
        long overUs = isEnding ? timeline.StartDeviceUs + motion.DurationUs : applyUs + motion.Knots.DurationUs;
        for (int i = 0; i < (timing.IsSlow ? 2 : 1) && !isEnding; i++)
        {
            if (!segments.TrySend(motion.Knots, applyUs, true))
                return false;
            SentCount++;
        }
        long giveUpUs = link.Clock.NowUs + (overUs - deviceUs) + AnswerUs;
        while (link.Clock.NowUs < giveUpUs)
        {
            ArmState state = link.State;
            bool taken = isEnding || state.LastSegmentSequence >= firstStop;
            // A report from before the stop's own time may show an arm that rests because it has not started yet.
            bool isCurrent = state.DeviceTimeUs >= (isEnding ? overUs : applyUs);
            if (state.Safety == SafetyState.Faulted || (taken && isCurrent && !state.IsInMotion))
                return true;
            if (!taken && state.DeviceTimeUs > applyUs)
                return false;
            await link.Clock.DelayUntil(link.Clock.NowUs + PollUs, CancellationToken.None).ConfigureAwait(false);
        }
        return false;
    }
}
