using Tendon.Contracts;

namespace Tendon.Firmware.Control.Faults;

/// <summary>Remembers faults: the first cause stays until it is cleared, what follows from it is kept in a ring for whoever asks why.</summary>
public sealed class FaultLatch
{
    /// <summary>Faults that are remembered.</summary>
    public const int Capacity = 16;

    /// <summary>Joint index of a fault that concerns no single joint.</summary>
    public const byte NoJoint = Contracts.Faults.NoJoint;

    private readonly FaultMessage[] _ring = new FaultMessage[Capacity];
    private readonly uint _sessionEpoch;
    private uint _reported;

    /// <summary>A latch without a fault.</summary>
    public FaultLatch(uint sessionEpoch) => _sessionEpoch = sessionEpoch;

    /// <summary>The latched first cause; None when there is none.</summary>
    public FaultCode Code { get; private set; }

    /// <summary>Joint of the first cause, <see cref="Contracts.Faults.NoJoint"/> when it concerns no single joint.</summary>
    public byte Joint { get; private set; } = Contracts.Faults.NoJoint;

    /// <summary>Faults since start.</summary>
    public uint Count { get; private set; }

    /// <summary>Whether a fault is latched.</summary>
    public bool IsLatched => Code != FaultCode.None;

    /// <summary>Latches a fault. One that is already latched for the same joint is not counted again.</summary>
    /// <returns>True when this is the first cause.</returns>
    public bool Raise(FaultCode code, byte joint, int detail, long timeUs)
    {
        if (IsLatched && HasBeenRaisedSinceFirstCause(code, joint))
            return false;
        bool first = !IsLatched;
        Count++;
        ref FaultMessage fault = ref _ring[(int)((Count - 1) % Capacity)];
        fault.SessionEpoch = _sessionEpoch;
        fault.Sequence = Count;
        fault.Code = code;
        fault.Joint = joint;
        fault.FirstCause = first;
        fault.DeviceTimeUs = timeUs;
        fault.Detail = detail;
        fault.ClearedBy = Contracts.Faults.ClearedBy(code);
        if (!first)
            return false;
        Code = code;
        Joint = joint;
        return true;
    }

    /// <summary>Forgets the latched fault; the ring keeps it.</summary>
    public void Clear()
    {
        Code = FaultCode.None;
        Joint = Contracts.Faults.NoJoint;
    }

    /// <summary>The next fault that has not been reported yet, oldest first; one that the ring has lost is skipped.</summary>
    public bool TryTakeUnreported(out FaultMessage fault)
    {
        fault = default;
        if (_reported == Count)
            return false;
        if (Count - _reported > Capacity)
            _reported = Count - Capacity;
        fault = _ring[(int)(_reported % Capacity)];
        _reported++;
        return true;
    }

    private bool HasBeenRaisedSinceFirstCause(FaultCode code, byte joint)
    {
        for (uint age = 0; age < Count && age < Capacity; age++)
        {
            ref FaultMessage fault = ref _ring[(int)((Count - 1 - age) % Capacity)];
            if (fault.Code == code && fault.Joint == joint)
                return true;
            if (fault.FirstCause)
                return false;
        }

        return false;
    }
}
