using System.Runtime.ExceptionServices;

namespace Tendon.Tool.Evaluation.Episodes;

/// <summary>Runs episodes on several threads, each with a runner of its own. Who runs an episode changes nothing in it.</summary>
public static class EpisodePool
{
    /// <summary>Runs all tasks, in the order given as far as workers are free; returns when all have ended or after a cancellation.</summary>
    /// <param name="tasks">The episodes.</param>
    /// <param name="jobs">How many threads.</param>
    /// <param name="open">Makes a worker's runner; what it returns besides is disposed of at the end.</param>
    /// <param name="ended">Called as episodes end, one call at a time.</param>
    /// <param name="cancellation">Ends the run; episodes under way are dropped.</param>
    public static void Run(
        IReadOnlyList<EpisodeTask> tasks, int jobs, Func<(EpisodeRunner Runner, IDisposable Owned)> open, Action<EpisodeTask, EpisodeRecord> ended, CancellationToken cancellation)
    {
        int next = -1;
        var gate = new Lock();
        ExceptionDispatchInfo? broken = null;
        Thread[] workers = [.. Enumerable.Range(0, Math.Max(1, Math.Min(jobs, tasks.Count))).Select(i => new Thread(Work) { IsBackground = true, Name = $"episodes {i}" })];
        foreach (Thread worker in workers)
            worker.Start();
        foreach (Thread worker in workers)
            worker.Join();
        broken?.Throw();

        void Work()
        {
            try
            {
                (EpisodeRunner runner, IDisposable owned) = open();
                using (owned)
                {
                    while (!cancellation.IsCancellationRequested && broken is null && Interlocked.Increment(ref next) is var at && at < tasks.Count)
                    {
                        EpisodeRecord record = runner.Run(tasks[at], cancellation).GetAwaiter().GetResult();
                        lock (gate)
                            ended(tasks[at], record);
                    }
                }
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                // The rows that are there are kept; this episode never ended.
            }
            catch (Exception fault)
            {
                broken = ExceptionDispatchInfo.Capture(fault);
            }
        }
    }
}
