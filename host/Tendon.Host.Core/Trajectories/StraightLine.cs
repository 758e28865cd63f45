using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Trajectories;

/// <summary>A straight line of a tool point in space, with pitch and roll changing evenly along it.</summary>
public static class StraightLine
{
    private const double StepM = 0.004;
    private const double StepAngleRad = 0.06;
    private const int MaxSteps = 200;

    // The end of a line is the posture asked for, up to rounding.
    private const double SamePostureRad = 1e-6;

    // Between neighbouring samples a joint moves by far less; more means that the elbow or the base has flipped.
    private const double MaxJointStepRad = 0.25;

    /// <summary>Joint path from one posture to another on a straight line of a tool point. Where the arm is nearly stretched, both
    /// branches of its elbow lie so close together that a line led from one end may arrive in the other branch: then it is led from
    /// the far end.</summary>
    /// <param name="kinematics">The arm.</param>
    /// <param name="startRad">Posture at the start, rad.</param>
    /// <param name="endRad">Posture at the end, rad; its jaw angle is that of the start.</param>
    /// <param name="toolPoint">Point in the gripper frame that is led along the line, metres.</param>
    /// <param name="path">The path where the result is Ok: it starts and ends at exactly these postures.</param>
    public static TrajectoryResult TryPlan(
        ArmKinematics kinematics, in JointVector startRad, in JointVector endRad, Vec3 toolPoint, out JointPath? path)
    {
        TrajectoryResult result = TrySample(kinematics, startRad, TargetAt(kinematics, endRad, toolPoint), out JointVector[] points);
        JointVector end = endRad.WithJaw(startRad[JointVector.Jaw]);
        if (result != TrajectoryResult.Ok || points[^1].MaxDifference(end) > SamePostureRad)
        {
            result = TrySample(kinematics, end, TargetAt(kinematics, startRad, toolPoint), out points);
            Array.Reverse(points);
            if (result == TrajectoryResult.Ok && points[0].MaxDifference(startRad) > SamePostureRad)
                result = TrajectoryResult.PathUnreachable;
        }
        path = null;
        if (result != TrajectoryResult.Ok)
            return result;
        (points[0], points[^1]) = (startRad, end);
        path = JointPath.Through(points);
        return result;
    }

    /// <summary>Joint path from a posture to a target on a straight line of the target's tool point.</summary>
    /// <param name="kinematics">The arm.</param>
    /// <param name="startRad">Posture at the start, rad.</param>
    /// <param name="end">Target at the end; its tool point is led along the line. The jaw stays as at the start.</param>
    /// <param name="path">The path where the result is Ok.</param>
    public static TrajectoryResult TryPlan(ArmKinematics kinematics, in JointVector startRad, in GraspTarget end, out JointPath? path)
    {
        TrajectoryResult result = TrySample(kinematics, startRad, end, out JointVector[] points);
        path = result == TrajectoryResult.Ok ? JointPath.Through(points) : null;
        return result;
    }

    private static GraspTarget TargetAt(ArmKinematics kinematics, in JointVector postureRad, Vec3 toolPoint)
    {
        ArmPose pose = kinematics.Forward(postureRad);
        return new GraspTarget(pose.Gripper.Apply(toolPoint), pose.PitchRad, postureRad[4], toolPoint);
    }

    private static TrajectoryResult TrySample(ArmKinematics kinematics, in JointVector startRad, in GraspTarget end, out JointVector[] points)
    {
        points = [];
        ArmPose pose = kinematics.Forward(startRad);
        Vec3 from = pose.Gripper.Apply(end.ToolPoint), way = end.Position - from;
        double pitchChange = end.PitchRad - pose.PitchRad, rollChange = end.RollRad - startRad[4];
        if (!double.IsFinite(way.Length + pitchChange + rollChange))
            return TrajectoryResult.InvalidInput;
        double effort = Math.Max(way.Length / StepM, Math.Max(Math.Abs(pitchChange), Math.Abs(rollChange)) / StepAngleRad);
        int steps = (int)Math.Clamp(Math.Ceiling(effort), 4, MaxSteps);
        points = new JointVector[steps + 1];
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
        return TrajectoryResult.Ok;
    }
}
