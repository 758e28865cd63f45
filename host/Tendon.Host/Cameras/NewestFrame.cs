using Tendon.Host.Core.Cameras;

namespace Tendon.Host.Cameras;

/// <summary>Two picture buffers that change places: one is being filled, the other holds the newest frame.</summary>
internal sealed class NewestFrame(int widthPx, int heightPx)
{
    private readonly Lock _gate = new();
    private byte[] _filling = new byte[widthPx * heightPx * 3];
    private byte[] _newest = new byte[widthPx * heightPx * 3];
    private long _capturedAtUs;
    private long _sequence;
    private TaskCompletionSource _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Where the next frame is written; for the one writer.</summary>
    public byte[] Filling => _filling;

    /// <summary>Makes what was filled the newest frame.</summary>
    public void Publish(long capturedAtUs)
    {
        TaskCompletionSource arrival;
        lock (_gate)
        {
            (_filling, _newest) = (_newest, _filling);
            _capturedAtUs = capturedAtUs;
            _sequence++;
            arrival = _arrival;
            _arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        arrival.SetResult();
    }

    /// <summary>A copy of the newest frame when it is later than <paramref name="sequence"/> and arrived at or after <paramref name="notBeforeUs"/>; otherwise null, and
    /// <paramref name="arrival"/> completes with the next one.</summary>
    public CameraFrame? TryTake(long sequence, long notBeforeUs, out Task arrival)
    {
        lock (_gate)
        {
            arrival = _arrival.Task;
            return _sequence > sequence && _capturedAtUs >= notBeforeUs
                ? new CameraFrame([.. _newest], widthPx, heightPx, _capturedAtUs, _sequence)
                : null;
        }
    }
}
