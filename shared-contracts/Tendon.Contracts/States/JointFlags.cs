using System;

namespace Tendon.Contracts;

/// <summary>What the per-joint values of a state message are worth.</summary>
[Flags]
public enum JointFlags : byte
{
    None = 0,

    /// <summary>Position and velocity were read from the joint. Never set on a joint without feedback.</summary>
    Measured = 1,

    /// <summary>The measured values are older than three control periods.</summary>
    Stale = 2,

    TorqueOn = 4,

    /// <summary>The setpoint was clipped by the firmware's own limits in this cycle.</summary>
    Limited = 8,
}
