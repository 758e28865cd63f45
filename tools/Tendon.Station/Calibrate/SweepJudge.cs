using System.Globalization;
using Tendon.Station.Units;

namespace Tendon.Station.Calibrate;

/// <summary>What the sweep tells of a unit's health.</summary>
public static class SweepJudge
{
    private const double DegreesPerRad = 180 / Math.PI;
    private const double DegreesPerStep = 360.0 / 4096;

    // Joints that could not be held, or that ids exchanged bring in late, hang limp beyond the one that is swept and swing differently on the two ways.
    private const double LimpAllowance = 1.35;

    /// <summary>Everything that is wrong, worst first.</summary>
    /// <param name="arm">What the unit is meant to be.</param>
    /// <param name="sweeps">Its sweeps in the arm file's order.</param>
    public static IReadOnlyList<Finding> Judge(ArmProfile arm, IReadOnlyList<JointSweep> sweeps)
    {
        var findings = new List<Finding>();
        int[] match = JointMatch.Find(arm, sweeps);
        for (int i = 0; i < match.Length; i++)
        {
            if (match[i] != i)
                findings.Add(Swapped(arm, sweeps, i, match[i]));
        }

        bool someHangLimp = findings.Count > 0 || sweeps.Any(sweep => !sweep.HasEnds || sweep.IsReversed);
        double mostFriction = SweepOptions.MostFrictionPermille * (someHangLimp ? LimpAllowance : 1);
        for (int i = 0; i < sweeps.Count; i++)
            AddJoint(arm.Joints[i], arm.Joints[match[i]], sweeps[i], mostFriction, findings);
        return [.. findings.OrderByDescending(finding => finding.Code.EndsTheRun())];
    }

    private static Finding Swapped(ArmProfile arm, IReadOnlyList<JointSweep> sweeps, int servo, int joint) =>
        new(DefectCode.SwappedIds, arm.Joints[servo].Name, sweeps[servo].SpanRad * DegreesPerRad, arm.Joints[servo].SpanRad * DegreesPerRad, "deg")
        {
            Details = [string.Create(CultureInfo.InvariantCulture, $"id {sweeps[servo].ServoId} → {arm.Joints[joint].Name}")],
        };

    private static void AddJoint(JointProfile joint, JointProfile moved, JointSweep sweep, double mostFriction, List<Finding> findings)
    {
        if (!sweep.Moved)
        {
            double least = SweepOptions.LeastMovedSteps * DegreesPerStep;
            findings.Add(sweep.IsFrozen
                ? new Finding(DefectCode.DeadEncoder, joint.Name, 0, least, "deg")
                : new Finding(DefectCode.StickyJoint, joint.Name, SweepOptions.FirmPermille / 10.0, SweepOptions.MostFrictionPermille / 10, "%"));
            return;
        }

        if (sweep.IsReversed)
        {
            SweepLeg leg = sweep.Legs.MaxBy(one => Math.Abs(one.MovedSteps))!;
            findings.Add(new Finding(DefectCode.ReversedMotor, joint.Name, leg.MovedSteps * DegreesPerStep, leg.Direction * moved.SpanRad * DegreesPerRad, "deg"));
        }

        if (sweep.JitterSteps > SweepOptions.MostJitterSteps)
            findings.Add(new Finding(DefectCode.WeakMagnet, joint.Name, sweep.JitterSteps * DegreesPerStep, SweepOptions.MostJitterSteps * DegreesPerStep, "deg"));
        double friction = double.IsNaN(sweep.FrictionPermille) && sweep.IsSticky ? SweepOptions.FirmPermille : sweep.FrictionPermille;
        if (friction > mostFriction)
            findings.Add(new Finding(DefectCode.StickyJoint, joint.Name, friction / 10, mostFriction / 10, "%"));
        if (!sweep.HasEnds || Math.Abs(JointMatch.SpanErrorRad(moved, sweep)) > SweepOptions.MostSpanErrorRad)
            findings.Add(new Finding(DefectCode.WrongRange, joint.Name, sweep.SpanRad * DegreesPerRad, moved.SpanRad * DegreesPerRad, "deg"));
    }
}
