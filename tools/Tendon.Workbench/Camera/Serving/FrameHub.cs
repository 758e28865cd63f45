using System.Diagnostics;

namespace Tendon.Workbench.Camera.Serving;

/// <summary>
/// Draws frames on one thread of low priority, at most so many a second and only while somebody waits for one. A slow client
/// does not wait, so it skips frames.
/// </summary>
internal sealed class FrameHub : IDisposable
{
    private readonly Func<byte[]> _render;
    private readonly long _periodTicks;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _demand = new(0, 1);
    private readonly Thread _thread;
    private TaskCompletionSource<EncodedFrame> _next = NewPromise();
    private EncodedFrame _newest = new(0, []);
    private long _newestAt;
    private bool _wanted;
    private volatile bool _stopped;

    public FrameHub(Func<byte[]> render, int framesPerSecond)
    {
        _render = render;
        _periodTicks = Stopwatch.Frequency / framesPerSecond;
        _thread = new Thread(Run) { IsBackground = true, Name = "camera frames" };
        _thread.Start();
    }

    /// <summary>A frame later than <paramref name="sequence"/> that is at most one period old. Fails with what the drawing threw.</summary>
    public Task<EncodedFrame> NextAfter(long sequence, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_newest.Sequence > sequence && Stopwatch.GetTimestamp() - _newestAt < _periodTicks)
                return Task.FromResult(_newest);
            if (!_wanted)
            {
                _wanted = true;
                _demand.Release();
            }

            return _next.Task.WaitAsync(cancellation);
        }
    }

    public void Dispose()
    {
        _stopped = true;
        lock (_gate)
        {
            if (!_wanted)
                _demand.Release();
            _wanted = true;
        }

        // The drawing may use what the owner disposes of next.
        _thread.Join();
        _next.TrySetCanceled();
        _demand.Dispose();
    }

    private static TaskCompletionSource<EncodedFrame> NewPromise()
    {
        var promise = new TaskCompletionSource<EncodedFrame>(TaskCreationOptions.RunContinuationsAsynchronously);
        // Nobody may be waiting any more when a drawing fails.
        _ = promise.Task.ContinueWith(static task => task.Exception, TaskContinuationOptions.OnlyOnFaulted);
        return promise;
    }

    private void Run()
    {
        ThreadNiceness.Lower();
        long slot = Stopwatch.GetTimestamp();
        while (!_stopped)
        {
            _demand.Wait();
            long early = slot - Stopwatch.GetTimestamp();
            if (early > 0 && !_stopped)
                Thread.Sleep(TimeSpan.FromSeconds((double)early / Stopwatch.Frequency));
            if (_stopped)
                return;
            slot = Math.Max(slot + _periodTicks, Stopwatch.GetTimestamp());
            byte[]? jpeg = null;
            Exception? problem = null;
            try
            {
                jpeg = _render();
            }
            catch (Exception e)
            {
                problem = e;
            }

            Publish(jpeg, problem);
        }
    }

    private void Publish(byte[]? jpeg, Exception? problem)
    {
        TaskCompletionSource<EncodedFrame> promise;
        lock (_gate)
        {
            promise = _next;
            _next = NewPromise();
            _wanted = false;
            if (jpeg != null)
                _newest = new EncodedFrame(_newest.Sequence + 1, jpeg);
            _newestAt = Stopwatch.GetTimestamp();
        }

        if (problem == null)
            promise.TrySetResult(_newest);
        else
            promise.TrySetException(problem);
    }
}
