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
        ObjectShapes.Box(housing.Body, housing.Shapes, 0.060, 0.044, 0.050, new Vector3D(0.002, 0, -0.020), Rotation3.Identity);

        var wrist = new ArmBody(world, Wrist, links[Wrist]);
        ObjectShapes.Box(wrist.Body, wrist.Shapes, 0.040, 0.055, 0.040, new Vector3D(0, -0.030, 0.018), Rotation3.Identity);

        var forearm = new ArmBody(world, Forearm, links[Forearm]);
        ObjectShapes.Box(forearm.Body, forearm.Shapes, 0.120, 0.036, 0.045, new Vector3D(-0.067, 0.002, 0), Rotation3.Identity);
        return [fixedPad, movingPad, housing, wrist, forearm];
    }
}
