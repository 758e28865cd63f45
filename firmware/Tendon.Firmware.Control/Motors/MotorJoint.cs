using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Encoders;
using Tendon.Firmware.Control.Joints;
using Tendon.Firmware.Control.Sensing;

namespace Tendon.Firmware.Control.Motors;

/// <summary>One motor, its encoder, where fitted its current sensor, and the loop between them.</summary>
public sealed class MotorJoint
{
    // Samples may be damaged; a joint that is blind for longer may not be driven.
    private const int BlindCyclesAllowed = 5;
    private const int StallCurrentShare = 2;

    private readonly JointConfiguration _joint;
    private readonly IMotorPort _motor;
    private readonly IEncoder _encoder;
    private readonly ICurrentSensor? _current;
    private readonly MotorLoop _loop;
    private int _blindCycles;
    private int _latched;

    /// <summary>A joint without torque.</summary>
    /// <param name="joint">Its configuration; <see cref="JointConfiguration.SpanSteps"/> are encoder counts.</param>
    /// <param name="motor">Its bridge; positive duty turns towards rising counts.</param>
    /// <param name="encoder">Its encoder.</param>
    /// <param name="current">Its current sensor, or null.</param>
    public MotorJoint(JointConfiguration joint, IMotorPort motor, IEncoder encoder, ICurrentSensor? current)
    {
        _joint = joint;
        _motor = motor;
        _encoder = encoder;
        _current = current;
        _loop = new MotorLoop(joint);
    }

    /// <summary>The newest sample.</summary>
    public JointSample Sample { get; } = new JointSample();

    /// <summary>Whether the last sample could be believed.</summary>
    public bool IsFresh { get; private set; }

    /// <summary>Whether supply voltage is measured.</summary>
    public bool MeasuresVoltage => _current != null;

    /// <summary>Takes a sample.</summary>
    public void Measure(long nowUs)
    {
        IsFresh = _encoder.Read();
        _blindCycles = IsFresh ? 0 : _blindCycles < BlindCyclesAllowed ? _blindCycles + 1 : _blindCycles;
        Sample.TimeUs = nowUs;
        Sample.PositionSteps = _encoder.Count;
        if (_current != null && _current.Read())
        {
            Sample.CurrentMa = _current.CurrentMa;
            Sample.VoltageMv = _current.BusMv;
            Sample.HasVoltage = true;
        }
    }

    /// <summary>Drives towards a goal, or stands still with the bridge at 0.</summary>
    public void Drive(bool hasTorque, int goalUrad, int goalUradPerS, int stepUs, int limitPermille)
    {
        int measuredUrad = JointScale.PositionUrad(_joint, Sample.PositionSteps);
        bool isBlind = _blindCycles >= BlindCyclesAllowed;
        if (!hasTorque)
        {
            _loop.Observe(measuredUrad, stepUs);
            _motor.SetDuty(0);
            Sample.LoadPermille = 0;
            Sample.Status = isBlind ? JointSample.SensorStatus : 0;
            _latched = 0;
            return;
        }

        int duty = isBlind || _latched != 0 ? 0 : _joint.Sign * _loop.Step(goalUrad, goalUradPerS, measuredUrad, stepUs, limitPermille);
        if (isBlind)
            _latched |= JointSample.SensorStatus;
        if (_loop.IsStalled && _latched == 0)
            _latched = StallStatus();
        if ((_latched & JointSample.SensorStatus) != 0)
            duty = 0;
        _motor.SetDuty(duty);
        Sample.LoadPermille = duty;
        Sample.Status = _latched;
    }

    /// <summary>Forgets past faults and sums, for arming.</summary>
    public void Reset()
    {
        _latched = 0;
        _loop.Reset();
    }

    // A shaft that stands still under a high duty is blocked when the current is high, and turns unseen when it is low. Without a current
    // sensor nobody can tell; then the encoder is suspected, because that reaction is the safe one for both.
    private int StallStatus()
    {
        bool isBlocked = _current != null && Whole.Magnitude(Sample.CurrentMa) >= _joint.MaxCurrentMa / StallCurrentShare;
        return isBlocked ? JointSample.OverloadStatus : JointSample.SensorStatus;
    }
}
