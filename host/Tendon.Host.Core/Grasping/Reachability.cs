using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Grasping;

/// <summary>Whether the gripper gets to a point at all; for honest refusals.</summary>
public sealed class Reachability(ArmMotion motion)
{
    private const double PitchStepRad = 0.05;

    /// <summary>Whether a point (base frame, metres) can be between the fingertips at any pitch.</summary>
    public bool CanReach(double xM, double yM, double zM) => TrySteepest(xM, yM, zM, out _);

    /// <summary>The steepest pitch at which the point is reached, rad below the horizontal.</summary>
    public bool TrySteepest(double xM, double yM, double zM, out double pitchRad)
    {
        Span<JointVector> branches = stackalloc JointVector[So101Kinematics.MaxBranches];
        var tool = new Vec3(0, 0, motion.Gripper.Model.FixedTipZM + 0.01);
        for (pitchRad = Math.PI / 2; pitchRad >= motion.Options.MinPitchRad; pitchRad -= PitchStepRad)
        {
            var target = new GraspTarget(new Vec3(xM, yM, zM), pitchRad, motion.Kinematics.RollForClosing(Math.PI / 2), tool);
            if (motion.Kinematics.Solve(target, 0, branches, out _) == IkResult.Ok)
                return true;
        }
        return false;
    }
}
