namespace Tendon.Station.Flash;

/// <summary>A board was not put into service.</summary>
public sealed class FlashFailedException(FlashJob job, FlashResult result) : Exception($"{job.Port}: {result.Problem} in {result.Step}")
{
    /// <summary>What it was to get.</summary>
    public FlashJob Job => job;

    /// <summary>What went wrong.</summary>
    public FlashResult Result => result;
}
