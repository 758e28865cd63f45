using Tendon.Host.Core.Arm.Description;
using Tendon.Host.Core.Kinematics;
using Tendon.Host.Core.Safety;
using Tendon.Host.Core.Trajectories;

namespace Tendon.Host.Core.Grasping;

/// <summary>Everything that planning a motion of one arm needs. Immutable; make it once per arm.</summary>
public sealed class ArmMotion
{
    public ArmMotion(ArmModel arm, MotionLimits? limits = null, GraspOptions? options = null, EnvelopeOptions? envelope = null)
    {
        Arm = arm;
        Kinematics = new ArmKinematics(arm);
        Gripper = new GripperGeometry(arm);
        Envelope = new ArmEnvelope(arm, Kinematics, Gripper, envelope);
        Limits = limits ?? MotionLimits.Of(arm);
        Options = options ?? new GraspOptions { SqueezeM = arm.Gripper.SqueezeM };
        CarefulLimits = Limits.Slowed(Options.CarefulSpeed);
        GentleLimits = Limits.Slowed(Options.GentleSpeed);
        GripLimits = Limits.Slowed(Options.GripSpeed);
    }

    /// <summary>The arm file.</summary>
    public ArmModel Arm { get; }

    /// <summary>Forward and inverse kinematics.</summary>
    public ArmKinematics Kinematics { get; }

    /// <summary>Jaw angles and gaps.</summary>
    public GripperGeometry Gripper { get; }

    /// <summary>Collision and limit check.</summary>
    public ArmEnvelope Envelope { get; }

    /// <summary>Collision and limit check that keeps as far off obstacles as a clearance says.</summary>
    public ArmEnvelope EnvelopeFor(in FingerClearance clearance) => Envelope.KeepingOff(clearance.NeighbourM);

    /// <summary>The obstacles as a clearance takes them.</summary>
    internal static Obstacle[] Taken(Obstacle[] obstacles, in FingerClearance clearance) =>
        clearance.TrustsLengths ? [.. obstacles.Select(o => o with { LengthDoubtM = 0 })] : obstacles;

    /// <summary>Limits of free moves.</summary>
    public MotionLimits Limits { get; }

    /// <summary>Limits of moves next to objects.</summary>
    public MotionLimits CarefulLimits { get; }

    /// <summary>Limits of moves with something that is held at an angle.</summary>
    public MotionLimits GentleLimits { get; }

    /// <summary>Limits of closing the jaw.</summary>
    public MotionLimits GripLimits { get; }

    /// <summary>Clearances of picking and placing.</summary>
    public GraspOptions Options { get; }
}
