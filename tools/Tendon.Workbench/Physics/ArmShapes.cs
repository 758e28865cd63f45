using Tendon.Workbench.Arm;

namespace Tendon.Workbench.Physics;

/// <summary>
/// Collision bodies of the arm's outer links: two pads, the gripper's housing, wrist and forearm. The inner links cannot reach
/// anything on the table that the outer ones do not touch first.
/// </summary>
internal static class ArmShapes
{
    private const int Forearm = 2, Wrist = 3, Gripper = 4, Jaw = 5;

    public static ArmBody[] Create(nint world, ArmDescription arm, ReadOnlySpan<RigidTransform> links)
    {
        GripperDescription g = arm.Gripper;
        var fixedPad = new ArmBody(world, Gripper, links[Gripper]) { Material = ContactMaterial.Pad };
        double length = g.FixedRootZM - g.FixedTipZM;
        var padCentre = new Vector3D(g.FixedInnerXM - (g.PadThicknessM / 2), 0, g.FixedTipZM + (length / 2));
        ObjectShapes.Box(fixedPad.Body, fixedPad.Shapes, g.PadThicknessM, 2 * g.PadHalfWidthM, length, padCentre, Rotation3.Identity);

        // Jaw frame: y is gripper z, z is gripper −y; the pad is parallel to the fixed one at the parallel angle.
        var movingPad = new ArmBody(world, Jaw, links[Jaw]) { Material = ContactMaterial.Pad };
        Vector3D centre = PadTouch.MovingPadPoint(g, g.PadLengthM / 2, g.PadThicknessM / 2, 0);
        Rotation3 turn = Rotation3.Identity.TurnedAboutZ(-g.ParallelJawRad);
        ObjectShapes.Box(movingPad.Body, movingPad.Shapes, g.PadThicknessM, g.PadLengthM, 2 * g.PadHalfWidthM, centre, turn);

        var housing = new ArmBody(world, Gripper, links[Gripper]);
        var wrist = new ArmBody(world, Wrist, links[Wrist]);
        var forearm = new ArmBody(world, Forearm, links[Forearm]);
        if (arm.Name == ArmDescription.So101.Name)
        {
            // Its printed parts lie beside the lines from joint to joint.
            ObjectShapes.Box(housing.Body, housing.Shapes, 0.060, 0.044, 0.050, new Vector3D(0.002, 0, -0.020), Rotation3.Identity);
            ObjectShapes.Box(wrist.Body, wrist.Shapes, 0.040, 0.055, 0.040, new Vector3D(0, -0.030, 0.018), Rotation3.Identity);
            ObjectShapes.Box(forearm.Body, forearm.Shapes, 0.120, 0.036, 0.045, new Vector3D(-0.067, 0.002, 0), Rotation3.Identity);
        }
        else
        {
            ObjectShapes.Box(housing.Body, housing.Shapes, 0.060, 0.044, 0.046, new Vector3D(0.002, 0, g.FixedRootZM + 0.026), Rotation3.Identity);
            Beam(wrist, arm.Joints[Gripper].OriginM);
            Beam(forearm, arm.Joints[Wrist].OriginM);
        }

        return [fixedPad, movingPad, housing, wrist, forearm];
    }

    // A box along the line from a link's own joint to the next one.
    private static void Beam(ArmBody body, double[] toM)
    {
        const double ThicknessM = 0.036;
        var along = new Vector3D(toM[0], toM[1], toM[2]);
        double length = Math.Sqrt(along.Dot(along));
        Rotation3 turn = Rotation3.FromRpy(0, -Math.Asin(along.Z / length), Math.Atan2(along.Y, along.X));
        ObjectShapes.Box(body.Body, body.Shapes, length, ThicknessM, ThicknessM, along * 0.5, turn);
    }
}
