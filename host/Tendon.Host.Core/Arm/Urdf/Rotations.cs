using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Arm.Urdf;

/// <summary>Rotations between the URDF's way of writing them and the arm file's, whose joints turn about z.</summary>
internal static class Rotations
{
    /// <summary>The frame whose z axis is <paramref name="axis"/> and that is turned least.</summary>
    public static RigidTransform TurningZTo(Vec3 axis)
    {
        if (axis.Z > 1 - 1e-12)
            return RigidTransform.Identity;
        // Straight down: half a turn about x.
        if (axis.Z < -1 + 1e-12)
            return new RigidTransform(new(1, 0, 0), new(0, -1, 0), new(0, 0, -1), default);
        double k = 1 / (1 + axis.Z);
        return new RigidTransform(
            new(1 - (k * axis.X * axis.X), -k * axis.X * axis.Y, -axis.X),
            new(-k * axis.X * axis.Y, 1 - (k * axis.Y * axis.Y), -axis.Y),
            axis,
            default);
    }

    /// <summary>The inverse of a rotation; its origin is taken as 0.</summary>
    public static RigidTransform Inverse(in RigidTransform rotation) => new(
        new(rotation.AxisX.X, rotation.AxisY.X, rotation.AxisZ.X),
        new(rotation.AxisX.Y, rotation.AxisY.Y, rotation.AxisZ.Y),
        new(rotation.AxisX.Z, rotation.AxisY.Z, rotation.AxisZ.Z),
        default);

    /// <summary>Fixed-axis roll, pitch and yaw of a rotation, rad; where pitch is ±π/2 yaw is 0.</summary>
    public static Vec3 RollPitchYaw(in RigidTransform frame)
    {
        double sine = -frame.AxisX.Z;
        if (Math.Abs(sine) > 1 - 1e-12)
            return new Vec3(Math.Atan2(Math.Sign(sine) * frame.AxisY.X, frame.AxisY.Y), Math.CopySign(Math.PI / 2, sine), 0);
        return new Vec3(Math.Atan2(frame.AxisY.Z, frame.AxisZ.Z), Math.Asin(sine), Math.Atan2(frame.AxisX.Y, frame.AxisX.X));
    }
}
