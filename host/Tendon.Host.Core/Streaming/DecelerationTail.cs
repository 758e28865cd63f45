using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Trajectories;

namespace Tendon.Host.Core.Streaming;

/// <summary>
/// The quickest stop that stays on a trajectory's path: the trajectory's own time runs slower and slower until it stands. At every
/// step the rate falls as fast as the joint with the least acceleration left allows; at worst the trajectory is followed to its end.
/// </summary>
internal sealed class DecelerationTail
{
    private const double StepS = 0.002;
    private const int MaxSteps = 1000;

    // Without this the tail of a slow motion would be shorter than two control periods.
    private const double ShortestStopS = 0.04;

    private readonly double[] _pathTimeS = new double[MaxSteps + 1];
    private readonly double[] _rate = new double[MaxSteps + 1];
    private int _steps;
    private double _lastStepS;

    /// <summary>Time from the start of the tail until the arm stands, seconds.</summary>
    public double DurationS { get; private set; }

    /// <summary>Works the tail out from a point of the trajectory's own time.</summary>
    public void Compute(ITrajectory trajectory, double fromS, in JointVector accelerationLimit)
    {
        double pathTime = fromS, rate = 1;
        (_pathTimeS[0], _rate[0], _steps, _lastStepS) = (fromS, 1, 0, StepS);
        while (_steps < MaxSteps && rate > 0)
        {
            trajectory.Evaluate(pathTime, out JointState state);
            double fall = SteepestFall(state, rate, accelerationLimit);
            double step = fall < 0 ? Math.Min(StepS, rate / -fall) : StepS;
            pathTime += step * (rate + (fall * step / 2));
            rate = step < StepS ? 0 : Math.Max(0, rate + (fall * step));
            _lastStepS = step;
            _steps++;
            if (pathTime >= trajectory.DurationS)
                (pathTime, rate) = (trajectory.DurationS, 0);
            (_pathTimeS[_steps], _rate[_steps]) = (pathTime, rate);
        }
        _rate[_steps] = 0;
        DurationS = _steps == 0 ? 0 : ((_steps - 1) * StepS) + _lastStepS;
    }

    /// <summary>The trajectory's own time and how fast it runs, at a time since the start of the tail.</summary>
    public void At(double sinceS, out double pathTimeS, out double rate)
    {
        if (sinceS >= DurationS)
        {
            (pathTimeS, rate) = (_pathTimeS[_steps], 0);
            return;
        }
        int k = Math.Min((int)(sinceS / StepS), _steps - 1);
        double length = k == _steps - 1 ? _lastStepS : StepS, share = (sinceS - (k * StepS)) / length;
        rate = _rate[k] + ((_rate[k + 1] - _rate[k]) * share);
        pathTimeS = Math.Min(_pathTimeS[k + 1], _pathTimeS[k] + (length * share * (_rate[k] + rate) / 2));
    }

    // Joint acceleration with the path's time running at rate r: q''·r² + q'·ṙ, to be kept inside ± limit.
    private static double SteepestFall(in JointState state, double rate, in JointVector limit)
    {
        double fall = -1 / ShortestStopS;
        for (int i = 0; i < JointVector.Count; i++)
        {
            double velocity = state.VelocityRadPerS[i];
            if (Math.Abs(velocity) < 1e-6)
                continue;
            double along = state.AccelerationRadPerS2[i] * rate * rate * Math.Sign(velocity);
            fall = Math.Max(fall, (-limit[i] - along) / Math.Abs(velocity));
        }
        return Math.Min(0, fall);
    }
}
