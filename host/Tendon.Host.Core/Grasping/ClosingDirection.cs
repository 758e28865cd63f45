using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Grasping;

/// <summary>One way to turn the jaws about the approach.</summary>
/// <param name="ClosingRad">Closing angle, see <see cref="So101Kinematics.RollForClosing"/>.</param>
/// <param name="TiltRad">How far the closing line leaves the horizontal, rad.</param>
/// <param name="SkewRad">How far it leaves the nearest face normal of a cube, rad; 0 for round kinds.</param>
internal readonly record struct ClosingDirection(double ClosingRad, double TiltRad, double SkewRad)
{
    private const int Turns = 24;

    /// <summary>All sensible directions at a pitch, unsorted. A cube's face normals are met exactly; between them the jaws may close
    /// askew and turn the cube, which is what a flat approach often has to do.</summary>
    /// <param name="pitchRad">Approach below the horizontal.</param>
    /// <param name="faceYawRad">Yaw of a cube's faces against the facing direction of the arm; null for round kinds.</param>
    public static IEnumerable<ClosingDirection> At(double pitchRad, double? faceYawRad)
    {
        double steep = Math.Max(0.05, Math.Sin(pitchRad));
        if (faceYawRad is { } yaw)
        {
            for (int k = 0; k < 4; k++)
            {
                var (s, c) = Math.SinCos(yaw + (k * Math.PI / 2));
                yield return Of(Math.Atan2(s, c / steep), pitchRad, steep, faceYawRad);
            }
        }
        for (int k = 0; k < Turns; k++)
            yield return Of((k * 2 * Math.PI / Turns) - Math.PI, pitchRad, steep, faceYawRad);
    }

    private static ClosingDirection Of(double closingRad, double pitchRad, double steep, double? faceYawRad)
    {
        var (s, c) = Math.SinCos(closingRad);
        double tilt = Math.Abs(Math.Asin(Math.Clamp(c * Math.Cos(pitchRad), -1, 1))), skew = 0;
        if (faceYawRad is { } yaw)
        {
            double turn = (Math.Atan2(s, c * steep) - yaw) / (Math.PI / 2);
            skew = Math.Abs(turn - Math.Round(turn)) * Math.PI / 2;
        }
        return new ClosingDirection(closingRad, tilt, skew);
    }
}
