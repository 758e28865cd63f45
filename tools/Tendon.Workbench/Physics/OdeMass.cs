using System.Runtime.InteropServices;

namespace Tendon.Workbench.Physics;

/// <summary>ODE's dMass: mass, centre, inertia in rows of four.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct OdeMass
{
    public double Mass;
    public OdeVector Centre, InertiaRow0, InertiaRow1, InertiaRow2;

    /// <summary>Mass at the body's origin with principal inertias about its axes in kg·m².</summary>
    public static OdeMass Of(double massKg, double ixx, double iyy, double izz) => new()
    {
        Mass = massKg,
        InertiaRow0 = new OdeVector { X = ixx },
        InertiaRow1 = new OdeVector { Y = iyy },
        InertiaRow2 = new OdeVector { Z = izz },
    };
}
