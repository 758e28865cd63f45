namespace Tendon.Workbench.Dataset;

/// <summary>One frame's ground truth before rendering.</summary>
/// <param name="Objects">By id.</param>
/// <param name="JointAnglesRad">The arm.</param>
/// <param name="LookPose">True when the arm is folded out of the picture's way.</param>
internal sealed record DatasetScene(List<DatasetObject> Objects, double[] JointAnglesRad, bool LookPose);
