using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Safety;
using Tendon.Host.Core.Trajectories;

namespace Tendon.Host.Core.Grasping;

/// <summary>Finds the posture straight above a posture, from which a straight vertical line leads down to it. Higher up the arm
/// reaches less far with a steep gripper, so the pitch may flatten on the way.</summary>
internal sealed class ApproachPlanner(ArmMotion motion)
{
    private const double PitchStepRad = 0.1;
    private const int PitchSteps = 11;

    /// <summary>Searches for the posture above.</summary>
    /// <param name="belowRad">Posture at the lower end; its jaw angle is kept.</param>
    /// <param name="toolPoint">Point in the gripper frame that moves on the line.</param>
    /// <param name="lowerEnd">Where that point is at the lower end, base frame.</param>
    /// <param name="riseM">Length of the line.</param>
    /// <param name="envelope">The check, with the clearance that belongs to the place.</param>
    /// <param name="obstacles">What must not be touched on the line.</param>
    /// <param name="carried">What is held on the line.</param>
    /// <param name="aboveRad">Posture at the upper end.</param>
    public PlanFailure TryAbove(
        in JointVector belowRad, Vec3 toolPoint, Vec3 lowerEnd, double riseM, ArmEnvelope envelope, ReadOnlySpan<Obstacle> obstacles,
        in CarriedObject? carried, out JointVector aboveRad)
    {
        double pitch = motion.Kinematics.Forward(belowRad).PitchRad;
        var worst = PlanFailure.OutOfReach;
        var below = new GraspTarget(lowerEnd, pitch, belowRad[4], toolPoint);
        aboveRad = belowRad;
        for (int k = 0; k < PitchSteps; k++)
        {
            var above = below with { Position = lowerEnd + new Vec3(0, 0, riseM), PitchRad = pitch - (k * PitchStepRad) };
            // Led upwards, so that it leads down to this very posture again.
            if (StraightLine.TryPlan(motion.Kinematics, belowRad, above, out JointPath? up) != TrajectoryResult.Ok
                || StraightLine.TryPlan(motion.Kinematics, up!.End, belowRad, toolPoint, out JointPath? path) != TrajectoryResult.Ok)
            {
                continue;
            }
            aboveRad = up.End;
            if (envelope.Check(PathTrajectory.Along(path!, motion.CarefulLimits), obstacles, carried).IsClear)
                return PlanFailure.None;
            worst = PlanFailure.Blocked;
        }
        return worst;
    }
}
