using Tendon.Contracts;
using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Safety;

namespace Tendon.Firmware.Control.Motors;

/// <summary>The joints of an arm with motors and encoders: measured at the start of a cycle, driven at its end.</summary>
/// <remarks>Position and, with a current sensor, voltage and current; no temperature. So the class is partial at best, and never full.</remarks>
public sealed class MotorJointBus : IJointBus
{
    private const int ShortestStepUs = 1000;
    private const int LongestStepUs = 50000;

    private readonly MotorJoint[] _motors;
    private readonly int[] _goalUrad;
    private readonly int[] _goalUradPerS;
    private readonly int[] _limits;
    private readonly int[] _configuredLimits;
    private bool _hasTorque;
    private bool _wasMeasured;
    private long _lastUs;
    private int _stepUs;

    /// <summary>The joints of <paramref name="configuration"/>.</summary>
    public MotorJointBus(ArmConfiguration configuration, MotorJoint[] motors)
    {
        _motors = motors;
        _goalUrad = new int[motors.Length];
        _goalUradPerS = new int[motors.Length];
        _limits = new int[motors.Length];
        _configuredLimits = new int[motors.Length];
        for (int j = 0; j < motors.Length; j++)
        {
            _configuredLimits[j] = configuration.Joints[j].TorqueLimitPermille;
            _limits[j] = _configuredLimits[j];
        }

        _stepUs = configuration.ControlPeriodUs;
    }

    /// <inheritdoc/>
    public int JointCount => _motors.Length;

    /// <inheritdoc/>
    public int MissedRepliesAllowed => 10;

    /// <inheritdoc/>
    public uint ErrorCount { get; private set; }

    /// <inheritdoc/>
    public BusLoad Load { get; } = new BusLoad(0, 0);

    /// <inheritdoc/>
    public BusFinding Finding { get; } = new BusFinding();

    /// <inheritdoc/>
    public FeedbackClass FeedbackOf(int joint) => FeedbackClass.Partial;

    /// <inheritdoc/>
    public void BeginCycle(long nowUs)
    {
        if (_wasMeasured)
            _stepUs = (int)Whole.Clamp(nowUs - _lastUs, ShortestStepUs, LongestStepUs);
        _lastUs = nowUs;
        _wasMeasured = true;
        for (int j = 0; j < _motors.Length; j++)
        {
            _motors[j].Measure(nowUs);
            if (!_motors[j].IsFresh)
                ErrorCount++;
        }
    }

    /// <inheritdoc/>
    public void Poll(long nowUs)
    {
    }

    /// <inheritdoc/>
    public void EndCycle(long nowUs)
    {
        for (int j = 0; j < _motors.Length; j++)
            _motors[j].Drive(_hasTorque, _goalUrad[j], _goalUradPerS[j], _stepUs, _limits[j]);
    }

    /// <inheritdoc/>
    public bool WasAsked(int joint) => _wasMeasured;

    /// <inheritdoc/>
    /// <remarks>A joint whose sensor has failed goes on answering, so that the failure is reported as what it is.</remarks>
    public bool HasAnswered(int joint) => _motors[joint].IsFresh || (_motors[joint].Sample.Status & JointSample.SensorStatus) != 0;

    /// <inheritdoc/>
    public JointSample Sample(int joint) => _motors[joint].Sample;

    /// <inheritdoc/>
    public void WriteGoals(int[] goalUrad, int[] goalUradPerS)
    {
        for (int j = 0; j < _motors.Length; j++)
        {
            _goalUrad[j] = goalUrad[j];
            _goalUradPerS[j] = goalUradPerS[j];
        }
    }

    /// <inheritdoc/>
    public void WriteTorqueLimits(int[] permille)
    {
        for (int j = 0; j < _motors.Length; j++)
            _limits[j] = permille[j];
    }

    /// <inheritdoc/>
    public void SwitchOff() => _hasTorque = false;

    /// <inheritdoc/>
    public void StartSetUp()
    {
    }

    /// <inheritdoc/>
    public SequenceStatus AdvanceSetUp()
    {
        Finding.TorqueIsOn = false;
        return SequenceStatus.Done;
    }

    /// <inheritdoc/>
    public void StartPlacing(int[] goalUrad)
    {
        for (int j = 0; j < _motors.Length; j++)
            _limits[j] = _configuredLimits[j];
    }

    /// <inheritdoc/>
    public SequenceStatus AdvancePlacing()
    {
        Finding.TorqueIsOn = _hasTorque;
        return SequenceStatus.Done;
    }

    /// <inheritdoc/>
    public void StartSwitchOn(int[] goalUrad)
    {
        for (int j = 0; j < _motors.Length; j++)
        {
            _motors[j].Reset();
            _goalUrad[j] = goalUrad[j];
            _goalUradPerS[j] = 0;
        }

        _hasTorque = true;
    }

    /// <inheritdoc/>
    public SequenceStatus AdvanceSwitchOn() => SequenceStatus.Done;

    /// <inheritdoc/>
    public void Cancel()
    {
    }
}
