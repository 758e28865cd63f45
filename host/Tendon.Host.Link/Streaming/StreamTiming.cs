using Tendon.Contracts;
using Tendon.Host.Core.Arm;

namespace Tendon.Host.Link.Streaming;

/// <summary>How far ahead windows are sent on the network as it is measured; all in µs.</summary>
/// <param name="LeadUs">From sending to the first knot.</param>
/// <param name="NominalUs">From sending to where the plan gives way to the deceleration.</param>
/// <param name="IsSlow">The network delays enough that the start is sent twice.</param>
internal readonly record struct StreamTiming(long LeadUs, long NominalUs, bool IsSlow)
{
    /// <summary>Between two windows.</summary>
    public const long PeriodUs = 45_000;

    private const long SlowUs = 8_000;
    private const long MostLeadUs = 170_000;

    /// <summary>The contract's lead on top of the longest way that was measured: a stale window is a lost window.</summary>
    /// <param name="health">The network as measured.</param>
    /// <param name="shorterUs">How much less the device takes ahead than the contract lets it.</param>
    public static StreamTiming For(in ArmLinkHealth health, long shorterUs)
    {
        long wayUs = Math.Max(0, health.OutboundWorstUs) + (health.RoundTripUs / 2);
        long leadUs = Math.Min(MostLeadUs, ContractLimits.MinLeadUs + wayUs + 5_000);
        return new StreamTiming(leadUs, (ContractLimits.MaxBufferMs * Units.UsPerMs) - shorterUs, wayUs > SlowUs);
    }
}
