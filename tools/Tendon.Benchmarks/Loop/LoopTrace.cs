using System.Diagnostics;
using Tendon.Tool.Rig;

namespace Tendon.Benchmarks.Loop;

/// <summary>What an episode of the whole loop costs and how soon it moves the arm.</summary>
internal sealed class LoopTrace
{
    private const double FirstMotionRad = 0.2 * Math.PI / 180;
    private const int ArmJoints = 5;
    private readonly VirtualRig _rig;
    private double[]? _restRad;

    internal LoopTrace(VirtualRig rig)
    {
        _rig = rig;
        rig.Stepped += Look;
    }

    /// <summary>Mean wall time of a control tick, µs.</summary>
    internal double TickUs => _rig.TickCount == 0 ? 0 : Stopwatch.GetElapsedTime(0, _rig.TickTimestamps).TotalMicroseconds / _rig.TickCount;

    /// <summary>Bytes that all control ticks after the first second allocated.</summary>
    internal double TickBytes => _rig.TickBytes;

    /// <summary>From the moment the task was given until a shaft had turned 0.2°.</summary>
    internal double FirstShaftMs { get; private set; }

    internal double TimesRealTime { get; set; }

    /// <summary>How closely the shafts followed.</summary>
    internal TrackingErrors Tracking { get; set; } = new();

    private void Look()
    {
        if (_rig.TaskGivenUs == 0 || FirstShaftMs > 0 || _rig.Bench.TimeUs % 10_000 != 0)
            return;
        double[] shafts = _rig.Bench.Snapshot().JointAnglesRad;
        _restRad ??= shafts;
        if (shafts.Take(ArmJoints).Zip(_restRad, (a, b) => Math.Abs(a - b)).Max() > FirstMotionRad)
            FirstShaftMs = (_rig.NowUs - _rig.TaskGivenUs) / 1e3;
    }
}
