using Tendon.Host.Core.Arm;
using Tendon.Host.Core.Time;

namespace Tendon.Host.Link.Streaming;

/// <summary>Sees from the state stream that an arm stands still.</summary>
internal static class Standstill
{
    /// <summary>A servo's own jitter at rest stays below this, rad/s.</summary>
    public const double DefaultRadPerS = 0.08;

    public const long DefaultTimeoutUs = 2_000_000;

    private const long PollUs = 5_000;

    /// <summary>True once two reports in a row show an arm at rest.</summary>
    public static async ValueTask<bool> Wait(ArmInbox inbox, IHostClock clock, double radPerS, long timeoutUs, CancellationToken cancellation)
    {
        long giveUpUs = clock.NowUs + timeoutUs;
        uint? quiet = null;
        uint? seen = inbox.State?.Sequence;
        while (clock.NowUs < giveUpUs)
        {
            if (inbox.State is { } state && state.Sequence != seen)
            {
                seen = state.Sequence;
                bool isQuiet = !state.IsInMotion && state.FastestJointRadPerS() <= radPerS;
                if (isQuiet && quiet is not null)
                    return true;
                quiet = isQuiet ? state.Sequence : null;
            }
            await clock.DelayUntil(clock.NowUs + PollUs, cancellation).ConfigureAwait(false);
        }
        return false;
    }
}
