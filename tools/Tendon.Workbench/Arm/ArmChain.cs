namespace Tendon.Workbench.Arm;

/// <summary>
/// Forward kinematics and loads of the arm by walking the joint frames of the arm file: independent of the closed form that
/// the host uses. Each link's mass sits at half its length, the gripper's nearer its root.
/// </summary>
public sealed class ArmChain
{
    private const double GravityMPerS2 = 9.81;
    private const double OwnInertiaKgM2 = 5e-5;
    private readonly RigidTransform[] _origins;
    private readonly Vector3D[] _massCentres;
    private readonly double[] _massesKg;
    private readonly Vector3D _tcp;

    /// <summary>Prepares the chain of <paramref name="arm"/>.</summary>
    public ArmChain(ArmDescription arm)
    {
        JointCount = arm.Joints.Count;
        _origins = [.. arm.Joints.Select(j => new RigidTransform(Rotation3.FromRpy(j.OriginRpyRad[0], j.OriginRpyRad[1], j.OriginRpyRad[2]), Point(j.OriginM)))];
        _massesKg = [.. arm.Joints.Select(j => j.ChildMassKg)];
        _tcp = Point(arm.Gripper.TcpM);
        _massCentres = new Vector3D[JointCount];
        for (int i = 0; i < JointCount - 2; i++) _massCentres[i] = _origins[i + 1].Translation * 0.5;
        _massCentres[^2] = _tcp * 0.4;
        _massCentres[^1] = new Vector3D(0, -0.5 * arm.Gripper.TipRadiusM, 0);
    }

    /// <summary>Number of joints, the jaw included.</summary>
    public int JointCount { get; }

    /// <summary>Frame of every moving link in the base frame; link i is the child of joint i.</summary>
    public void Forward(ReadOnlySpan<double> anglesRad, Span<RigidTransform> links)
    {
        RigidTransform parent = RigidTransform.Identity;
        for (int i = 0; i < JointCount; i++)
        {
            RigidTransform frame = parent.Compose(_origins[i]);
            links[i] = new RigidTransform(frame.Rotation.TurnedAboutZ(anglesRad[i]), frame.Translation);
            parent = links[i];
        }
    }

    /// <summary>Tool centre point in the base frame.</summary>
    public Vector3D Tcp(ReadOnlySpan<RigidTransform> links) => links[JointCount - 2].Apply(_tcp);

    /// <summary>Torque of gravity and inertia of the outer links about each joint axis, in N·m and kg·m².</summary>
    public void Loads(ReadOnlySpan<RigidTransform> links, Span<double> gravityNm, Span<double> inertiaKgM2)
    {
        double massKg = 0;
        Vector3D moment = default;
        for (int j = JointCount - 1; j >= 0; j--)
        {
            massKg += _massesKg[j];
            moment += links[j].Apply(_massCentres[j]) * _massesKg[j];
            Vector3D axis = links[j].Rotation.AxisZ, pivot = links[j].Translation;
            Vector3D arm = moment - (pivot * massKg);
            gravityNm[j] = axis.Dot(arm.Cross(new Vector3D(0, 0, -GravityMPerS2)));
            inertiaKgM2[j] = 0;
            for (int k = j; k < JointCount; k++)
            {
                Vector3D offset = axis.Cross(links[k].Apply(_massCentres[k]) - pivot);
                inertiaKgM2[j] += (_massesKg[k] * offset.Dot(offset)) + OwnInertiaKgM2;
            }
        }
    }

    /// <summary>Adds what a force on <paramref name="link"/> does to each joint in N·m.</summary>
    public static void AddForce(ReadOnlySpan<RigidTransform> links, int link, Vector3D pointM, Vector3D forceN, Span<double> torqueNm)
    {
        for (int j = 0; j <= link; j++)
            torqueNm[j] += links[j].Rotation.AxisZ.Dot((pointM - links[j].Translation).Cross(forceN));
    }

    private static Vector3D Point(double[] xyz) => new(xyz[0], xyz[1], xyz[2]);
}
