using Tendon.Station.Units;

namespace Tendon.Station.Prove;

/// <summary>Judges what a proof measured against the arm file and <see cref="ProveLimits"/>. Pure.</summary>
public static class ProveJudge
{
    private const double DegPerRad = 180 / Math.PI;
    private const double PermillePerPercent = 10;
    private const double MvPerV = 1000;

    /// <summary>Everything that is wrong, worst first.</summary>
    public static IReadOnlyList<Finding> Judge(ArmProfile arm, UnitFigures figures) =>
        [.. JudgeSupply(arm, figures.Supply), .. figures.Joints.SelectMany(joint => JudgeJoint(arm.Joints.First(j => j.Name == joint.Joint), joint))];

    /// <summary>What is wrong with the supply.</summary>
    public static IEnumerable<Finding> JudgeSupply(ArmProfile arm, SupplyFigures supply)
    {
        bool sags = supply.LowestMv < arm.MinSupplyMv || supply.ResistanceOhm > ProveLimits.MostSupplyOhm;
        if (supply.Restarted || sags)
            yield return new Finding(DefectCode.BrownOut, "", supply.LowestMv / MvPerV, arm.MinSupplyMv / MvPerV, "V");
    }

    /// <summary>What is wrong with one joint. What follows from another defect of the same joint is not held against it twice.</summary>
    public static IEnumerable<Finding> JudgeJoint(JointProfile joint, JointFigures figures)
    {
        if (figures.TemperatureC > ProveLimits.MostTemperatureC)
            yield return new Finding(DefectCode.TooHot, joint.Name, figures.TemperatureC, ProveLimits.MostTemperatureC, "°C");
        if (figures.JitterDeg > ProveLimits.MostJitterDeg)
        {
            yield return new Finding(DefectCode.WeakMagnet, joint.Name, figures.JitterDeg, ProveLimits.MostJitterDeg, "°");
            yield break;
        }

        if (figures.FrictionPermille > ProveLimits.MostFrictionPermille)
        {
            yield return new Finding(DefectCode.StickyJoint, joint.Name, figures.FrictionPermille / PermillePerPercent, ProveLimits.MostFrictionPermille / PermillePerPercent, "%");
            yield break;
        }

        bool isWorn = figures.PlayDeg > ProveLimits.MostPlayDeg || figures.LostMotionDeg > ProveLimits.MostLostMotionDeg;
        if (isWorn)
        {
            yield return double.IsNaN(figures.PlayDeg)
                ? new Finding(DefectCode.WornGear, joint.Name, figures.LostMotionDeg, ProveLimits.MostLostMotionDeg, "°")
                : new Finding(DefectCode.WornGear, joint.Name, figures.PlayDeg, ProveLimits.MostPlayDeg, "°");
        }

        foreach (Finding finding in JudgeMotion(joint, figures, isWorn))
            yield return finding;
    }

    private static IEnumerable<Finding> JudgeMotion(JointProfile joint, JointFigures figures, bool isWorn)
    {
        double shortLow = figures.ReachedMinRad - (joint.MinPositionRad + ProveLimits.RangeMarginRad);
        double shortHigh = joint.MaxPositionRad - ProveLimits.RangeMarginRad - figures.ReachedMaxRad;
        double missing = Math.Max(shortLow, shortHigh);
        if (missing > ProveLimits.ReachToleranceRad)
            yield return new Finding(DefectCode.ShortRange, joint.Name, missing * DegPerRad, ProveLimits.ReachToleranceRad * DegPerRad, "°");
        else if (!isWorn && figures.TrackingErrorDeg > ProveLimits.MostTrackingErrorDeg)
            yield return new Finding(DefectCode.PoorTracking, joint.Name, figures.TrackingErrorDeg, ProveLimits.MostTrackingErrorDeg, "°");
        if (figures.CurrentMa > joint.MaxCurrentMa)
            yield return new Finding(DefectCode.OverCurrent, joint.Name, figures.CurrentMa, joint.MaxCurrentMa, "mA");
    }
}
