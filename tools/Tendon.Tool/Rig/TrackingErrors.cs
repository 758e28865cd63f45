using Tendon.Contracts;

namespace Tendon.Tool.Rig;

/// <summary>How far true joint angles were from the firmware's setpoints while the arm followed a motion; the jaw, which stands against
/// things, is left out. Errors are kept in classes of 0.1 mrad.</summary>
public sealed class TrackingErrors
{
    private const long PeriodUs = 10_000;
    private const double ClassRad = 1e-4;
    private readonly int[] _counts = new int[10_000];
    private long _total;

    /// <summary>Looks at a rig every 10 ms from now on.</summary>
    public void Watch(VirtualRig rig) => rig.Stepped += () => Look(rig);

    /// <summary>Adds what another has seen.</summary>
    public void Add(TrackingErrors other)
    {
        for (int i = 0; i < _counts.Length; i++)
            _counts[i] += other._counts[i];
        _total += other._total;
    }

    /// <summary>The error that a share of all does not exceed, rad; 0 where nothing has moved.</summary>
    public double QuantileRad(double share)
    {
        long left = (long)Math.Ceiling(share * _total);
        for (int i = 0; i < _counts.Length && _total > 0; i++)
        {
            left -= _counts[i];
            if (left <= 0)
                return (i + 0.5) * ClassRad;
        }
        return 0;
    }

    private void Look(VirtualRig rig)
    {
        if (rig.Bench.TimeUs % PeriodUs != 0 || rig.Controller.State != SafetyState.Tracking)
            return;
        IReadOnlyList<int> driven = rig.Bench.Options.Arm.Driven;
        for (int i = 0; i < driven.Count - 1; i++)
        {
            double error = Math.Abs(rig.Bench.AnglesRad[driven[i]] - (rig.Controller.SetpointUrad(i) * 1e-6));
            _counts[Math.Min(_counts.Length - 1, (int)(error / ClassRad))]++;
            _total++;
        }
    }
}
