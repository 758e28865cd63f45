using System.Numerics;
using Tendon.Workbench.Arm;

namespace Tendon.Workbench.Camera;

/// <summary>Any arm as beams from joint to joint, drums at the joints and two pads: enough to hide what a real one would hide.</summary>
internal sealed class PlainArm(ArmDescription arm)
{
    private const float BeamHalfM = 0.014f, DrumRadiusM = 0.018f, DrumHalfM = 0.02f;
    private readonly ArmChain _chain = new(arm);
    private readonly RigidTransform[] _links = new RigidTransform[arm.Joints.Count];

    public void Add(List<Solid> solids, ReadOnlySpan<double> jointAnglesRad, Surface print, Surface servo, Surface pad)
    {
        _chain.Forward(jointAnglesRad, _links);
        Vector3 at = Vector3.Zero;
        for (int i = 0; i < _links.Length - 1; i++)
        {
            Vector3 next = Point(_links[i].Translation);
            Beam(solids, at, next, i == 0 ? 0.032f : BeamHalfM, print);
            Quaternion turn = Turn(_links[i].Rotation);
            if (arm.Joints[i].IsDriven)
                solids.Add(new TurnedSolid(new(0, -DrumHalfM), new(DrumRadiusM, -DrumHalfM), new(DrumRadiusM, DrumHalfM), new(0, DrumHalfM)).Place(next, turn, GeometryBuffer.Arm, servo));
            at = next;
        }

        GripperDescription g = arm.Gripper;
        RigidTransform hand = _links[^2], jaw = _links[^1];
        double length = g.FixedRootZM - g.FixedTipZM;
        Part(hand, new(0.002, 0, g.FixedRootZM + 0.026), new Vector3(0.026f, 0.02f, 0.022f), Rotation3.Identity, print);
        Part(hand, new(g.FixedInnerXM - (g.PadThicknessM / 2), 0, g.FixedTipZM + (length / 2)), new Vector3((float)g.PadThicknessM / 2, (float)g.PadHalfWidthM, (float)length / 2), Rotation3.Identity, pad);
        Part(
            jaw, PadTouch.MovingPadPoint(g, g.PadLengthM / 2, g.PadThicknessM / 2, 0), new Vector3((float)g.PadThicknessM / 2, (float)g.PadLengthM / 2, (float)g.PadHalfWidthM),
            Rotation3.Identity.TurnedAboutZ(-g.ParallelJawRad), pad);

        void Part(in RigidTransform link, Vector3D centre, Vector3 half, Rotation3 turn, Surface surface) =>
            solids.Add(new BoxSolid(half).Place(Point(link.Apply(centre)), Turn(link.Rotation.Multiply(turn)), GeometryBuffer.Arm, surface));
    }

    private static void Beam(List<Solid> solids, Vector3 from, Vector3 to, float half, Surface surface)
    {
        Vector3 along = to - from;
        float length = along.Length();
        if (length < 0.005f)
            return;
        var turn = Quaternion.CreateFromYawPitchRoll(0, 0, MathF.Atan2(along.Y, along.X)) * Quaternion.CreateFromAxisAngle(Vector3.UnitY, -MathF.Asin(along.Z / length));
        solids.Add(new BoxSolid(new Vector3((length / 2) + 0.006f, half, half)).Place((from + to) / 2, turn, GeometryBuffer.Arm, surface));
    }

    private static Vector3 Point(Vector3D p) => new((float)p.X, (float)p.Y, (float)p.Z);

    private static Quaternion Turn(Rotation3 r) => Quaternion.CreateFromRotationMatrix(new Matrix4x4(
        (float)r.AxisX.X, (float)r.AxisX.Y, (float)r.AxisX.Z, 0, (float)r.AxisY.X, (float)r.AxisY.Y, (float)r.AxisY.Z, 0,
        (float)r.AxisZ.X, (float)r.AxisZ.Y, (float)r.AxisZ.Z, 0, 0, 0, 0, 1));
}
