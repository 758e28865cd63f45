using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Grasping;

/// <summary>Whether the gripper gets to a point at all; for honest refusals.</summary>
public sealed class Reachability(ArmMotion motion)
{
    private const double PitchStepRad = 0.05;
    private const double TipBelowM = 0.01;
    private const double ComeDownM = 0.03;

    // How far the opened moving tip dips below the fixed one, and the least overlap of the pads past a thing's middle.
    private const double TipDipM = 0.0045;
    private const double PastMiddleM = 0.0012;

    // A cube may be let go leaning by this much.
    private const double PlaceLeanRad = 0.1;

    /// <summary>Whether a point (base frame, metres) can be between the fingertips at any pitch.</summary>
    public bool CanReach(double xM, double yM, double zM) => TrySteepest(xM, yM, zM, out _);

    /// <summary>Whether a cube of a width (metres) can be let go with its centre above a point (base frame, metres) and its underside at
    /// a height: at a pitch at which it can also be grasped from the table, and with room to come down on it. Answers for free
    /// surroundings; what stands around the place is the planner's business.</summary>
    public bool CanPlaceAt(double xM, double yM, double baseZM, double widthM)
    {
        double held = baseZM + (widthM / 2), flattest = FlattestGraspRad(widthM);
        for (double pitch = Math.PI / 2; pitch >= flattest; pitch -= PitchStepRad)
        {
            if (!IsReached(xM, yM, held, pitch))
                continue;
            for (double above = pitch; above >= motion.Options.MinPitchRad; above -= PitchStepRad)
            {
                if (IsReached(xM, yM, held + ComeDownM, above))
                    return true;
            }
        }
        return false;
    }

    /// <summary>The steepest pitch at which the point is reached, rad below the horizontal.</summary>
    public bool TrySteepest(double xM, double yM, double zM, out double pitchRad)
    {
        for (pitchRad = Math.PI / 2; pitchRad >= motion.Options.MinPitchRad; pitchRad -= PitchStepRad)
        {
            if (IsReached(xM, yM, zM, pitchRad))
                return true;
        }
        return false;
    }

    // The flatter the hand, the lower the corners of its pads: at some pitch they no longer get below the middle of what stands on the table.
    private double FlattestGraspRad(double widthM)
    {
        double room = (widthM / 2) - motion.Options.FingerFloorClearanceM - PastMiddleM - TipDipM;
        return Math.Max(motion.Options.MinPitchRad, Math.Acos(Math.Clamp(room / motion.Gripper.Model.HalfWidthM, 0, 1)) - PlaceLeanRad);
    }

    private bool IsReached(double xM, double yM, double zM, double pitchRad)
    {
        Span<JointVector> branches = stackalloc JointVector[ArmKinematics.MaxBranches];
        var tool = new Vec3(0, 0, motion.Gripper.Model.FixedTipZM + TipBelowM);
        var target = new GraspTarget(new Vec3(xM, yM, zM), pitchRad, motion.Kinematics.FixedClosingRad is null ? motion.Kinematics.RollForClosing(Math.PI / 2) : 0, tool);
        return motion.Kinematics.Solve(target, 0, branches, out _) == IkResult.Ok;
    }
}
