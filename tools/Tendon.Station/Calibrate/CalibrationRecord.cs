namespace Tendon.Station.Calibrate;

/// <summary>What the station measured of one unit's joints, for this unit only.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="ArmName">Its arm file's name.</param>
/// <param name="ArmFileHash">Hash of the arm file that it was measured against, as in <c>hello</c>.</param>
/// <param name="Revision">1 for the first calibration of this unit, one more for each after it.</param>
/// <param name="Joints">In the arm file's order.</param>
public sealed record CalibrationRecord(string UnitId, string ArmName, ulong ArmFileHash, int Revision, IReadOnlyList<CalibratedJoint> Joints);
