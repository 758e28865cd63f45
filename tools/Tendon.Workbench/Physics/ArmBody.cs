using Tendon.Workbench.Arm;

namespace Tendon.Workbench.Physics;

/// <summary>A link of the arm as a kinematic body: it goes where the servos take it; contacts push back through the servos.</summary>
internal sealed unsafe class ArmBody : IDisposable
{
    private RigidTransform _pose;

    public ArmBody(nint world, int link, RigidTransform pose)
    {
        Link = link;
        Body = Ode.dBodyCreate(world);
        Ode.dBodySetKinematic(Body);
        Place(pose);
    }

    /// <summary>Index of the joint that moves the link.</summary>
    public int Link { get; }

    public nint Body { get; }

    public List<CollisionShape> Shapes { get; } = [];

    /// <summary>What the shapes are made of.</summary>
    public ContactMaterial Material { get; init; } = ContactMaterial.Housing;

    /// <summary>Gives the body the velocity that takes it to <paramref name="next"/> within the step.</summary>
    public void HeadFor(in RigidTransform next, double stepS)
    {
        Vector3D v = (next.Translation - _pose.Translation) * (1 / stepS);
        Vector3D w = (Turn(_pose.Rotation.AxisX, next.Rotation.AxisX) + Turn(_pose.Rotation.AxisY, next.Rotation.AxisY)
            + Turn(_pose.Rotation.AxisZ, next.Rotation.AxisZ)) * (0.5 / stepS);
        Ode.dBodySetLinearVel(Body, v.X, v.Y, v.Z);
        Ode.dBodySetAngularVel(Body, w.X, w.Y, w.Z);
    }

    /// <summary>Puts the body exactly where the link is.</summary>
    public void Place(in RigidTransform pose)
    {
        _pose = pose;
        double* rows = stackalloc double[12];
        ObjectShapes.Rows(pose.Rotation, rows);
        Ode.dBodySetPosition(Body, pose.Translation.X, pose.Translation.Y, pose.Translation.Z);
        Ode.dBodySetRotation(Body, rows);
    }

    public void Dispose()
    {
        foreach (CollisionShape shape in Shapes) Ode.dGeomDestroy(shape.Geom);
        Ode.dBodyDestroy(Body);
    }

    // Half the sum of a × b over the three axes is the small turn between two frames.
    private static Vector3D Turn(Vector3D from, Vector3D to) => from.Cross(to);
}
