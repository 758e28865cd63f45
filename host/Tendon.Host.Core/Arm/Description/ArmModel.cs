using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Arm.Description;

/// <summary>An arm file, read and checked. Read it with <see cref="ArmModelReader"/>.</summary>
/// <param name="Name">Short name, also the topic name.</param>
/// <param name="Title">Title by language code ("en", "zh").</param>
/// <param name="Joints">Joints from the base outwards, those that only follow others included; the last is the jaw.</param>
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
    /// <summary>Where on the table it takes and puts things.</summary>
    public TableReach Reach { get; init; } = TableReach.So101;

    /// <summary>Limits of joints that move with another joint.</summary>
    public IReadOnlyList<CoupledLimit> CoupledLimits { get; init; } = [];

    /// <summary>The joints that have a servo, in the order in which the arm's messages list them.</summary>
    public IReadOnlyList<int> DrivenJoints { get; } = [.. Enumerable.Range(0, Joints.Count).Where(i => Joints[i].IsDriven)];

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

    /// <summary>Whether all joints lie inside the limits that move with another joint.</summary>
    /// <param name="positionRad">The posture, rad.</param>
    /// <param name="slackRad">How far beyond still counts as inside.</param>
    public bool IsWithinCoupledLimits(in JointVector positionRad, double slackRad = 0)
    {
        foreach (CoupledLimit limit in CoupledLimits)
        {
            if (!(limit.ExcessRad(positionRad) <= slackRad))
                return false;
        }
        return true;
    }
}
