using System.Numerics;
using Tendon.Workbench.Arm;
using Tendon.Workbench.Camera;
using Tendon.Workbench.Seeding;
using Tendon.Workbench.Table;

namespace Tendon.Workbench.Dataset;

/// <summary>Draws how the arm stands while the picture is taken.</summary>
internal sealed class ArmPoseDraw(Xoshiro256 random)
{
    private const int GripperLink = 4;
    private static readonly ArmDescription Arm = ArmDescription.So101;
    private readonly ArmChain _chain = new(Arm);
    private readonly RigidTransform[] _links = new RigidTransform[Arm.Joints.Count];

    /// <summary>The folded pose of the arm file, with the small errors of a real arm.</summary>
    public double[] Look()
    {
        double[] look = [.. Arm.LookPoseRad];
        for (int joint = 0; joint < 5; joint++)
            look[joint] += random.Around(0.04f);
        look[5] = random.Range(-0.17f, 0.6f);
        return look;
    }

    /// <summary>A pose in motion with the gripper over the table, often on the way to one of the objects.</summary>
    public double[] Moving(List<DatasetObject> objects)
    {
        double[] pose = Look();
        for (int attempt = 0; attempt < 12; attempt++)
        {
            pose = [random.Around(1.2f), random.Range(-1.7f, 0.7f), random.Range(-0.9f, 1.6f), random.Range(-0.3f, 1.6f), random.Around(1.6f), random.Range(-0.17f, 1.2f)];
            if (objects.Count > 0 && random.Chance(0.6f))
            {
                Vector3 goal = objects[random.Below(objects.Count)].Body.Position;
                // The pan axis points down, so its angle runs the other way round.
                pose[0] = -Math.Atan2(goal.Y, goal.X - Arm.Joints[0].OriginM[0]) + random.Around(0.15f);
            }
            _chain.Forward(pose, _links);
            if (_chain.Tcp(_links).Z is > 0.004 and < 0.26 && _links[GripperLink].Translation.Z > 0.05)
                break;
        }
        return pose;
    }

    /// <summary>Puts a thing between the pads and closes them on it; not where it would stick in the table or in another.</summary>
    public void Hold(TableObject body, double[] anglesRad, List<DatasetObject> objects)
    {
        GripperDescription g = Arm.Gripper;
        _chain.Forward(anglesRad, _links);
        double up = random.Range(0.2f, 0.8f) * body.HeightM;
        Vector3D at = _links[GripperLink].Apply(new Vector3D(g.FixedInnerXM + (body.WidthM / 2), 0, g.FixedTipZM + up));
        var centre = new Vector3((float)at.X, (float)at.Y, (float)at.Z);
        float clearM = 0.6f * MathF.Max(body.WidthM, body.HeightM);
        if (centre.Z < clearM || objects.Exists(o => Vector3.Distance(o.Body.Position, centre) < clearM + (0.6f * MathF.Max(o.Body.WidthM, o.Body.HeightM))))
            return;
        // Tip gap(q) of the arm file, solved for the jaw angle.
        anglesRad[5] = g.TipAngleAtClosedRad + g.ClosedJawRad - Math.Asin((g.PivotXM - g.FixedInnerXM - body.WidthM) / g.TipRadiusM);
        Rotation3 r = _links[GripperLink].Rotation;
        Quaternion gripper = Quaternion.CreateFromRotationMatrix(new Matrix4x4(
            (float)r.AxisX.X, (float)r.AxisX.Y, (float)r.AxisX.Z, 0, (float)r.AxisY.X, (float)r.AxisY.Y, (float)r.AxisY.Z, 0,
            (float)r.AxisZ.X, (float)r.AxisZ.Y, (float)r.AxisZ.Z, 0, 0, 0, 0, 1));
        Quaternion turn = gripper * Quaternion.CreateFromAxisAngle(Vector3.UnitX, random.Around(0.6f));
        objects.Add(new DatasetObject(body with { Position = centre, Orientation = turn }, -1, -1));
    }
}
