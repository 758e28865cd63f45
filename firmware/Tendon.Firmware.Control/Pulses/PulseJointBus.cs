using Tendon.Contracts;
using Tendon.Firmware.Control.Bus;
using Tendon.Firmware.Control.Configuration;
using Tendon.Firmware.Control.Faults;
using Tendon.Firmware.Control.Joints;
using Tendon.Firmware.Control.Safety;

namespace Tendon.Firmware.Control.Pulses;

/// <summary>The joints of an arm with hobby servos. Nothing is ever measured: where a joint is, is what it was told, from the rest position that a person has confirmed.</summary>
public sealed class PulseJointBus : IJointBus
{
    private const int SetUpAttempts = 5;

    private readonly JointConfiguration[] _joints;
    private readonly IPulseOutput _output;
    private readonly int[] _pulsesUs;
    private readonly JointSample _none = new JointSample();
    private int _attempts;
    private bool _wasWritten;
    private bool _wasTaken;
    private bool _isWritten;
    private bool _isTaken;

    /// <summary>The joints of <paramref name="configuration"/> on pulse outputs.</summary>
    public PulseJointBus(ArmConfiguration configuration, IPulseOutput output)
    {
        _joints = configuration.Joints;
        _output = output;
        _pulsesUs = new int[_joints.Length];
    }

    /// <inheritdoc/>
    public int JointCount => _joints.Length;

    /// <inheritdoc/>
    public int MissedRepliesAllowed => 20;

    /// <inheritdoc/>
    public uint ErrorCount { get; private set; }

    /// <inheritdoc/>
    public BusLoad Load => _output.Load;

    /// <inheritdoc/>
    public BusFinding Finding { get; } = new BusFinding();

    /// <inheritdoc/>
    public FeedbackClass FeedbackOf(int joint) => FeedbackClass.None;

    /// <inheritdoc/>
    public void BeginCycle(long nowUs)
    {
        Load.Begin();
        _wasWritten = _isWritten;
        _wasTaken = _isTaken;
        _isWritten = false;
        _isTaken = false;
    }

    /// <inheritdoc/>
    public void Poll(long nowUs)
    {
    }

    /// <inheritdoc/>
    public void EndCycle(long nowUs)
    {
    }

    /// <inheritdoc/>
    /// <remarks>Here: whether goals were sent in the last cycle; <see cref="HasAnswered"/> then says whether the outputs took them.</remarks>
    public bool WasAsked(int joint) => _wasWritten;

    /// <inheritdoc/>
    public bool HasAnswered(int joint) => _wasTaken;

    /// <inheritdoc/>
    public JointSample Sample(int joint) => _none;

    /// <inheritdoc/>
    public void WriteGoals(int[] goalUrad, int[] goalUradPerS) => Write(goalUrad);

    /// <inheritdoc/>
    public void WriteTorqueLimits(int[] permille)
    {
    }

    /// <inheritdoc/>
    public void SwitchOff()
    {
        _output.SetEnabled(false);
        for (int j = 0; j < _pulsesUs.Length; j++)
            _pulsesUs[j] = 0;
        if (!_output.Write(_pulsesUs))
            ErrorCount++;
    }

    /// <inheritdoc/>
    public void StartSetUp()
    {
        _attempts = 0;
        _output.Start();
    }

    /// <inheritdoc/>
    public SequenceStatus AdvanceSetUp()
    {
        SequenceStatus status = _output.AdvanceStart();
        if (status != SequenceStatus.Failed)
            return status;
        ErrorCount++;
        if (++_attempts < SetUpAttempts)
        {
            _output.Start();
            return SequenceStatus.Running;
        }

        Finding.Fail(FaultCode.BusLost, FaultLatch.NoJoint, _joints.Length);
        return SequenceStatus.Failed;
    }

    /// <inheritdoc/>
    /// <remarks>The outputs are set up again: they may have been reset, and nothing can be read from the servos.</remarks>
    public void StartPlacing(int[] goalUrad) => StartSetUp();

    /// <inheritdoc/>
    public SequenceStatus AdvancePlacing() => AdvanceSetUp();

    /// <inheritdoc/>
    public void StartSwitchOn(int[] goalUrad)
    {
        Write(goalUrad);
        if (_isTaken)
            _output.SetEnabled(true);
    }

    /// <inheritdoc/>
    public SequenceStatus AdvanceSwitchOn()
    {
        if (_wasTaken)
            return SequenceStatus.Done;
        Finding.Differ(0, 0);
        return SequenceStatus.Failed;
    }

    /// <inheritdoc/>
    public void Cancel()
    {
    }

    /// <summary>Sends pulses as they are to joints that a person tries out; joints without one are limp.</summary>
    /// <param name="pulseUs">Pulse of each joint, µs; 0 = none.</param>
    public void WriteTrial(int[] pulseUs)
    {
        if (_output.Write(pulseUs))
            _output.SetEnabled(true);
        else
            ErrorCount++;
    }

    private void Write(int[] goalUrad)
    {
        for (int j = 0; j < _joints.Length; j++)
        {
            JointConfiguration joint = _joints[j];
            int angleUrad = goalUrad[j];
            if (joint.LinkedJoint != CoupledRange.NoJoint)
                angleUrad += CoupledRange.Share(joint.LinkedPpm, goalUrad[joint.LinkedJoint]);
            _pulsesUs[j] = JointScale.Steps(joint, angleUrad);
        }

        _isWritten = true;
        _isTaken = _output.Write(_pulsesUs);
        if (!_isTaken)
            ErrorCount++;
    }
}
