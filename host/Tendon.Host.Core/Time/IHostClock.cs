namespace Tendon.Host.Core.Time;

/// <summary>
/// The host's monotonic clock. In wall time <see cref="DelayUntil"/> sleeps; in virtual time it advances the
/// lock-stepped world and returns an already completed task, so the same code is deterministic in evaluation.
/// </summary>
public interface IHostClock
{
    /// <summary>Monotonic time in microseconds; the epoch is arbitrary.</summary>
    long NowUs { get; }

    /// <summary>Completes when <see cref="NowUs"/> has reached <paramref name="timeUs"/>.</summary>
    ValueTask DelayUntil(long timeUs, CancellationToken cancellation);
}
