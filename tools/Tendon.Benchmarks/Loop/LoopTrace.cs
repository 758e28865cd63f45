using System.Diagnostics;
using Tendon.Contracts;
using Tendon.Tool.Rig;

namespace Tendon.Benchmarks.Loop;

/// <summary>Compares shafts with setpoints every 10 ms of virtual time while the arm is in motion; the jaw is left out, it stalls on what it holds.</summary>
internal sealed class TrackingTrace
{
    private const double FirstMotionRad = 0.2 * Math.PI / 180;
    private const int ArmJoints = 5;
    private readonly VirtualRig _rig;
    private readonly List<double> _errorsRad = [];
    private double[]? _restRad;

    internal TrackingTrace(VirtualRig rig)
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

    internal double Quantile(double q)
    {
        _errorsRad.Sort();
        return _errorsRad.Count == 0 ? 0 : _errorsRad[Math.Min(_errorsRad.Count - 1, (int)(q * _errorsRad.Count))];
    }

    private void Look()
    {
        if (_rig.Bench.TimeUs % 10_000 != 0)
            return;
        double[] shafts = _rig.Bench.Snapshot().JointAnglesRad;
        if (_rig.TaskGivenUs > 0 && FirstShaftMs == 0)
        {
            _restRad ??= shafts;
            if (shafts.Take(ArmJoints).Zip(_restRad, (a, b) => Math.Abs(a - b)).Max() > FirstMotionRad)
                FirstShaftMs = (_rig.NowUs - _rig.TaskGivenUs) / 1e3;
        }
        if (_rig.Controller.State != SafetyState.Tracking)
            return;
        for (int joint = 0; joint < ArmJoints; joint++)
            _errorsRad.Add(Math.Abs(shafts[joint] - (_rig.Controller.SetpointUrad(joint) / 1e6)));
    }
}
