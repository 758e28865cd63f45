using System.Runtime.InteropServices;

namespace Tendon.Workbench.Physics;

/// <summary>ODE's dJointFeedback: what a joint applied to its two bodies in the last step.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct OdeFeedback
{
    public OdeVector Force1, Torque1, Force2, Torque2;
}
