using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Trajectories;

/// <summary>A straight line of a tool point in space, with pitch and roll changing evenly along it.</summary>
public static class StraightLine
{
    private const double StepM = 0.004;
    private const double StepAngleRad = 0.06;
    private const int MaxSteps = 200;

    // Between neighbouring samples a joint moves by far less; more means that the elbow or the base has flipped.
    private const double MaxJointStepRad = 0.25;

    /// <summary>Joint path from a posture to a target on a straight line of the target's tool point.</summary>
    /// <param name="kinematics">The arm.</param>
    /// <param name="startRad">Posture at the start, rad.</param>
    /// <param name="end">Target at the end; its tool point is led along the line. The jaw stays as at the start.</param>
    /// <param name="path">The path where the result is Ok.</param>
    public static TrajectoryResult TryPlan(So101Kinematics kinematics, in JointVector startRad, in GraspTarget end, out JointPath? path)
    {
        path = null;
        ArmPose pose = kinematics.Forward(startRad);
        Vec3 from = pose.Gripper.Apply(end.ToolPoint), way = end.Position - from;
        double pitchChange = end.PitchRad - pose.PitchRad, rollChange = end.RollRad - startRad[4];
        if (!double.IsFinite(way.Length + pitchChange + rollChange))
            return TrajectoryResult.InvalidInput;
        double effort = Math.Max(way.Length / StepM, Math.Max(Math.Abs(pitchChange), Math.Abs(rollChange)) / StepAngleRad);
        int steps = (int)Math.Clamp(Math.Ceiling(effort), 4, MaxSteps);
        var points = new JointVector[steps + 1];
        points[0] = startRad;
        for (int k = 1; k <= steps; k++)
        {
            double share = (double)k / steps;
            var target = new GraspTarget(
                from + (way * share), pose.PitchRad + (pitchChange * share), startRad[4] + (rollChange * share), end.ToolPoint);
            if (kinematics.SolveNearest(target, points[k - 1], out points[k]) != IkResult.Ok
                || points[k].MaxDifference(points[k - 1]) > MaxJointStepRad)
            {
                return TrajectoryResult.PathUnreachable;
            }
        }
        path = JointPath.Through(points);
        return TrajectoryResult.Ok;
    }
}
