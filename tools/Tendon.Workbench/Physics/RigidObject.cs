using System.Numerics;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Physics;

/// <summary>One table object as a rigid body with its collision shapes.</summary>
internal sealed unsafe class RigidObject : IDisposable
{
    private readonly double* _position, _quaternion, _linear, _angular;

    public RigidObject(nint world, TableObject description)
    {
        Description = description;
        BoundingRadiusM = 0.5 * Math.Sqrt(Squared(description.WidthM) + Squared(description.DepthM) + Squared(description.HeightM));
        Body = Ode.dBodyCreate(world);
        MassKg = ObjectMass.MassKg(description);
        OdeMass mass = ObjectMass.Of(description, MassKg);
        Ode.dBodySetMass(Body, &mass);
        Ode.dBodySetPosition(Body, description.Position.X, description.Position.Y, description.Position.Z);
        Quaternion q = description.Orientation;
        double* wxyz = stackalloc double[4] { q.W, q.X, q.Y, q.Z };
        Ode.dBodySetQuaternion(Body, wxyz);
        _position = Ode.dBodyGetPosition(Body);
        _quaternion = Ode.dBodyGetQuaternion(Body);
        _linear = Ode.dBodyGetLinearVel(Body);
        _angular = Ode.dBodyGetAngularVel(Body);
        Shapes = [];
        CylinderStandIns = [];
        ObjectShapes.Attach(this);
    }

    /// <summary>Kind, colour, size and identity; the pose in it is the one at the start.</summary>
    public TableObject Description { get; }

    public nint Body { get; }

    public double MassKg { get; }

    public double BoundingRadiusM { get; }

    /// <summary>Collision shapes, fixed to the body.</summary>
    public List<CollisionShape> Shapes { get; }

    /// <summary>Boxes that stand in for a cylinder against other cylinders, a pair that ODE cannot collide.</summary>
    public List<CollisionShape> CylinderStandIns { get; }

    public bool IsCylinder => Description.Kind == ObjectKind.Cylinder;

    /// <summary>True for shapes that roll, whose contacts resist turning.</summary>
    public bool Rolls => Description.Kind is ObjectKind.Ball or ObjectKind.Cylinder;

    /// <summary>Leading shapes that an upright container stands on.</summary>
    public int FloorShapes => Description.Kind switch
    {
        ObjectKind.Tray => 1,
        ObjectKind.Bowl or ObjectKind.Plate => 2,
        _ => int.MaxValue,
    };

    /// <summary>Steps in a row in which the body hardly moved.</summary>
    public int QuietSteps { get; set; }

    public bool IsEnabled { get; private set; } = true;

    public double X => _position[0];

    public double Y => _position[1];

    public double Z => _position[2];

    /// <summary>Height of the body's own z axis: 1 upright, 0 lying.</summary>
    public double UprightCosine => 1 - (2 * ((_quaternion[1] * _quaternion[1]) + (_quaternion[2] * _quaternion[2])));

    public double SpeedSquared => Square(_linear);

    public double SpinSquared => Square(_angular);

    /// <summary>True when the bounding spheres of two objects touch.</summary>
    public bool IsNear(RigidObject other)
    {
        double reach = BoundingRadiusM + other.BoundingRadiusM;
        return Squared(X - other.X) + Squared(Y - other.Y) + Squared(Z - other.Z) <= reach * reach;
    }

    public void Enable()
    {
        if (!IsEnabled) Ode.dBodyEnable(Body);
        IsEnabled = true;
        QuietSteps = 0;
    }

    public void Disable()
    {
        Ode.dBodyDisable(Body);
        Ode.dBodySetLinearVel(Body, 0, 0, 0);
        Ode.dBodySetAngularVel(Body, 0, 0, 0);
        IsEnabled = false;
    }

    /// <summary>Takes over what the island solver decided: a touch by a moving body wakes a resting one.</summary>
    public void RefreshEnabled()
    {
        bool enabled = Ode.dBodyIsEnabled(Body) != 0;
        if (enabled && !IsEnabled) QuietSteps = 0;
        IsEnabled = enabled;
    }

    /// <summary>Scales the velocities down to the caps: nothing on a table moves faster.</summary>
    public void CapSpeed(double maxMPerS, double maxRadPerS)
    {
        if (SpeedSquared > maxMPerS * maxMPerS)
        {
            double k = maxMPerS / Math.Sqrt(SpeedSquared);
            Ode.dBodySetLinearVel(Body, _linear[0] * k, _linear[1] * k, _linear[2] * k);
        }

        if (SpinSquared > maxRadPerS * maxRadPerS)
        {
            double k = maxRadPerS / Math.Sqrt(SpinSquared);
            Ode.dBodySetAngularVel(Body, _angular[0] * k, _angular[1] * k, _angular[2] * k);
        }
    }

    /// <summary>Puts the body somewhere, at rest and awake.</summary>
    public void Place(Vector3 position, Quaternion orientation)
    {
        Ode.dBodySetPosition(Body, position.X, position.Y, position.Z);
        double* wxyz = stackalloc double[4] { orientation.W, orientation.X, orientation.Y, orientation.Z };
        Ode.dBodySetQuaternion(Body, wxyz);
        Disable();
        Enable();
    }

    public TableObject Snapshot() => Description with
    {
        Position = new Vector3((float)_position[0], (float)_position[1], (float)_position[2]),
        Orientation = new Quaternion((float)_quaternion[1], (float)_quaternion[2], (float)_quaternion[3], (float)_quaternion[0]),
    };

    public void Dispose()
    {
        foreach (CollisionShape shape in Shapes) Ode.dGeomDestroy(shape.Geom);
        foreach (CollisionShape shape in CylinderStandIns) Ode.dGeomDestroy(shape.Geom);
        Ode.dBodyDestroy(Body);
    }

    private static double Square(double* v) => (v[0] * v[0]) + (v[1] * v[1]) + (v[2] * v[2]);

    private static double Squared(double v) => v * v;
}
