using Tendon.Host.Core.Time;

namespace Tendon.Host.Link.Tests.Rig;

/// <summary>Time that passes only while somebody waits; every millisecond the world is stepped.</summary>
internal sealed class VirtualClock : IHostClock
{
    public const long StepUs = 1_000;

    public long NowUs { get; private set; } = 5_000_000;

    public Action? Step { get; set; }

    public ValueTask DelayUntil(long timeUs, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        do
        {
            NowUs += StepUs;
            Step?.Invoke();
        }
        while (NowUs < timeUs);
        return ValueTask.CompletedTask;
    }
}
