using System.Diagnostics;

namespace Tendon.Benchmarks.Measuring;

/// <summary>Times short calls: the median over many batches, each shorter than a time slice, so that a busy machine disturbs little.</summary>
internal static class BatchTimer
{
    private const int Batches = 301;
    private const double BatchSeconds = 0.0005;

    /// <summary>Median time of one call in microseconds. The argument counts up, for walking through prepared inputs.</summary>
    public static double MedianUs(Action<int> call)
    {
        int perBatch = 1;
        while (Seconds(call, perBatch) < BatchSeconds && perBatch < 1 << 24)
            perBatch *= 2;
        for (int warm = 0; warm < 20; warm++)
            Seconds(call, perBatch);
        double[] times = [.. Enumerable.Range(0, Batches).Select(_ => Seconds(call, perBatch) / perBatch * 1e6).Order()];
        return times[Batches / 2];
    }

    /// <summary>Bytes that one call allocates on this thread.</summary>
    public static double AllocatedBytes(Action<int> call)
    {
        const int Calls = 1000;
        call(0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Calls; i++)
            call(i);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Calls;
    }

    private static double Seconds(Action<int> call, int count)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < count; i++)
            call(i);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
