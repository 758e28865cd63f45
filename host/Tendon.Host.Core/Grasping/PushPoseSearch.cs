using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Safety;
using Tendon.Host.Core.Scenes;

namespace Tendon.Host.Core.Grasping;

/// <summary>
/// Lists postures for a push, better ones first. Fingers that lean with their roots ahead touch an object at its top and tip it over, so
/// they stand upright or lead with their tips; what is tall allows less of a lean than what is low.
/// </summary>
internal sealed class PushPoseSearch(ArmMotion motion)
{
    private const double PitchStepRad = 0.1;
    private const double LowestTipM = 0.005;
    private const double HighestTipM = 0.010;
    private const double MostForkTiltRad = 0.16;
    private const double MostBladeTiltRad = 0.5;
    private const double TallShare = 1.15;
    private const double MostLeanTall = 0.09;
    private const double MostLeanLow = 0.42;

    public IEnumerable<PushPose> All(SceneObject target, Obstacle body, Vec3 way, double distanceM, double standOffM, double backOffM)
    {
        bool isTall = target.HeightM > TallShare * target.WidthM, isRound = target.Kind is "ball" or "cylinder" && target.YawRad == 0;
        double outer = target.Kind == "cube" ? target.WidthM * 0.7 : Math.Max(body.HalfLengthM, body.HalfDepthM);
        double inner = target.Kind == "cube" ? target.WidthM / 2 : body.HalfDepthM, mostLean = isTall ? MostLeanTall : MostLeanLow;
        double tipZ = Math.Clamp(target.HeightM * 0.25, LowestTipM, HighestTipM);
        var candidates = new List<(PushTool Tool, double PitchRad, double Cost)>();
        foreach (PushTool tool in PushTool.For(motion.Gripper, target.WidthM, isRound))
        {
            for (double pitch = motion.Options.MinPitchRad; pitch <= motion.Options.MaxPitchRad; pitch += PitchStepRad)
                candidates.Add((tool, pitch, (tool.IsFork ? 0 : 0.3) + Math.Abs(pitch - (Math.PI / 2))));
        }
        var centre = new Vec3(target.XM, target.YM, 0);
        foreach (var (tool, pitch, _) in candidates.OrderBy(c => c.Cost))
        {
            Vec3 start = centre - (way * (outer + standOffM)), end = centre + (way * (distanceM - inner + tool.DepthInObjectM));
            if (TryPosture(tool, start, way, pitch, tipZ, mostLean, null, out JointVector first)
                && TryPosture(tool, end, way, pitch, tipZ, mostLean, first, out JointVector last)
                && TryPosture(tool, end - (way * backOffM), way, pitch, tipZ, mostLean, last, out JointVector off))
            {
                yield return new PushPose(first, last, off, tool.ToolPoint);
            }
        }
    }

    // The fingers turn with the push, not with the arm, so the roll follows the pan angle.
    private bool TryPosture(
        PushTool tool, Vec3 at, Vec3 way, double pitch, double tipZ, double mostLean, JointVector? near, out JointVector posture)
    {
        Vec3 axis = motion.Kinematics.PanAxis;
        double azimuth = Math.Atan2(at.Y - axis.Y, at.X - axis.X), direction = Math.Atan2(way.Y, way.X) + tool.TurnRad, facing = azimuth, z = tipZ;
        double steep = Math.Max(0.05, Math.Sin(pitch));
        posture = near ?? JointVector.Of(motion.Kinematics.FacingRad(1) * azimuth, 0, 0.3, pitch - 0.3, 0, tool.JawRad);
        for (int round = 0; round < 4; round++)
        {
            var (s, c) = Math.SinCos(direction - facing);
            double closing = Math.Atan2(s, c / steep), tilt = Math.Abs(Math.Asin(Math.Clamp(Math.Cos(closing) * Math.Cos(pitch), -1, 1)));
            var goal = new GraspTarget(at with { Z = z }, pitch, motion.Kinematics.RollForClosing(closing), tool.ToolPoint);
            if (tilt > (tool.IsFork ? MostForkTiltRad : MostBladeTiltRad)
                || motion.Kinematics.SolveNearest(goal, posture.WithJaw(tool.JawRad), out posture) != IkResult.Ok)
            {
                return false;
            }
            facing = motion.Kinematics.FacingRad(posture[0]);
            z += tipZ - FingerExtent.LowestZM(motion.Kinematics.Forward(posture).Gripper, motion.Gripper, tool.JawRad);
        }
        return -motion.Kinematics.Forward(posture).Approach.Dot(way) <= mostLean;
    }
}
