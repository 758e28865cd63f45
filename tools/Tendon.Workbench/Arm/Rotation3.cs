namespace Tendon.Workbench.Arm;

/// <summary>Rotation matrix by its columns: the body's axes in the base frame.</summary>
public readonly record struct Rotation3(Vector3D AxisX, Vector3D AxisY, Vector3D AxisZ)
{
    /// <summary>No rotation.</summary>
    public static Rotation3 Identity { get; } = new(new(1, 0, 0), new(0, 1, 0), new(0, 0, 1));

    /// <summary>URDF convention: roll about x, then pitch about y, then yaw about z, all of the fixed frame.</summary>
    public static Rotation3 FromRpy(double rollRad, double pitchRad, double yawRad)
    {
        (double sr, double cr) = Math.SinCos(rollRad);
        (double sp, double cp) = Math.SinCos(pitchRad);
        (double sy, double cy) = Math.SinCos(yawRad);
        return new Rotation3(
            new(cy * cp, sy * cp, -sp),
            new((cy * sp * sr) - (sy * cr), (sy * sp * sr) + (cy * cr), cp * sr),
            new((cy * sp * cr) + (sy * sr), (sy * sp * cr) - (cy * sr), cp * cr));
    }

    /// <summary>This rotation after a turn of <paramref name="angleRad"/> about its own z.</summary>
    public Rotation3 TurnedAboutZ(double angleRad)
    {
        (double s, double c) = Math.SinCos(angleRad);
        return new Rotation3((AxisX * c) + (AxisY * s), (AxisY * c) - (AxisX * s), AxisZ);
    }

    /// <summary>Turns a vector from body to base.</summary>
    public Vector3D Apply(Vector3D v) => (AxisX * v.X) + (AxisY * v.Y) + (AxisZ * v.Z);

    /// <summary>Turns a vector from base to body.</summary>
    public Vector3D ApplyInverse(Vector3D v) => new(AxisX.Dot(v), AxisY.Dot(v), AxisZ.Dot(v));

    /// <summary>This rotation after <paramref name="inner"/>.</summary>
    public Rotation3 Multiply(in Rotation3 inner) => new(Apply(inner.AxisX), Apply(inner.AxisY), Apply(inner.AxisZ));
}
