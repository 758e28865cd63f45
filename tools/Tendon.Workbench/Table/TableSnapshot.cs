namespace Tendon.Workbench.Table;

/// <summary>Ground truth of the whole bench at one moment: what the camera draws and the judge reads.</summary>
/// <param name="TimeUs">Virtual time in microseconds.</param>
/// <param name="JointAnglesRad">Pan, lift, elbow, wrist flex, wrist roll, jaw: true shaft angles in URDF convention.</param>
/// <param name="Objects">All objects.</param>
public sealed record TableSnapshot(long TimeUs, double[] JointAnglesRad, IReadOnlyList<TableObject> Objects);
