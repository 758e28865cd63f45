using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Trajectories;

namespace Tendon.Host.Link.Streaming;

/// <summary>
/// The rest of a motion from a point on its path at which the arm stands: the motion's own time starts at rest there and comes up
/// to full speed smoothly, as quickly as the joints' acceleration limits let it.
/// </summary>
internal sealed class ResumedMotion : ITrajectory
{
    private const int Probes = 60;
    private const double LimitShare = 0.95;
    private static readonly double[] RampsS = [0.15, 0.25, 0.4, 0.6, 0.9, 1.4, 2.2, 3.5];
    private readonly ITrajectory _motion;
    private readonly double _fromS;
    private readonly double _rampS;

    /// <param name="motion">The whole motion.</param>
    /// <param name="fromS">The motion's own time at which the arm stands, s.</param>
    /// <param name="accelerationLimitRadPerS2">What the device enforces.</param>
    public ResumedMotion(ITrajectory motion, double fromS, in JointVector accelerationLimitRadPerS2)
    {
        (_motion, _fromS) = (motion, Math.Clamp(fromS, 0, motion.DurationS));
        foreach (double rampS in RampsS)
        {
            _rampS = rampS;
            DurationS = Solve();
            if (IsWithin(accelerationLimitRadPerS2))
                return;
        }
    }

    /// <inheritdoc/>
    public double DurationS { get; }

    /// <summary>The whole motion.</summary>
    public ITrajectory Inner => _motion;

    /// <summary>The whole motion's own time, s.</summary>
    public double OriginalTimeS(double timeS)
    {
        double share = Math.Clamp(timeS / _rampS, 0, 1);
        double ramped = _rampS * share * share * share * (1 - (share / 2));
        return Math.Min(_motion.DurationS, _fromS + ramped + Math.Max(0, timeS - _rampS));
    }

    /// <inheritdoc/>
    public void Evaluate(double timeS, out JointState state)
    {
        bool isOver = timeS >= DurationS;
        _motion.Evaluate(isOver ? _motion.DurationS : OriginalTimeS(timeS), out JointState on);
        double share = Math.Clamp(timeS / _rampS, 0, 1);
        double rate = isOver ? 0 : share * share * (3 - (2 * share));
        double rateChange = isOver || share >= 1 ? 0 : 6 * share * (1 - share) / _rampS;
        JointVector velocity = default, acceleration = default;
        for (int i = 0; i < JointVector.Count; i++)
        {
            velocity[i] = on.VelocityRadPerS[i] * rate;
            acceleration[i] = (on.AccelerationRadPerS2[i] * rate * rate) + (on.VelocityRadPerS[i] * rateChange);
        }
        state = new JointState(on.PositionRad, velocity, acceleration);
    }

    // When the motion's own time reaches its end; within the ramp there is no closed form worth having.
    private double Solve()
    {
        double leftS = _motion.DurationS - _fromS;
        if (leftS >= _rampS / 2)
            return leftS + (_rampS / 2);
        double low = 0, high = _rampS;
        for (int i = 0; i < 50; i++)
        {
            double middle = (low + high) / 2, share = middle / _rampS;
            if (_rampS * share * share * share * (1 - (share / 2)) < leftS)
                low = middle;
            else
                high = middle;
        }
        return high;
    }

    private bool IsWithin(in JointVector limit)
    {
        for (int k = 0; k < Probes; k++)
        {
            Evaluate(Math.Min(_rampS, DurationS) * k / Probes, out JointState state);
            for (int i = 0; i < JointVector.Count; i++)
            {
                if (Math.Abs(state.AccelerationRadPerS2[i]) > limit[i] * LimitShare)
                    return false;
            }
        }
        return true;
    }
}
