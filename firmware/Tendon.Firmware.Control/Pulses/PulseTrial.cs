using Tendon.Contracts;

namespace Tendon.Firmware.Control.Pulses;

/// <summary>Tries pulses on joints that report nothing, so that a person who watches can find their ranges. Only while the arm is not armed.</summary>
/// <remarks>Whoever tries must keep asking: a joint whose pulse is not asked for again goes limp, so that no servo burns against its end when a cable or a program fails.</remarks>
public sealed class PulseTrial
{
    /// <summary>Shortest pulse that is ever tried, µs: hobby servos give or take nothing below.</summary>
    public const int ShortestUs = 500;

    /// <summary>Longest pulse that is ever tried, µs.</summary>
    public const int LongestUs = 2500;

    /// <summary>Largest change of a joint's pulse from one trial to the next, µs: about 9 degrees.</summary>
    public const int LargestStepUs = 100;

    /// <summary>Least time between two changes of a joint's pulse, µs: so much time a person has to see what a step does.</summary>
    public const int StepEveryUs = 100000;

    /// <summary>How long a pulse lasts that is not asked for again, µs.</summary>
    public const int LastsUs = 1500000;

    /// <summary>How long a joint that was let go counts as standing where it was, µs.</summary>
    public const int RememberedUs = 2000000;

    private const int JointShift = 16;
    private const int PulseMask = 0xFFFF;

    private readonly PulseJointBus? _bus;
    private readonly int[] _pulsesUs;
    private readonly int[] _lastUs;
    private readonly bool[] _isNew;
    private readonly long[] _untilUs;
    private readonly long[] _changedUs;
    private long _nowUs;
    private bool _isDriving;
    private uint _authority;
    private uint _barredAuthority;

    /// <summary>Trials on an arm; none is ever possible where <paramref name="bus"/> is null.</summary>
    public PulseTrial(PulseJointBus? bus)
    {
        _bus = bus;
        int count = bus == null ? 0 : bus.JointCount;
        _pulsesUs = new int[count];
        _lastUs = new int[count];
        _isNew = new bool[count];
        _untilUs = new long[count];
        _changedUs = new long[count];
    }

    /// <summary>Whether a joint is driven by a trial, or will be with the next cycle.</summary>
    public bool IsRunning
    {
        get
        {
            for (int j = 0; j < _pulsesUs.Length; j++)
            {
                if (_pulsesUs[j] != 0)
                    return true;
            }

            return false;
        }
    }

    /// <summary>Whether this joint is driven by a trial.</summary>
    public bool Drives(int joint) => joint < _pulsesUs.Length && _pulsesUs[joint] != 0;

    /// <summary>Takes in a request whose state allows trials.</summary>
    /// <param name="authority">Who asks; while a trial runs nobody else may.</param>
    /// <param name="argument">As <see cref="CommandCode.TrialPulse"/> says.</param>
    public AckResult Request(uint authority, uint argument)
    {
        if (_bus == null)
            return AckResult.RefusedUnknownCommand;
        int joint = (int)(long)(argument >> JointShift);
        int pulseUs = (int)(long)(argument & PulseMask);
        if (authority == 0 || joint >= _pulsesUs.Length || (pulseUs != 0 && (pulseUs < ShortestUs || pulseUs > LongestUs)))
            return AckResult.RefusedBadArgument;
        if (authority == _barredAuthority || (IsRunning && authority != _authority))
            return AckResult.RefusedWrongAuthority;
        if (pulseUs != 0 && pulseUs != _lastUs[joint])
        {
            int changeUs = pulseUs - _lastUs[joint];
            if (_lastUs[joint] != 0 && (changeUs > LargestStepUs || changeUs < -LargestStepUs))
                return AckResult.RefusedBadArgument;
            if (_isNew[joint] || (_lastUs[joint] != 0 && _nowUs - _changedUs[joint] < StepEveryUs))
                return AckResult.RefusedMoving;
            _lastUs[joint] = pulseUs;
            _changedUs[joint] = _nowUs;
        }

        _authority = authority;
        _pulsesUs[joint] = pulseUs;
        _isNew[joint] = pulseUs != 0;
        return AckResult.Ok;
    }

    /// <summary>One control cycle.</summary>
    /// <param name="nowUs">Device clock, µs.</param>
    /// <param name="isAllowed">Whether the state still allows trials.</param>
    public void Advance(long nowUs, bool isAllowed)
    {
        if (_bus == null)
            return;
        _nowUs = nowUs;
        for (int j = 0; j < _pulsesUs.Length; j++)
        {
            if (_isNew[j])
                _untilUs[j] = nowUs + LastsUs;
            _isNew[j] = false;
            if (!isAllowed || nowUs >= _untilUs[j])
                _pulsesUs[j] = 0;
            if (nowUs >= _untilUs[j] + RememberedUs)
                _lastUs[j] = 0;
        }

        bool drives = IsRunning;
        if (drives)
            _bus.WriteTrial(_pulsesUs);
        else if (_isDriving)
            _bus.SwitchOff();
        _isDriving = drives;
    }

    /// <summary>An operational stop: with the next cycle the joints are limp, and who has tried them may not go on. A person begins anew.</summary>
    public void Stop()
    {
        _barredAuthority = _authority;
        for (int j = 0; j < _pulsesUs.Length; j++)
            _pulsesUs[j] = 0;
    }
}
