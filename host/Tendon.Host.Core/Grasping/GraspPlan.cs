using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Grasping;

/// <summary>How to pick one object: postures with the jaw angle that belongs to each.</summary>
/// <param name="PreGraspRad">Above the object, jaw open, rad.</param>
/// <param name="GraspRad">Around the object, jaw open, rad.</param>
/// <param name="CloseJawRad">Jaw angle to command for closing; beyond the object, so that the servo presses.</param>
/// <param name="TouchJawRad">Jaw angle at which both pads touch the object; a jaw that gets much further has missed it.</param>
/// <param name="OpeningM">Gap between the pads at the object before closing, metres.</param>
/// <param name="PitchRad">Approach below the horizontal, rad.</param>
/// <param name="Clearance">Room that the fingers have around it.</param>
/// <param name="Held">What will be held once closed.</param>
/// <param name="Cost">Lower is better; for comparing grasps.</param>
public sealed record GraspPlan(
    JointVector PreGraspRad,
    JointVector GraspRad,
    double CloseJawRad,
    double TouchJawRad,
    double OpeningM,
    double PitchRad,
    FingerClearance Clearance,
    HeldObject Held,
    double Cost)
{
    /// <summary>Above the place with the object in the closed jaw, rad.</summary>
    public JointVector LiftRad => PreGraspRad.WithJaw(CloseJawRad);
}
