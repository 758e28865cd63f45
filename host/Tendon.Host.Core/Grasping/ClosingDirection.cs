using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Grasping;

/// <summary>One way to turn the jaws about the approach.</summary>
/// <param name="ClosingRad">Closing angle, see <see cref="ArmKinematics.RollForClosing"/>.</param>
/// <param name="TiltRad">How far the closing line leaves the horizontal, rad.</param>
/// <param name="SkewRad">How far it leaves the nearest face normal, rad; 0 for round kinds.</param>
internal readonly record struct ClosingDirection(double ClosingRad, double TiltRad, double SkewRad)
{
    private const int Turns = 24;

    /// <summary>All sensible directions at a pitch, unsorted. A cube's face normals are met exactly; between them the jaws may close
    /// askew and turn the cube, which is what a flat approach often has to do.</summary>
    /// <param name="pitchRad">Approach below the horizontal.</param>
    /// <param name="faceYawRad">Direction of a face's normal against the facing direction of the arm; null for round kinds.</param>
    /// <param name="facePeriodRad">Angle from one face to the next: π/2 for a cube, π for a cylinder that lies.</param>
    /// <param name="onlyRad">The only closing angle of a hand that does not roll; null where it does.</param>
    public static IEnumerable<ClosingDirection> At(double pitchRad, double? faceYawRad, double facePeriodRad = Math.PI / 2, double? onlyRad = null)
    {
        double steep = Math.Max(0.05, Math.Sin(pitchRad));
        if (onlyRad is { } only)
        {
            yield return Of(only, pitchRad, steep, faceYawRad, facePeriodRad);
            yield break;
        }
        if (faceYawRad is { } yaw)
        {
            for (double turn = 0; turn < (2 * Math.PI) - 0.1; turn += facePeriodRad)
            {
                var (s, c) = Math.SinCos(yaw + turn);
                yield return Of(Math.Atan2(s, c / steep), pitchRad, steep, faceYawRad, facePeriodRad);
            }
        }
        for (int k = 0; k < Turns; k++)
            yield return Of((k * 2 * Math.PI / Turns) - Math.PI, pitchRad, steep, faceYawRad, facePeriodRad);
    }

    private static ClosingDirection Of(double closingRad, double pitchRad, double steep, double? faceYawRad, double facePeriodRad)
    {
        var (s, c) = Math.SinCos(closingRad);
        double tilt = Math.Abs(Math.Asin(Math.Clamp(c * Math.Cos(pitchRad), -1, 1))), skew = 0;
        if (faceYawRad is { } yaw)
        {
            double turn = (Math.Atan2(s, c * steep) - yaw) / facePeriodRad;
            skew = Math.Abs(turn - Math.Round(turn)) * facePeriodRad;
        }
        return new ClosingDirection(closingRad, tilt, skew);
    }
}
