namespace Tendon.Host.Core.Kinematics;

/// <summary>A rotation followed by a translation, child frame → parent frame: <c>p_parent = R · p_child + Origin</c>.</summary>
/// <param name="AxisX">The child's x axis in the parent frame (first column of R).</param>
/// <param name="AxisY">The child's y axis in the parent frame.</param>
/// <param name="AxisZ">The child's z axis in the parent frame.</param>
/// <param name="Origin">The child's origin in the parent frame, metres.</param>
public readonly record struct RigidTransform(Vec3 AxisX, Vec3 AxisY, Vec3 AxisZ, Vec3 Origin)
{
    /// <summary>The frame itself.</summary>
    public static RigidTransform Identity => new(new(1, 0, 0), new(0, 1, 0), new(0, 0, 1), default);

    /// <summary>From a URDF origin: translation in metres and fixed-axis roll, pitch, yaw in radians.</summary>
    public static RigidTransform FromUrdfOrigin(Vec3 xyzM, Vec3 rpyRad)
    {
        var (sr, cr) = Math.SinCos(rpyRad.X);
        var (sp, cp) = Math.SinCos(rpyRad.Y);
        var (sy, cy) = Math.SinCos(rpyRad.Z);
        return new(
            new(cy * cp, sy * cp, -sp),
            new((cy * sp * sr) - (sy * cr), (sy * sp * sr) + (cy * cr), cp * sr),
            new((cy * sp * cr) + (sy * sr), (sy * sp * cr) - (cy * sr), cp * cr),
            xyzM);
    }

    /// <summary>Rotation about the z axis.</summary>
    public static RigidTransform RotationZ(double angleRad)
    {
        var (s, c) = Math.SinCos(angleRad);
        return new(new(c, s, 0), new(-s, c, 0), new(0, 0, 1), default);
    }

    /// <summary>A child direction in the parent frame.</summary>
    public Vec3 Rotate(Vec3 v) => (AxisX * v.X) + (AxisY * v.Y) + (AxisZ * v.Z);

    /// <summary>A child point in the parent frame.</summary>
    public Vec3 Apply(Vec3 p) => Rotate(p) + Origin;

    /// <summary>A parent point in the child frame.</summary>
    public Vec3 ApplyInverse(Vec3 p)
    {
        Vec3 d = p - Origin;
        return new(AxisX.Dot(d), AxisY.Dot(d), AxisZ.Dot(d));
    }

    /// <summary>The transform that applies <paramref name="inner"/> first, then this one.</summary>
    public RigidTransform Then(in RigidTransform inner) =>
        new(Rotate(inner.AxisX), Rotate(inner.AxisY), Rotate(inner.AxisZ), Apply(inner.Origin));
}
