using Tendon.Contracts;
using Tendon.Firmware.Control.Faults;

namespace Tendon.Firmware.Control.Bus;

/// <summary>What a step of setting up or arming found, and what it says about the joints.</summary>
public sealed class BusFinding
{
    /// <summary>Why the step failed; None when it only has to be done again.</summary>
    public FaultCode Fault { get; private set; }

    /// <summary>Joint that is meant, 255 = none.</summary>
    public byte Joint { get; private set; }

    /// <summary>Measured value that belongs to the finding.</summary>
    public int Detail { get; private set; }

    /// <summary>Whether a joint had torque when it was read last: then it must stay on whatever happens, or the arm would drop.</summary>
    public bool TorqueIsOn { get; set; }

    /// <summary>Notes a failure.</summary>
    public void Fail(FaultCode fault, byte joint, int detail)
    {
        Fault = fault;
        Joint = joint;
        Detail = detail;
    }

    /// <summary>Notes how many joints did not answer.</summary>
    /// <returns>True when all did.</returns>
    public bool NoteMissing(int missing, int firstMissing, int jointCount)
    {
        if (missing == 0)
            return true;
        if (missing == jointCount)
            Fail(FaultCode.BusLost, FaultLatch.NoJoint, missing);
        else
            Fail(FaultCode.JointMissing, (byte)firstMissing, missing);
        return false;
    }

    /// <summary>Notes a difference that another attempt may mend.</summary>
    public void Differ(byte joint, int detail) => Fail(FaultCode.None, joint, detail);
}
