using System.Runtime.CompilerServices;

namespace Tendon.Host.Core.Trajectories;

/// <summary>Up to seven phases of constant jerk of one axis. A value type that is filled in place.</summary>
internal struct AxisProfile
{
    public const int MaxPhases = 7;

    private Phases _phases;
    private int _count;
    private double _position, _velocity, _acceleration;

    public readonly int PhaseCount => _count;

    public double DurationS { readonly get; private set; }

    public double GoalPosition { readonly get; private set; }

    public void Begin(double position, double velocity, double acceleration)
    {
        (_position, _velocity, _acceleration) = (position, velocity, acceleration);
        (_count, DurationS) = (0, 0);
    }

    public void Add(double durationS, double jerk)
    {
        if (durationS <= 0)
            return;
        _phases[_count++] = new Phase(DurationS, _position, _velocity, _acceleration, jerk);
        VelocityRamp.Advance(durationS, jerk, ref _position, ref _velocity, ref _acceleration);
        DurationS += durationS;
        // A phase that ends at zero acceleration shall not leave rounding behind for the next one.
        if (Math.Abs(_acceleration) < 1e-12)
            _acceleration = 0;
    }

    public void Add(in VelocityRamp ramp)
    {
        Add(ramp.FirstS, ramp.Jerk);
        Add(ramp.HoldS, 0);
        Add(ramp.LastS, -ramp.Jerk);
    }

    public void End(double goalPosition) => GoalPosition = goalPosition;

    /// <summary>How far the phases miss the goal through rounding.</summary>
    public readonly double ArrivalError => Math.Max(Math.Abs(_position - GoalPosition), Math.Abs(_velocity));

    public readonly void Evaluate(double timeS, out double position, out double velocity, out double acceleration)
    {
        if (timeS >= DurationS)
        {
            (position, velocity, acceleration) = (GoalPosition, 0, 0);
            return;
        }
        int k = _count - 1;
        while (k > 0 && _phases[k].StartS > timeS)
            k--;
        Phase phase = _phases[k];
        (position, velocity, acceleration) = (phase.Position, phase.Velocity, phase.Acceleration);
        VelocityRamp.Advance(Math.Max(0, timeS - phase.StartS), phase.Jerk, ref position, ref velocity, ref acceleration);
    }

    /// <summary>Time within the profile at a share (0…1) of one phase.</summary>
    public readonly double TimeInPhase(int phase, double share)
    {
        double start = _phases[phase].StartS, end = phase + 1 < _count ? _phases[phase + 1].StartS : DurationS;
        return start + ((end - start) * share);
    }

    /// <summary>Size of the jerk at a time, the larger of both where two phases meet.</summary>
    public readonly double JerkAt(double timeS)
    {
        double jerk = 0;
        for (int k = 0; k < _count; k++)
        {
            double end = k + 1 < _count ? _phases[k + 1].StartS : DurationS;
            if (timeS >= _phases[k].StartS - 1e-9 && timeS <= end + 1e-9)
                jerk = Math.Max(jerk, Math.Abs(_phases[k].Jerk));
        }
        return jerk;
    }

    /// <summary>The furthest positions on either side.</summary>
    public readonly void Extremes(out double low, out double high)
    {
        low = high = GoalPosition;
        for (int k = 0; k < _count; k++)
        {
            Phase phase = _phases[k];
            double length = (k + 1 < _count ? _phases[k + 1].StartS : DurationS) - phase.StartS;
            Include(phase, 0, ref low, ref high);
            // Turning points: v + a t + j t²/2 = 0.
            double a = phase.Acceleration, v = phase.Velocity, j = phase.Jerk;
            double root = Math.Sqrt(Math.Max(0, (a * a) - (2 * j * v)));
            Include(phase, Math.Clamp(j == 0 ? (a == 0 ? 0 : -v / a) : (-a - root) / j, 0, length), ref low, ref high);
            Include(phase, Math.Clamp(j == 0 ? 0 : (-a + root) / j, 0, length), ref low, ref high);
        }
    }

    private static void Include(in Phase phase, double t, ref double low, ref double high)
    {
        double x = phase.Position + (t * (phase.Velocity + (t * ((phase.Acceleration / 2) + (t * phase.Jerk / 6)))));
        (low, high) = (Math.Min(low, x), Math.Max(high, x));
    }

    private readonly record struct Phase(double StartS, double Position, double Velocity, double Acceleration, double Jerk);

    [InlineArray(MaxPhases)]
    private struct Phases
    {
        private Phase _first;
    }
}
