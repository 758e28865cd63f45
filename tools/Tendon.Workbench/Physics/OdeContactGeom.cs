using System.Runtime.InteropServices;

namespace Tendon.Workbench.Physics;

/// <summary>ODE's dContactGeom. The normal points into the first body.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct OdeContactGeom
{
    public OdeVector Position, Normal;
    public double Depth;
    public nint Geom1, Geom2;
    public int Side1, Side2;
}
