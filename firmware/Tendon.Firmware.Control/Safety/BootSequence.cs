using Tendon.Contracts;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Feetech;

namespace Tendon.Firmware.Control.Safety;

/// <summary>Finds every servo, sets what only lasts until power-off, and reads it back. Torque is left as it is: a board that restarts under a raised arm must not drop it.</summary>
public sealed class BootSequence
{
    private const int SetupAttempts = 5;

    private readonly StsServoBus _bus;
    private readonly StsRegisterSweep _sweep;
    private readonly byte _positionGain;
    private readonly int[] _torqueLimits;
    private readonly int[] _zeros;
    private bool _identified;
    private int _attempts;

    /// <summary>A boot sequence for one arm.</summary>
    public BootSequence(ArmConfiguration configuration, StsServoBus bus, StsRegisterSweep sweep)
    {
        _bus = bus;
        _sweep = sweep;
        _positionGain = configuration.ServoPositionGain;
        _torqueLimits = new int[configuration.Joints.Length];
        _zeros = new int[configuration.Joints.Length];
        for (int i = 0; i < _torqueLimits.Length; i++)
            _torqueLimits[i] = configuration.Joints[i].TorqueLimitPermille;
    }

    /// <summary>Why it failed.</summary>
    public FaultCode Fault { get; private set; }

    /// <summary>Joint at which it failed.</summary>
    public byte Joint { get; private set; }

    /// <summary>Measured value that belongs to the fault: the servo's model number, or the number of servos that are missing.</summary>
    public int Detail { get; private set; }

    /// <summary>Whether any servo had torque when it was read last.</summary>
    public bool TorqueIsOn { get; private set; }

    /// <summary>Begins, or begins again.</summary>
    public void Start()
    {
        _identified = false;
        _attempts = 0;
        _sweep.Start(StsRegister.Identity, StsRegister.IdentityLength);
    }

    /// <summary>One control cycle.</summary>
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
            return SetUp();
        }

        return IsSetUp() ? SequenceStatus.Done : SetUp();
    }

    private SequenceStatus SetUp()
    {
        if (_attempts++ >= SetupAttempts)
            return Fail(FaultCode.ConfigurationMismatch, Joint, Detail);
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
        TorqueIsOn = false;
        for (int i = 0; i < _torqueLimits.Length; i++)
        {
            TorqueIsOn = TorqueIsOn || _sweep.Register(i, StsRegister.TorqueEnable) == 1;
            Joint = (byte)i;
            Detail = _sweep.Register16(i, StsRegister.TorqueLimit);
            if (Detail != _torqueLimits[i] || _sweep.Register(i, StsRegister.Acceleration) != 0 || _sweep.Register16(i, StsRegister.GoalSpeed) != 0)
                return false;
        }

        return true;
    }

    private bool AreAllPresent()
    {
        int missing = 0;
        for (int i = _torqueLimits.Length - 1; i >= 0; i--)
        {
            if (_sweep.IsPresent(i))
                continue;
            missing++;
            Joint = (byte)i;
        }

        if (missing == 0)
            return true;
        if (missing == _torqueLimits.Length)
            Fail(FaultCode.BusLost, Faults.FaultLatch.NoJoint, missing);
        else
            Fail(FaultCode.JointMissing, Joint, missing);
        return false;
    }

    private bool AreModelsRight()
    {
        for (int i = 0; i < _torqueLimits.Length; i++)
        {
            int model = _sweep.Register16(i, 3);
            if (StsModel.IsKnown(model))
                continue;
            Fail(FaultCode.ConfigurationMismatch, (byte)i, model);
            return false;
        }

        return true;
    }

    private SequenceStatus Fail(FaultCode fault, byte joint, int detail)
    {
        Fault = fault;
        Joint = joint;
        Detail = detail;
        return SequenceStatus.Failed;
    }
}
