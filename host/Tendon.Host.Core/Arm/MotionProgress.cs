namespace Tendon.Host.Core.Arm;

/// <summary>Where a motion stands.</summary>
/// <param name="PathTimeUs">How far along the device is by its clock, µs; negative before the start.</param>
/// <param name="DurationUs">Length of the motion, µs.</param>
/// <param name="State">The device's newest report.</param>
public readonly record struct MotionProgress(long PathTimeUs, long DurationUs, ArmState State);
