using System.Runtime.InteropServices;

namespace Tendon.Workbench.Physics;

/// <summary>ODE's dVector3 in double precision: three values and one of padding.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct OdeVector
{
    public double X, Y, Z, Padding;
}
