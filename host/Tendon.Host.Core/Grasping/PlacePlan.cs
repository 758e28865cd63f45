using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Grasping;

/// <summary>How to put a held object down: postures with the jaw angle that belongs to each.</summary>
/// <param name="PrePlaceRad">Above the place, jaw closed, rad.</param>
/// <param name="ReleaseRad">Where the object is let go, jaw closed, rad.</param>
/// <param name="ClearRad">The same place with the jaw open and the fixed pad moved off the object, rad.</param>
/// <param name="RetreatRad">Above the place, jaw open, rad.</param>
/// <param name="OpenJawRad">Jaw angle after letting go.</param>
/// <param name="XM">Where the object's centre will be, base frame, metres.</param>
/// <param name="YM">See <paramref name="XM"/>.</param>
/// <param name="BaseZM">Height of the object's underside when it is let go.</param>
/// <param name="PitchRad">Pitch at the release.</param>
/// <param name="Clearance">Room that the fingers have around it.</param>
/// <param name="Cost">Lower is better.</param>
public sealed record PlacePlan(
    JointVector PrePlaceRad,
    JointVector ReleaseRad,
    JointVector ClearRad,
    JointVector RetreatRad,
    double OpenJawRad,
    double XM,
    double YM,
    double BaseZM,
    double PitchRad,
    FingerClearance Clearance,
    double Cost);
