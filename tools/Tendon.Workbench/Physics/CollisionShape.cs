namespace Tendon.Workbench.Physics;

/// <summary>A collision shape with what the coarse test needs.</summary>
/// <param name="Geom">ODE's handle.</param>
/// <param name="BoundingRadiusM">Radius of a sphere around the shape's centre that holds it.</param>
/// <param name="IsCylinder">ODE cannot collide two of these.</param>
internal readonly record struct CollisionShape(nint Geom, double BoundingRadiusM, bool IsCylinder = false)
{
    /// <summary>True when the bounding spheres of two shapes touch.</summary>
    public static unsafe bool MayTouch(in CollisionShape a, in CollisionShape b)
    {
        double* p = Ode.dGeomGetPosition(a.Geom);
        double* q = Ode.dGeomGetPosition(b.Geom);
        double dx = p[0] - q[0], dy = p[1] - q[1], dz = p[2] - q[2], reach = a.BoundingRadiusM + b.BoundingRadiusM;
        return (dx * dx) + (dy * dy) + (dz * dz) <= reach * reach;
    }
}
