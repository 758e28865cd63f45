namespace Tendon.Host.Core.Kinematics.Parallelogram;

/// <summary>Closed-form kinematics of a yaw axis and two links whose parallelogram keeps the tool level. Base frame x forward, y left, z up, metres.</summary>
public sealed class ParallelogramKinematics(ParallelogramGeometry geometry, ParallelogramLimits limits)
{
    /// <summary>The most solutions a target can have: elbow up or down, facing it or turned away.</summary>
    public const int MaxBranches = 4;

    /// <summary>The lengths.</summary>
    public ParallelogramGeometry Geometry => geometry;

    /// <summary>The limits, the coupled ones included.</summary>
    public ParallelogramLimits Limits => limits;

    /// <summary>Tool centre point, base frame, metres. Limits are not asked.</summary>
    public Vec3 Forward(in ParallelogramAngles angles)
    {
        double fore = angles.ShoulderRad + angles.ElbowRad;
        double r = (geometry.UpperM * Math.Cos(angles.ShoulderRad)) + (geometry.ForeM * Math.Cos(fore)) + geometry.ToolM;
        double z = geometry.BaseHeightM + (geometry.UpperM * Math.Sin(angles.ShoulderRad)) + (geometry.ForeM * Math.Sin(fore));
        var (s, c) = Math.SinCos(angles.YawRad);
        return new Vec3(r * c, r * s, z);
    }

    /// <summary>All branches for the position that the limits allow, written to <paramref name="branches"/> (room for <see cref="MaxBranches"/>).</summary>
    public IkResult Solve(Vec3 position, Span<ParallelogramAngles> branches, out int count)
    {
        count = 0;
        if (!double.IsFinite(position.X + position.Y + position.Z))
            return IkResult.InvalidTarget;
        bool reached = false;
        double distance = Math.Sqrt((position.X * position.X) + (position.Y * position.Y));
        for (int facing = 0; facing < 2; facing++)
        {
            int sign = facing == 0 ? 1 : -1;
            double yaw = Math.Atan2(sign * position.Y, sign * position.X);
            reached |= SolveElbow((sign * distance) - geometry.ToolM, position.Z - geometry.BaseHeightM, yaw, branches, ref count);
        }

        return count > 0 ? IkResult.Ok : reached ? IkResult.OutsideJointLimits : IkResult.OutOfReach;
    }

    private bool SolveElbow(double u, double v, double yaw, Span<ParallelogramAngles> branches, ref int count)
    {
        double cosine = ((u * u) + (v * v) - (geometry.UpperM * geometry.UpperM) - (geometry.ForeM * geometry.ForeM)) / (2 * geometry.UpperM * geometry.ForeM);
        if (cosine is < -1 - 1e-12 or > 1 + 1e-12)
            return false;
        double bend = Math.Acos(Math.Clamp(cosine, -1, 1));
        for (int side = 0; side < 2; side++)
        {
            double elbow = side == 0 ? -bend : bend;
            double shoulder = Math.Atan2(v, u) - Math.Atan2(geometry.ForeM * Math.Sin(elbow), geometry.UpperM + (geometry.ForeM * Math.Cos(elbow)));
            var angles = new ParallelogramAngles(yaw, Wrap(shoulder), elbow);
            if (limits.Allow(angles))
                branches[count++] = angles;
            if (bend == 0)
                break;
        }

        return true;
    }

    private static double Wrap(double angleRad) => angleRad - (2 * Math.PI * Math.Round(angleRad / (2 * Math.PI)));
}
