using Tendon.Station.Stages;
using Tendon.Station.Units;

namespace Tendon.Station.Prove;

/// <summary>The tests of one joint: jitter at rest, a sweep through the range, a slow pass for friction and play, reversals for lost motion.</summary>
internal sealed class JointTests(StageContext context, ArmMover mover)
{
    private const long TrackPeriodUs = 10_000;
    private const long GlidePeriodUs = 10_000;
    private const long WavePeriodUs = 5_000;
    private const int JitterLooks = 30;
    private const long JitterLookUs = 4_000;
    private const int Waves = 4;
    private const byte WaveGain = 16;
    private const double FrictionHalfSpanRad = 0.35;
    private const double SustainedS = 0.1;

    public JointFigures Run(JointPlan plan)
    {
        JointProfile joint = context.Arm.Joints[plan.Joint];
        double low = joint.MinPositionRad + ProveLimits.RangeMarginRad, high = joint.MaxPositionRad - ProveLimits.RangeMarginRad;
        mover.MoveTo(With(plan.SweepPoseRad, plan.Joint, low));
        double jitter = Jitter(mover.Drives[plan.Joint]);
        List<ProveSample> sweep = mover.Follow(plan.Joint, ProveLimits.TrackRadPerS, TrackPeriodUs, high, low);
        double centre = plan.PlayPoseRad[plan.Joint];
        double halfSpan = plan.CarriesWeight ? plan.PlayHalfSpanRad : FrictionHalfSpanRad;
        (double from, double to) = (Math.Max(low, centre - halfSpan), Math.Min(high, centre + halfSpan));
        mover.MoveTo(With(plan.PlayPoseRad, plan.Joint, from));
        List<ProveSample> slow = mover.Glide(plan.Joint, plan.PlayRadPerS, GlidePeriodUs, to, from);
        return new JointFigures(joint.Name)
        {
            ReachedMinRad = sweep.Min(s => s.PositionRad),
            ReachedMaxRad = sweep.Max(s => s.PositionRad),
            JitterDeg = jitter,
            TrackingErrorDeg = TrackingAnalysis.Degrees(sweep),
            FrictionPermille = FrictionAnalysis.Permille(slow),
            PlayDeg = plan.CarriesWeight ? PlayAnalysis.Degrees(slow, plan.PlayRadPerS) : double.NaN,
            LostMotionDeg = plan.CarriesWeight ? double.NaN : LostMotion(plan),
            CurrentMa = Sustained(slow),
            TemperatureBeforeC = sweep[0].TemperatureC,
            TemperatureC = slow[^1].TemperatureC,
            Sweep = sweep,
            Slow = slow,
        };
    }

    private static double[] With(IReadOnlyList<double> pose, int joint, double rad) => [.. pose.Select((angle, i) => i == joint ? rad : angle)];

    private double Jitter(ProveDrive drive)
    {
        var positions = new List<double>();
        for (int i = 0; i < JitterLooks; i++)
        {
            mover.Wait(JitterLookUs);
            if (drive.TrySample(0, 0, out ProveSample sample))
                positions.Add(sample.PositionRad);
        }

        return Statistics.Median(Enumerable.Range(2, Math.Max(0, positions.Count - 2)).Select(i => Math.Abs(positions[i] - (2 * positions[i - 1]) + positions[i - 2]))) * 180 / Math.PI;
    }

    private double LostMotion(JointPlan plan)
    {
        ProveDrive drive = mover.Drives[plan.Joint];
        double centre = plan.PlayPoseRad[plan.Joint];
        double[] corners = [.. Enumerable.Range(0, (2 * Waves) + 1).Select(i => centre + (i % 2 == 0 ? plan.PlayHalfSpanRad : -plan.PlayHalfSpanRad))];
        if (plan.CarriesWeight || !drive.TryGain(out byte gain))
            return double.NaN;
        // With half the factory gain the motor does not hurry through the play before the goal has shown how wide it is.
        drive.SetGain(WaveGain);
        List<ProveSample> wave = mover.Follow(plan.Joint, ProveLimits.ReversalRadPerS, WavePeriodUs, corners);
        drive.SetGain(gain);
        return LostMotionAnalysis.Degrees(wave);
    }

    // The highest current that was not undercut for a tenth of a second: starting peaks wear nothing.
    private static double Sustained(List<ProveSample> samples)
    {
        double most = 0;
        for (int i = 0; i < samples.Count; i++)
        {
            double endS = samples[i].TimeS + SustainedS;
            double least = samples.Skip(i).TakeWhile(s => s.TimeS <= endS).Min(s => s.CurrentMa);
            most = Math.Max(most, least);
        }

        return most;
    }
}
