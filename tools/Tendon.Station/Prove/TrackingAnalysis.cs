namespace Tendon.Station.Prove;

/// <summary>
/// How far a joint stays behind a goal that moves. What the goal has jumped by since the last look is not held against the joint, and neither is a
/// moment in which the station itself was late: no joint can be at a goal that it was given too late. Pure.
/// </summary>
public static class TrackingAnalysis
{
    private const double Share = 0.95;
    private const double LateFactor = 2;
    private const int RecoveryLooks = 8;

    /// <summary>95th percentile of the distance beyond the last step of the goal, degrees; NaN when there was nothing to tell it from.</summary>
    public static double Degrees(IReadOnlyList<ProveSample> sweep)
    {
        double[] intervals = [.. sweep.Zip(sweep.Skip(1), (before, now) => now.TimeS - before.TimeS)];
        double late = LateFactor * Statistics.Median(intervals);
        var beyond = new List<double>();
        int sinceLate = RecoveryLooks;
        for (int i = 1; i < sweep.Count; i++)
        {
            sinceLate = intervals[i - 1] > late ? 0 : sinceLate + 1;
            if (sinceLate >= RecoveryLooks)
                beyond.Add(Math.Max(0, Math.Abs(sweep[i].GoalRad - sweep[i].PositionRad) - Math.Abs(sweep[i].GoalRad - sweep[i - 1].GoalRad)));
        }

        return Statistics.Quantile(beyond, Share) * 180 / Math.PI;
    }
}
