using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Arm.Description;

/// <summary>An arm file, read and checked. Read it with <see cref="ArmModelReader"/>.</summary>
/// <param name="Name">Short name, also the topic name.</param>
/// <param name="Title">Title by language code ("en", "zh").</param>
/// <param name="Joints">Joints from the base outwards; the last is the jaw.</param>
/// <param name="Tcp">Tool centre point in the gripper link.</param>
/// <param name="Gripper">The pads.</param>
/// <param name="LinkMassKg">Mass of every link, kg, by link name.</param>
/// <param name="Poses">Named postures, rad.</param>
public sealed record ArmModel(
    string Name,
    IReadOnlyDictionary<string, string> Title,
    IReadOnlyList<JointModel> Joints,
    RigidTransform Tcp,
    GripperModel Gripper,
    IReadOnlyDictionary<string, double> LinkMassKg,
    IReadOnlyDictionary<string, JointVector> Poses)
{
    /// <summary>Out of the camera's way, ready to reach.</summary>
    public JointVector Look => Poses["look"];

    /// <summary>Folded, where the arm may be switched off.</summary>
    public JointVector Rest => Poses["rest"];

    /// <summary>Whether all joints lie at least <paramref name="marginRad"/> inside their limits.</summary>
    public bool IsWithinLimits(in JointVector positionRad, double marginRad = 0) =>
        FirstOutsideLimits(positionRad, marginRad) < 0;

    /// <summary>Index of the first joint nearer than <paramref name="marginRad"/> to a limit or beyond it; −1 where none.</summary>
    public int FirstOutsideLimits(in JointVector positionRad, double marginRad = 0)
    {
        for (int i = 0; i < JointVector.Count; i++)
        {
            JointModel joint = Joints[i];
            // Written so that NaN counts as outside.
            if (!(positionRad[i] >= joint.MinPositionRad + marginRad && positionRad[i] <= joint.MaxPositionRad - marginRad))
                return i;
        }
        return -1;
    }
}
