using Tendon.Contracts;

namespace Tendon.Firmware.Esp32.Hosting;

/// <summary>The fault message of a control loop that has ended, written without the controller, whose state nobody knows any more.</summary>
public static class InternalError
{
    /// <summary>The control loop ended by an exception.</summary>
    public const int LoopEnded = 1;

    // In a field, because the device puts every local of a struct type on its heap.
    private static FaultMessage s_fault;

    /// <summary>Writes the message; returns its length.</summary>
    public static int Write(uint sessionEpoch, long nowUs, byte[] buffer)
    {
        s_fault.SessionEpoch = sessionEpoch;
        s_fault.Sequence = uint.MaxValue;
        s_fault.Code = FaultCode.InternalError;
        s_fault.Joint = Faults.NoJoint;
        s_fault.FirstCause = true;
        s_fault.DeviceTimeUs = nowUs;
        s_fault.Detail = LoopEnded;
        s_fault.ClearedBy = Faults.ClearedBy(FaultCode.InternalError);
        return s_fault.Write(buffer, 0);
    }
}
