using System.Runtime.InteropServices;

namespace Tendon.Workbench.Physics;

/// <summary>ODE's dContact.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct OdeContact
{
    public OdeSurface Surface;
    public OdeContactGeom Geom;
    public OdeVector FirstDirection;
}
