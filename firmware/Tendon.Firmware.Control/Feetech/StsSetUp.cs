using Tendon.Contracts;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Safety;

namespace Tendon.Firmware.Control.Feetech;

/// <summary>Finds every servo, sets what only lasts until power-off, and reads it back. Torque is left as it is: a board that restarts under a raised arm must not drop it.</summary>
internal sealed class StsSetUp
{
    private const int SetupAttempts = 5;

    private readonly StsServoBus _bus;
    private readonly StsRegisterSweep _sweep;
    private readonly BusFinding _finding;
    private readonly byte _positionGain;
    private readonly int[] _torqueLimits;
    private readonly int[] _zeros;
    private readonly int[] _homingOffsets;
    private bool _identified;
    private bool _homed;
    private int _attempts;

    public StsSetUp(ArmConfiguration configuration, StsServoBus bus, StsRegisterSweep sweep, BusFinding finding)
    {
        _bus = bus;
        _sweep = sweep;
        _finding = finding;
        _positionGain = configuration.ServoPositionGain;
        _torqueLimits = new int[configuration.Joints.Length];
        _zeros = new int[configuration.Joints.Length];
        _homingOffsets = new int[configuration.Joints.Length];
        for (int i = 0; i < _torqueLimits.Length; i++)
        {
            _torqueLimits[i] = configuration.Joints[i].TorqueLimitPermille;
            _homingOffsets[i] = configuration.Joints[i].HomingOffsetSteps;
        }
    }

    public void Start()
    {
        _identified = false;
        _homed = false;
        _attempts = 0;
        _sweep.Start(StsRegister.Identity, StsRegister.IdentityLength);
    }

    public SequenceStatus Advance()
    {
        if (!_sweep.Advance())
            return SequenceStatus.Running;
        if (!AreAllPresent())
            return SequenceStatus.Failed;
        if (!_identified)
        {
            if (!AreModelsRight())
                return SequenceStatus.Failed;
            _identified = true;
            _sweep.Start(StsRegister.HomingOffset, StsRegister.HomingLength);
            return SequenceStatus.Running;
        }

        if (!_homed)
        {
            if (!AreOffsetsRight())
                return SequenceStatus.Failed;
            _homed = true;
            return SetUp();
        }

        return IsSetUp() ? SequenceStatus.Done : SetUp();
    }

    private SequenceStatus SetUp()
    {
        if (_attempts++ >= SetupAttempts)
        {
            _finding.Fail(FaultCode.ConfigurationMismatch, _finding.Joint, _finding.Detail);
            return SequenceStatus.Failed;
        }

        // Lock 1 first: everything after it, gains included, is forgotten at power-off and wears no EEPROM.
        _bus.WriteAll(StsRegister.Lock, 1);
        if (_positionGain != 0)
            _bus.WriteAll(StsRegister.PositionP, _positionGain);
        _bus.WriteAll(StsRegister.Acceleration, 0);
        _bus.WriteEach(StsRegister.GoalTime, _zeros);
        _bus.WriteEach(StsRegister.GoalSpeed, _zeros);
        _bus.WriteEach(StsRegister.TorqueLimit, _torqueLimits);
        _sweep.Start(StsRegister.TorqueEnable, StsRegister.ControlBlockLength);
        return SequenceStatus.Running;
    }

    private bool IsSetUp()
    {
        _finding.TorqueIsOn = false;
        for (int i = 0; i < _torqueLimits.Length; i++)
        {
            _finding.TorqueIsOn = _finding.TorqueIsOn || _sweep.Register(i, StsRegister.TorqueEnable) == 1;
            int limit = _sweep.Register16(i, StsRegister.TorqueLimit);
            _finding.Differ((byte)i, limit);
            if (limit != _torqueLimits[i] || _sweep.Register(i, StsRegister.Acceleration) != 0 || _sweep.Register16(i, StsRegister.GoalSpeed) != 0)
                return false;
        }

        return true;
    }

    private bool AreAllPresent()
    {
        int missing = 0;
        int first = 0;
        for (int i = _torqueLimits.Length - 1; i >= 0; i--)
        {
            if (_sweep.IsPresent(i))
                continue;
            missing++;
            first = i;
        }

        return _finding.NoteMissing(missing, first, _torqueLimits.Length);
    }

    // Another program, or another servo in this place, has another zero: every angle would be wrong by the difference.
    private bool AreOffsetsRight()
    {
        for (int i = 0; i < _homingOffsets.Length; i++)
        {
            int offset = SignMagnitude.Decode(_sweep.Register16(i, StsRegister.HomingOffset), SignMagnitude.OffsetSignBit);
            if (_homingOffsets[i] == JointConfiguration.UnknownOffset || _homingOffsets[i] == offset)
                continue;
            _finding.Fail(FaultCode.NotCalibrated, (byte)i, offset);
            return false;
        }

        return true;
    }

    private bool AreModelsRight()
    {
        for (int i = 0; i < _torqueLimits.Length; i++)
        {
            int model = _sweep.Register16(i, 3);
            if (StsModel.IsKnown(model))
                continue;
            _finding.Fail(FaultCode.ConfigurationMismatch, (byte)i, model);
            return false;
        }

        return true;
    }
}
