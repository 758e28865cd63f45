using System.Collections.Concurrent;
using Tendon.Firmware.Control.Bus;
using Tendon.Workbench;
using Tendon.Workbench.Arm;
using Tendon.Workbench.Table;

namespace Tendon.Firmware.Pc.Buses;

/// <summary>A virtual workbench in wall time, and its serial servo bus where its arm has one. Only bytes pass.</summary>
public sealed class WorkbenchBus : IServoBusPort, IPlantClock
{
    /// <summary>The most the bench is moved on in one cycle, µs. After a longer gap (a stopped process) the bench has stood still too, instead of racing after the clock.</summary>
    private const long LongestStepUs = 200000;

    private readonly Bench _bench;
    private readonly ConcurrentQueue<Action<Bench>> _changes = new();
    private long _deviceUs = -1;

    /// <summary>A port on a bench; only the thread that ticks may touch the bench from now on.</summary>
    public WorkbenchBus(Bench bench)
    {
        _bench = bench;
        Snapshot = bench.Snapshot();
    }

    /// <summary>The arm on the bench.</summary>
    public ArmDescription Arm => _bench.Options.Arm;

    /// <summary>The table after the last cycle; safe to read from any thread.</summary>
    public TableSnapshot Snapshot { get; private set; }

    /// <summary>Changes the bench before its next step; may be called from any thread.</summary>
    public void Change(Action<Bench> change) => _changes.Enqueue(change);

    /// <inheritdoc/>
    public void AdvanceTo(long deviceTimeUs)
    {
        while (_changes.TryDequeue(out Action<Bench>? change))
            change(_bench);
        long stepUs = _deviceUs < 0 ? 0 : Math.Clamp(deviceTimeUs - _deviceUs, 0, LongestStepUs);
        _deviceUs = deviceTimeUs;
        _bench.AdvanceTo(_bench.TimeUs + stepUs);
        Snapshot = _bench.Snapshot();
    }

    /// <inheritdoc/>
    public int Write(byte[] buffer, int offset, int count)
    {
        _bench.Serial.Write(buffer.AsSpan(offset, count));
        return count;
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int offset, int count) => _bench.Serial.Read(buffer.AsSpan(offset, count));
}
