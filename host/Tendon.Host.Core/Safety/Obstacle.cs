using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Safety;

/// <summary>One thing that the arm must not touch. Base frame, metres.</summary>
/// <param name="Id">The scene object's id.</param>
/// <param name="Shape">Body.</param>
/// <param name="XM">Centre.</param>
/// <param name="YM">Centre.</param>
/// <param name="BaseZM">Underside.</param>
/// <param name="TopZM">Upper side.</param>
/// <param name="HalfLengthM">Half the extent along the body's own x, or the outer radius.</param>
/// <param name="HalfDepthM">Half the extent along the body's own y, or the outer radius.</param>
/// <param name="YawRad">Rotation about the vertical.</param>
/// <param name="LengthDoubtM">How far a container's end walls may stand further in or out than <paramref name="HalfLengthM"/> says.</param>
public readonly record struct Obstacle(
    int Id, ObstacleShape Shape, double XM, double YM, double BaseZM, double TopZM, double HalfLengthM, double HalfDepthM, double YawRad,
    double LengthDoubtM = 0)
{
    /// <summary>Thickness of container floors and walls, metres.</summary>
    public const double WallM = 0.0035;

    // Bowls and plates are narrower at the foot than at the rim.
    private const double FootShare = 0.73;

    /// <summary>Distance from a point to the body's surface, metres; negative inside the material.</summary>
    public double DistanceM(Vec3 point)
    {
        double x = point.X - XM, y = point.Y - YM;
        double above = point.Z - TopZM, below = BaseZM - point.Z;
        switch (Shape)
        {
            case ObstacleShape.Cylinder:
                return Combine(Math.Sqrt((x * x) + (y * y)) - HalfLengthM, Math.Max(above, below));
            case ObstacleShape.RoundContainer:
                double radius = Math.Sqrt((x * x) + (y * y));
                double height = Math.Clamp((point.Z - BaseZM) / (TopZM - BaseZM), 0, 1);
                double outer = HalfLengthM * (FootShare + ((1 - FootShare) * height));
                double wall = Math.Max(radius - outer, outer - WallM - radius);
                return Math.Min(Combine(wall, Math.Max(above, below)), Combine(radius - outer, Math.Max(point.Z - BaseZM - WallM, below)));
            default:
                var (s, c) = Math.SinCos(YawRad);
                double u = Math.Abs((x * c) + (y * s)) - HalfLengthM, v = Math.Abs((y * c) - (x * s)) - HalfDepthM;
                double outside = Combine(u - LengthDoubtM, v), inside = Math.Max(u + LengthDoubtM, v) + WallM;
                return Shape == ObstacleShape.Box
                    ? Combine(outside, Math.Max(above, below))
                    : Math.Min(
                        Combine(Math.Max(outside, -inside), Math.Max(above, below)),
                        Combine(outside, Math.Max(point.Z - BaseZM - WallM, below)));
        }
    }

    /// <summary>Distance on the table plane from a point to the body's outline as seen from above, metres; negative inside.</summary>
    public double OutlineDistanceM(double xM, double yM)
    {
        double x = xM - XM, y = yM - YM;
        if (Shape is ObstacleShape.Cylinder or ObstacleShape.RoundContainer)
            return Math.Sqrt((x * x) + (y * y)) - HalfLengthM;
        var (s, c) = Math.SinCos(YawRad);
        return Combine(Math.Abs((x * c) + (y * s)) - HalfLengthM, Math.Abs((y * c) - (x * s)) - HalfDepthM);
    }

    // Signed distance to the intersection of two half-spaces at right angles.
    private static double Combine(double a, double b) =>
        a > 0 && b > 0 ? Math.Sqrt((a * a) + (b * b)) : Math.Max(a, b);
}
