using Tendon.Contracts;
using Tendon.Host.Core.Kinematics;

namespace Tendon.Host.Core.Arm;

/// <summary>What the device said it is, in SI units.</summary>
/// <param name="SessionEpoch">New at each boot of the device.</param>
/// <param name="FirmwareVersion">major.minor.patch.</param>
/// <param name="HardwareRevision">Board revision.</param>
/// <param name="ArmFileHash">First 8 bytes of the SHA-256 of the arm file the device was configured from, little endian.</param>
/// <param name="CalibrationHash">The same over its calibration; 0 = not calibrated.</param>
/// <param name="BufferHorizonUs">How far after the device clock a segment may end, µs.</param>
/// <param name="MaxSegmentBytes">Largest segment it takes.</param>
/// <param name="MinPositionRad">Lower limits the device enforces, rad.</param>
/// <param name="MaxPositionRad">Upper limits, rad.</param>
/// <param name="MaxVelocityRadPerS">Velocity limits, rad/s.</param>
/// <param name="MaxAccelerationRadPerS2">Acceleration limits, rad/s².</param>
/// <param name="Feedback">What each joint can report.</param>
public sealed record ArmHello(
    uint SessionEpoch,
    Version FirmwareVersion,
    int HardwareRevision,
    ulong ArmFileHash,
    ulong CalibrationHash,
    long BufferHorizonUs,
    int MaxSegmentBytes,
    JointVector MinPositionRad,
    JointVector MaxPositionRad,
    JointVector MaxVelocityRadPerS,
    JointVector MaxAccelerationRadPerS2,
    IReadOnlyList<FeedbackClass> Feedback);
