using System.Numerics;

namespace Tendon.Workbench.Camera;

/// <summary>The arm as boxes and drums in its link frames: printed brackets, black servos, gripper pads.</summary>
internal static class ArmSolids
{
    public static void Add(List<Solid> solids, ReadOnlySpan<double> jointAnglesRad, Surface print, Surface servo, Surface pad)
    {
        Span<(Vector3 Position, Quaternion Rotation)> links = stackalloc (Vector3, Quaternion)[7];
        ArmFrames.So101.Compute(jointAnglesRad, links);
        // Base: plate, pedestal, pan servo.
        Box(links[0], new(0.010f, 0, 0.006f), new(0.062f, 0.052f, 0.006f), print);
        Box(links[0], new(0.002f, 0, 0.032f), new(0.034f, 0.036f, 0.026f), print);
        Box(links[0], new(0.034f, 0, 0.040f), new(0.024f, 0.0125f, 0.018f), servo);
        Drum(links[0], new(0.0388f, 0, 0.060f), 0.024f, 0.006f, print);
        // Shoulder: turntable and the fork that carries the lift servo. Its z axis points down.
        Box(links[1], new(-0.012f, 0, -0.012f), new(0.034f, 0.027f, 0.009f), print);
        Box(links[1], new(-0.0304f, 0.000f, -0.045f), new(0.0125f, 0.018f, 0.024f), servo);
        Box(links[1], new(-0.0304f, -0.021f, -0.040f), new(0.016f, 0.003f, 0.030f), print);
        Box(links[1], new(-0.0304f, 0.021f, -0.040f), new(0.016f, 0.003f, 0.030f), print);
        // Upper and lower arm: the joints' planes lie 18 mm beside the arm's middle plane.
        Drum(links[2], new(0, 0, 0.018f), 0.017f, 0.022f, servo);
        Beam(links[2], new(0, 0, 0.018f), new(-0.11257f, -0.028f, 0.018f), 0.013f, 0.0165f, print);
        Drum(links[3], new(0, 0, 0.018f), 0.016f, 0.021f, servo);
        Beam(links[3], new(0, 0, 0.018f), new(-0.1349f, 0.0052f, 0.018f), 0.012f, 0.0155f, print);
        Box(links[3], new(-0.112f, 0.004f, 0.018f), new(0.023f, 0.0125f, 0.018f), servo);
        // Wrist.
        Drum(links[4], new(0, 0, 0.018f), 0.014f, 0.020f, print);
        Box(links[4], new(0, -0.032f, 0.018f), new(0.0125f, 0.024f, 0.018f), servo);
        // Gripper: body, jaw servo, fixed finger and its pad; approach is -z.
        Drum(links[5], new(0, 0, 0.002f), 0.016f, 0.004f, print);
        Box(links[5], new(0.004f, 0, -0.018f), new(0.018f, 0.016f, 0.016f), print);
        Box(links[5], new(0.026f, 0, -0.020f), new(0.010f, 0.0125f, 0.022f), servo);
        Box(links[5], new(-0.0139f, 0, -0.045f), new(0.004f, 0.012f, 0.028f), print);
        Box(links[5], new(-0.0119f, 0, -0.0731f), new(0.004f, 0.010f, 0.025f), pad);
        AddMovingJaw(solids, links[5], (float)jointAnglesRad[5], print, pad);

        void Box((Vector3 Position, Quaternion Rotation) link, Vector3 centre, Vector3 half, Surface surface) =>
            solids.Add(new BoxSolid(half).Place(
                link.Position + Vector3.Transform(centre, link.Rotation), link.Rotation, GeometryBuffer.Arm, surface));

        void Drum((Vector3 Position, Quaternion Rotation) link, Vector3 centre, float radius, float halfLength, Surface surface)
        {
            solids.Add(new TurnedSolid(new(0, -halfLength), new(radius, -halfLength), new(radius, halfLength), new(0, halfLength)).Place(
                link.Position + Vector3.Transform(centre, link.Rotation), link.Rotation, GeometryBuffer.Arm, surface));
        }

        void Beam((Vector3 Position, Quaternion Rotation) link, Vector3 from, Vector3 to, float halfHeight, float halfWidth, Surface surface)
        {
            Vector3 along = to - from;
            Quaternion turn = link.Rotation * Quaternion.CreateFromAxisAngle(Vector3.UnitZ, MathF.Atan2(along.Y, along.X));
            solids.Add(new BoxSolid(new Vector3((along.Length() / 2) + 0.008f, halfHeight, halfWidth)).Place(
                link.Position + Vector3.Transform((from + to) / 2, link.Rotation), turn, GeometryBuffer.Arm, surface));
        }
    }

    // The pad's plane turns about the pivot and is parallel to the fixed pad at the arm file's parallelAtJawRad.
    private static void AddMovingJaw(List<Solid> solids, (Vector3 Position, Quaternion Rotation) gripper, float jawRad, Surface print, Surface pad)
    {
        const float PivotX = 0.0202f, PivotZ = -0.0234f, ParallelAtJawRad = 0.1465f;
        Quaternion turn = Quaternion.CreateFromAxisAngle(Vector3.UnitY, -(jawRad - ParallelAtJawRad));
        Part(new(-0.0031f + 0.004f, 0, -0.0547f), new(0.004f, 0.010f, 0.025f), pad);
        Part(new(0.003f, 0, -0.018f), new(0.005f, 0.012f, 0.024f), print);

        void Part(Vector3 centre, Vector3 half, Surface surface)
        {
            Vector3 inGripper = new Vector3(PivotX, 0, PivotZ) + Vector3.Transform(centre, turn);
            solids.Add(new BoxSolid(half).Place(
                gripper.Position + Vector3.Transform(inGripper, gripper.Rotation), gripper.Rotation * turn, GeometryBuffer.Arm, surface));
        }
    }
}
