using Tendon.Workbench.Arm;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Physics;

/// <summary>
/// Collision shapes of the table objects. Bowl and plate are a floor of two crossed boxes and a ring of flat wall boxes, so
/// that they are truly hollow; a tray is five boxes.
/// </summary>
internal static unsafe class ObjectShapes
{
    private const int WallSegments = 16;
    private const int StandInBoxes = 6;

    public static void Attach(RigidObject body)
    {
        TableObject o = body.Description;
        switch (o.Kind)
        {
            case ObjectKind.Cube:
                Box(body, body.Shapes, o.WidthM, o.DepthM, o.HeightM, default, Rotation3.Identity);
                break;
            case ObjectKind.Ball:
                Add(body, body.Shapes, Ode.dCreateSphere(0, o.WidthM / 2), o.WidthM / 2);
                break;
            case ObjectKind.Cylinder:
                Cylinder(body, o.WidthM / 2, o.HeightM);
                break;
            case ObjectKind.Tray:
                Tray(body, o, ContainerProfile.Of(o));
                break;
            default:
                Round(body, o, ContainerProfile.Of(o));
                break;
        }
    }

    /// <summary>Adds a box to a body's list.</summary>
    public static void Box(nint body, List<CollisionShape> list, double x, double y, double z, Vector3D centre, Rotation3 turn)
    {
        nint geom = Ode.dCreateBox(0, x, y, z);
        Ode.dGeomSetBody(geom, body);
        Ode.dGeomSetOffsetPosition(geom, centre.X, centre.Y, centre.Z);
        double* rows = stackalloc double[12];
        Rows(turn, rows);
        Ode.dGeomSetOffsetRotation(geom, rows);
        list.Add(new CollisionShape(geom, 0.5 * Math.Sqrt((x * x) + (y * y) + (z * z))));
    }

    /// <summary>Writes a rotation as ODE wants it: three rows of four.</summary>
    public static void Rows(in Rotation3 turn, double* rows)
    {
        (rows[0], rows[1], rows[2], rows[3]) = (turn.AxisX.X, turn.AxisY.X, turn.AxisZ.X, 0);
        (rows[4], rows[5], rows[6], rows[7]) = (turn.AxisX.Y, turn.AxisY.Y, turn.AxisZ.Y, 0);
        (rows[8], rows[9], rows[10], rows[11]) = (turn.AxisX.Z, turn.AxisY.Z, turn.AxisZ.Z, 0);
    }

    private static void Box(RigidObject body, List<CollisionShape> list, double x, double y, double z, Vector3D centre, Rotation3 turn) =>
        Box(body.Body, list, x, y, z, centre, turn);

    private static void Add(RigidObject body, List<CollisionShape> list, nint geom, double boundingM, bool isCylinder = false)
    {
        Ode.dGeomSetBody(geom, body.Body);
        list.Add(new CollisionShape(geom, boundingM, isCylinder));
    }

    private static void Cylinder(RigidObject body, double radius, double height)
    {
        Add(body, body.Shapes, Ode.dCreateCylinder(0, radius, height), Math.Sqrt((radius * radius) + (height * height / 4)), isCylinder: true);
        (double s, double c) = Math.SinCos(Math.PI / (2 * StandInBoxes));
        for (int i = 0; i < StandInBoxes; i++)
            Box(body, body.CylinderStandIns, 2 * radius * c, 2 * radius * s, height, default, Rotation3.Identity.TurnedAboutZ(i * Math.PI / StandInBoxes));
    }

    private static void Tray(RigidObject body, TableObject o, ContainerProfile profile)
    {
        double bottom = -o.HeightM / 2, wall = profile.WallThicknessM, floor = profile.FloorThicknessM;
        Box(body, body.Shapes, o.WidthM, o.DepthM, floor, new Vector3D(0, 0, bottom + (floor / 2)), Rotation3.Identity);
        foreach (int side in (int[])[-1, 1])
        {
            Box(body, body.Shapes, wall, o.DepthM, o.HeightM, new Vector3D(side * (o.WidthM - wall) / 2, 0, 0), Rotation3.Identity);
            Box(body, body.Shapes, o.WidthM, wall, o.HeightM, new Vector3D(0, side * (o.DepthM - wall) / 2, 0), Rotation3.Identity);
        }
    }

    private static void Round(RigidObject body, TableObject o, ContainerProfile profile)
    {
        double bottom = -o.HeightM / 2, floor = profile.FloorThicknessM, foot = profile.FootWidthM / 2, rim = o.WidthM / 2;

        // Two crossed squares cover the disc to 92 %; their corners stay under the wall.
        double side = 2 * 0.80 * foot;
        for (int i = 0; i < 2; i++)
            Box(body, body.Shapes, side, side, floor, new Vector3D(0, 0, bottom + (floor / 2)), Rotation3.Identity.TurnedAboutZ(i * Math.PI / 4));

        double flare = Math.Atan2(rim - foot, o.HeightM), slant = o.HeightM / Math.Cos(flare);
        double width = 2 * rim * Math.Tan(Math.PI / WallSegments);
        double radius = ((rim + foot) / 2) - (profile.WallThicknessM / 2 / Math.Cos(flare));
        for (int i = 0; i < WallSegments; i++)
        {
            double angle = 2 * Math.PI * i / WallSegments;
            Rotation3 turn = Rotation3.FromRpy(0, flare, angle);
            var centre = new Vector3D(radius * Math.Cos(angle), radius * Math.Sin(angle), 0);
            Box(body, body.Shapes, profile.WallThicknessM, width, slant, centre, turn);
        }
    }
}
