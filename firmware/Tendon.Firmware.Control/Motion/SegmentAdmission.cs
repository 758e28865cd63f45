using Tendon.Contracts;
using Tendon.Firmware.Control.Arithmetic;
using Tendon.Firmware.Control.Configuration;

namespace Tendon.Firmware.Control.Motion;

/// <summary>Decides on a segment's shape: limits and the stop at its end. What it lets through is still limited again, last, by <see cref="SetpointLimiter"/>.</summary>
public sealed class SegmentAdmission
{
    // A cubic through sampled knots of a jerk-limited motion exceeds its acceleration where the jerk switches, by up to a quarter at 30 ms spacing.
    private const int AccelerationAllowancePercent = 130;
    private const int VelocityAllowancePercent = 102;
    private const int StandstillUradPerS = 1000;

    private readonly JointConfiguration[] _joints;

    /// <summary>Admission for one arm.</summary>
    public SegmentAdmission(JointConfiguration[] joints) => _joints = joints;

    /// <summary>Checks positions, velocities, accelerations and the final stop.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="setpointUrad">Present setpoints: a joint that stands outside its limits may move, but no further out.</param>
    public SegmentResult Check(in SegmentMessage segment, int[] setpointUrad)
    {
        if (segment.JointCount != _joints.Length)
            return SegmentResult.WrongJointCount;
        int last = segment.KnotCount - 1;
        if (segment.ValidForUs < segment.KnotOffsetUs(last))
            return SegmentResult.ValidityTooShort;
        for (int j = 0; j < _joints.Length; j++)
        {
            for (int k = 0; k <= last; k++)
            {
                SegmentResult result = CheckKnot(segment, k, j, setpointUrad[j], _joints[j].Coupled.IsSet ? setpointUrad[_joints[j].Coupled.Joint] : 0);
                if (result == SegmentResult.Accepted && k > 0)
                    result = CheckInterval(segment, k, j);
                if (result != SegmentResult.Accepted)
                    return result;
            }

            if (Whole.Magnitude(segment.KnotVelocityUradPerS(last, j)) > StandstillUradPerS)
                return SegmentResult.NotAStop;
        }

        return SegmentResult.Accepted;
    }

    private SegmentResult CheckKnot(in SegmentMessage segment, int knot, int joint, int setpointUrad, int otherSetpointUrad)
    {
        JointConfiguration limits = _joints[joint];
        int positionUrad = segment.KnotPositionUrad(knot, joint);
        int least = setpointUrad < limits.MinPositionUrad ? setpointUrad : limits.MinPositionUrad;
        int most = setpointUrad > limits.MaxPositionUrad ? setpointUrad : limits.MaxPositionUrad;
        if (positionUrad < least - ContractLimits.JoinPositionToleranceUrad / 2 || positionUrad > most + ContractLimits.JoinPositionToleranceUrad / 2)
            return SegmentResult.OutsidePositionLimit;
        CoupledRange coupled = limits.Coupled;
        if (coupled.IsSet && IsBeyond(coupled, positionUrad, segment.KnotPositionUrad(knot, coupled.Joint), setpointUrad, otherSetpointUrad))
            return SegmentResult.OutsidePositionLimit;
        return Whole.Magnitude(segment.KnotVelocityUradPerS(knot, joint)) > VelocityLimit(limits)
            ? SegmentResult.OutsideVelocityLimit
            : SegmentResult.Accepted;
    }

    // Where both joints stand now counts as allowed, as for the plain limits.
    private static bool IsBeyond(CoupledRange coupled, int positionUrad, int otherUrad, int setpointUrad, int otherSetpointUrad) =>
        coupled.ExcessUrad(positionUrad, otherUrad) > coupled.ExcessUrad(setpointUrad, otherSetpointUrad) + (ContractLimits.JoinPositionToleranceUrad / 2);

    private SegmentResult CheckInterval(in SegmentMessage segment, int knot, int joint)
    {
        JointConfiguration limits = _joints[joint];
        long durationUs = segment.KnotOffsetUs(knot) - segment.KnotOffsetUs(knot - 1);
        int v0 = segment.KnotVelocityUradPerS(knot - 1, joint);
        int v1 = segment.KnotVelocityUradPerS(knot, joint);
        long slope = Hermite.SlopeUradPerS(segment.KnotPositionUrad(knot - 1, joint), segment.KnotPositionUrad(knot, joint), durationUs);
        if (Whole.Magnitude(slope) > VelocityLimit(limits))
            return SegmentResult.OutsideVelocityLimit;
        long start = Hermite.StartAccelerationUradPerS2(slope, v0, v1, durationUs);
        long end = Hermite.EndAccelerationUradPerS2(slope, v0, v1, durationUs);
        long allowed = AccelerationLimit(limits, durationUs);
        if (Whole.Magnitude(start) > allowed || Whole.Magnitude(end) > allowed)
            return SegmentResult.OutsideAccelerationLimit;
        return Whole.Magnitude(Hermite.ExtremeVelocityUradPerS(v0, start, end, durationUs)) > VelocityLimit(limits)
            ? SegmentResult.OutsideVelocityLimit
            : SegmentResult.Accepted;
    }

    private static long VelocityLimit(JointConfiguration limits) => (limits.MaxVelocityUradPerS * (long)VelocityAllowancePercent / 100) + StandstillUradPerS;

    // Positions are whole µrad: over a short interval their rounding alone looks like 6 × 1 µrad / duration² of acceleration.
    private static long AccelerationLimit(JointConfiguration limits, long durationUs) =>
        (limits.MaxAccelerationUradPerS2 * (long)AccelerationAllowancePercent / 100) + (12000000 / durationUs * 1000000 / durationUs);
}
