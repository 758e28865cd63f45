using Tendon.Station.Bus;
using Tendon.Station.Units;

namespace Tendon.Station.Calibrate;

/// <summary>
/// Works a joint's calibration out of its ends. Whole range first, then the offset: so the position register can be placed where no
/// pose of the joint lies near its wrap, and the offset always fits its 11 bits.
/// </summary>
internal static class JointZero
{
    private const double StepsPerRad = ServoRegister.StepsPerTurn / (2 * Math.PI);
    private const int LargestOffset = 2047;
    private const int WrapMarginSteps = 20;
    private const double EndMarginRad = 0.01;

    /// <summary>The calibration of a joint whose sweep met both ends; null when its range is too long for one turn.</summary>
    public static CalibratedJoint? Solve(JointProfile joint, JointSweep sweep)
    {
        int low = sweep.LowSteps, high = sweep.HighSteps;
        if (high - low > ServoRegister.StepsPerTurn - (2 * WrapMarginSteps))
            return null;
        double zeroRaw = joint.LowerEndRad is { } closedRad
            ? (joint.Sign > 0 ? low : high) - (joint.Sign * closedRad * StepsPerRad)
            : ((low + high) / 2.0) - (joint.Sign * (joint.MinPositionRad + joint.MaxPositionRad) / 2 * StepsPerRad);
        int raw = (int)Math.Round(zeroRaw);
        int zeroStep = joint.ZeroStep;
        bool fits = zeroStep + low - raw >= WrapMarginSteps && zeroStep + high - raw < ServoRegister.StepsPerTurn - WrapMarginSteps;
        if (!fits)
            zeroStep = (ServoRegister.StepsPerTurn / 2) - (((low + high) / 2) - raw);
        int offset = StepTrack.Short(raw - zeroStep);
        if (offset < -LargestOffset)
        {
            // −2048 has no place in the register; one step less does the same when zero moves with it.
            offset = -LargestOffset;
            zeroStep--;
        }

        int shift = zeroStep - raw;
        double lowRad = joint.Sign * (low - zeroRaw) / StepsPerRad, highRad = joint.Sign * (high - zeroRaw) / StepsPerRad;
        return new CalibratedJoint(
            joint.Name, sweep.ServoId, joint.Sign, offset, zeroStep, low + shift, high + shift,
            Urad(Math.Max(joint.MinPositionRad, Math.Min(lowRad, highRad) + EndMarginRad)),
            Urad(Math.Min(joint.MaxPositionRad, Math.Max(lowRad, highRad) - EndMarginRad)));
    }

    private static int Urad(double rad) => (int)Math.Round(rad * 1e6);
}
