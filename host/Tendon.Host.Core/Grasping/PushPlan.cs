using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Grasping;

/// <summary>How to push one object along the table.</summary>
/// <param name="DistanceM">How far it will go: what was asked for, or less where the reach or a neighbour ends the way.</param>
/// <param name="AboveRad">Above the fingers' place behind the object, rad.</param>
/// <param name="Approach">From where the arm stands to the fingers behind the object.</param>
/// <param name="Push">The push, off the object and up.</param>
public sealed record PushPlan(double DistanceM, JointVector AboveRad, MotionSequence Approach, MotionSequence Push);
