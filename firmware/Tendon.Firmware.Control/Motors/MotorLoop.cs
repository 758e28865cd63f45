using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Control.Motors;

/// <summary>Position and velocity loop of one motor with an encoder, in whole numbers. Run it at a steady rate of 100 Hz or more.</summary>
/// <remarks>
/// The position error asks for a velocity on top of the goal's own; the velocity error is driven with proportion, sum and feed-forward. The derivative acts on
/// the measurement, so that a step of the goal gives no kick. The sum stands still while the duty is at its limit and would only grow.
/// </remarks>
public sealed class MotorLoop
{
    // Velocity from the encoder is coarse at this rate: one step in 10 ms. Two periods of smoothing cost less phase than the steps cost noise.
    private const int VelocityShare = 2;
    // More than the noise of any encoder that is used here, less than any motion that is worth its duty.
    private const int StandstillUrad = 8000;

    private readonly MotorTuning _tuning;
    private readonly JointConfiguration _limits;
    private long _sumUrad;
    private int _lastUrad;
    private int _stallUs;
    private int _stallFromUrad;
    private bool _hasLast;

    /// <summary>A loop at rest.</summary>
    public MotorLoop(JointConfiguration joint)
    {
        _limits = joint;
        _tuning = joint.Motor;
    }

    /// <summary>Duty that the last step asks for, 0.1 %.</summary>
    public int DutyPermille { get; private set; }

    /// <summary>Smoothed measured velocity, µrad/s.</summary>
    public int VelocityUradPerS { get; private set; }

    /// <summary>Whether the shaft has stood still against a high duty for longer than allowed.</summary>
    public bool IsStalled => _stallUs >= _tuning.StallUs;

    /// <summary>Starts anew: no sum, no stall, no past.</summary>
    public void Reset()
    {
        _sumUrad = 0;
        _stallUs = 0;
        _hasLast = false;
        VelocityUradPerS = 0;
        DutyPermille = 0;
    }

    /// <summary>Takes in a measurement without driving.</summary>
    public void Observe(int measuredUrad, int stepUs)
    {
        int raw = _hasLast && stepUs > 0 ? (int)Whole.Clamp(((long)measuredUrad - _lastUrad) * 1000000 / stepUs, -100000000, 100000000) : 0;
        VelocityUradPerS += (raw - VelocityUradPerS) / VelocityShare;
        _lastUrad = measuredUrad;
        _hasLast = true;
        DutyPermille = 0;
        _stallUs = 0;
    }

    /// <summary>One step.</summary>
    /// <returns>Duty, 0.1 %.</returns>
    /// <param name="goalUrad">Position asked for.</param>
    /// <param name="goalUradPerS">Velocity asked for there.</param>
    /// <param name="measuredUrad">Measured position.</param>
    /// <param name="stepUs">Time since the last step, 1 to 100 ms.</param>
    /// <param name="limitPermille">Largest duty now.</param>
    public int Step(int goalUrad, int goalUradPerS, int measuredUrad, int stepUs, int limitPermille)
    {
        int before = VelocityUradPerS;
        int stalledUs = _stallUs;
        Observe(measuredUrad, stepUs);
        long accelerationUradPerS2 = ((long)VelocityUradPerS - before) * 1000000 / stepUs;
        long wanted = goalUradPerS + (((long)goalUrad - measuredUrad) * _tuning.PositionGainMilliPerS / 1000);
        wanted = Whole.Clamp(wanted, -_limits.MaxVelocityUradPerS * 3L / 2, _limits.MaxVelocityUradPerS * 3L / 2);
        long error = wanted - VelocityUradPerS;
        long sum = _sumUrad + (error * stepUs / 1000000);
        long driven = (wanted * _tuning.ForwardGainPermille / 1000000) + (error * _tuning.VelocityGainPermille / 1000000)
            - (accelerationUradPerS2 * _tuning.DerivativeGainPermille / 100000000);
        long duty = driven + (sum * _tuning.IntegralGainPermille / 1000000);
        int limit = Whole.Clamp(limitPermille, 0, _tuning.MaxDutyPermille);
        bool windsUp = (duty > limit && error > 0) || (duty < -limit && error < 0);
        if (!windsUp)
            _sumUrad = sum;
        DutyPermille = (int)Whole.Clamp(duty, -limit, limit);
        WatchStall(measuredUrad, stalledUs + stepUs, limit);
        return DutyPermille;
    }

    private void WatchStall(int measuredUrad, int stalledUs, int limit)
    {
        bool pushes = Whole.Magnitude(DutyPermille) >= Whole.Clamp(_tuning.StallDutyPermille, 1, limit);
        bool stands = Whole.Magnitude((long)measuredUrad - _stallFromUrad) < StandstillUrad;
        if (pushes && stands)
        {
            _stallUs = Whole.Clamp(stalledUs, 0, 100000000);
            return;
        }

        _stallUs = 0;
        _stallFromUrad = measuredUrad;
    }
}
