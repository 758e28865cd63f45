namespace Tendon.Host.Core.Grasping;

/// <summary>A pick and the place that follows it, down to the motions.</summary>
/// <param name="Grasp">How the object is taken.</param>
/// <param name="Place">How it is put down.</param>
/// <param name="Pick">From where the arm stands to the object lifted.</param>
/// <param name="Put">From there to the gripper clear of the object at its place.</param>
public sealed record PickAndPlacePlan(GraspPlan Grasp, PlacePlan Place, MotionSequence Pick, MotionSequence Put);
